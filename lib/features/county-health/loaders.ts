import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { readDatabase, readMachine } from './data.ts';
import { databaseLines, type HealthPart, machineParts } from './view.ts';

/** How the machine is, and, once it is known, how the database is; null for whoever may not see it. */
export async function loadHealth(
  { person, countyPath, countyCode }: Session,
  locale: Locale,
): Promise<{ parts: HealthPart[]; database: Promise<HealthPart> } | null> {
  if (!may(person, 'health.view', { kind: 'county', unitPath: countyPath })) return null;
  const database = readDatabase().then((state) => databaseLines(state, locale));
  return { parts: machineParts(await readMachine(countyCode), now(), locale), database };
}
