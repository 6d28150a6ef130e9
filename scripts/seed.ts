import { door } from '#lib/server/db.ts';
import { dataFolder } from '#lib/server/env.ts';
import { seedDemonstration } from '../prisma/seed.ts';
import { fileTrouble } from './boot/say.mjs';

/** The demonstration goes only into an empty database; one that holds a county is never touched. */
export async function seedIfEmpty(): Promise<string> {
  try {
    if ((await door().client.county.count()) > 0) return 'unchanged';
    const { figures, releases } = await seedDemonstration(door(), { now: new Date() });
    return `${figures} figures, ${releases} releases`;
  } catch (error) {
    throw fileTrouble(error, dataFolder()) ?? error;
  } finally {
    await door().close();
  }
}
