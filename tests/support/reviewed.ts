import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Person } from '#lib/domain/actor.ts';
import { review } from '#lib/features/review/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import type { Session } from '#lib/server/session.ts';
import { COUNTY } from './county.ts';
import { type Fresh, freshDatabase } from './database.ts';
import { CLERK, CLERK_2, fill, formOf, NOW, REVIEWER, storeReviewCounty } from './review-county.ts';

export const LATER = new Date('2022-10-09T01:00:00Z');
export const EAST = formOf('villages', 'u-T1');
export const WEST = formOf('villages', 'u-T2');

export const village = (unitId: string, value: number, more = {}) => ({
  unitId,
  indicatorCode: 'WAT01',
  value,
  ...more,
});
export const order = (actor: Person, input: object, now = NOW) => ({
  ...{ countyCode: COUNTY, actor, now, key: randomUUID() },
  input,
});

/**
 * The review county, which the reading client is pointed at. The east's form came back for one of its two cells and
 * is handed in again, changed and explained; the west's is handed in and gave no rule reason to speak.
 */
export async function reviewedCounty(): Promise<Fresh> {
  const fresh = await freshDatabase();
  const { address, door } = fresh;
  if (address.provider === 'sqlite') {
    delete process.env.DULIANG_DATABASE_URL;
    process.env.DULIANG_DATA = path.dirname(address.file);
  } else process.env.DULIANG_DATABASE_URL = address.url;
  await storeReviewCounty(door);
  for (const [id, name] of [
    ['clerk', '周敏'],
    ['reviewer', '李文'],
  ] as const)
    await door.client.user.create({
      data: { countyCode: COUNTY, id, username: id, name, unitId: 'u-C', createdAt: NOW },
    });
  await fill(door, EAST, [village('u-V11', 3), village('u-V12', 49)]);
  await submitSubmission(order(CLERK, { id: EAST, version: 1 }), door);
  const returned = [{ unitId: 'u-V12', indicatorCode: 'WAT01', dimension: '', reason: '单位疑错' }];
  await review(order(REVIEWER, { id: EAST, version: 2, returned, approveRest: true }), door);
  await fill(door, EAST, [village('u-V12', 60, { reason: '两村合并' })]);
  await submitSubmission(order(CLERK, { id: EAST, version: 3 }, LATER), door);
  await fill(door, WEST, [village('u-V21', 5), village('u-V22', 6)], 'person:clerk-2');
  await submitSubmission(order(CLERK_2, { id: WEST, version: 1 }), door);
  return fresh;
}

/** A session as the loaders are handed one. */
export function sessionOf(person: Person): Session {
  return {
    ...{ countyCode: COUNTY, countyPath: 'u-C/', person, name: person.id, nameEn: null, sessionId: 's' },
    ...{ workplace: { zh: '县', en: 'County' }, demonstration: false },
  };
}
