import { readCounts } from './data.ts';

export type Readiness = { ready: boolean; database: boolean; county: boolean; release: boolean };

/** What is in place to serve readers; nothing is said of why the database failed, the log holds that. */
export async function loadReadiness(): Promise<Readiness> {
  try {
    const { counties, releases } = await readCounts();
    return { ready: counties > 0, database: true, county: counties > 0, release: releases > 0 };
  } catch (cause) {
    console.error('readiness:', cause);
    return { ready: false, database: false, county: false, release: false };
  }
}
