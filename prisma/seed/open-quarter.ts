import path from 'node:path';
import { z } from 'zod';
import type { Person } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-day.ts';
import { readAskedBook } from '#lib/features/asked/data.ts';
import { writeNotices } from '#lib/features/notice/mutations.ts';
import { tellReviewers } from '#lib/features/notice-waiting/mutations.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { approvePlain } from '#lib/features/review/mutations.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { makeWorld } from './demonstration/make-world.ts';
import { type Filled, fillOpenForm, type OpenForm } from './demonstration/open-forms.ts';
import { stagesOf } from './demonstration/open-stages.ts';
import { storeFilled } from './open-store.ts';
import { readPack } from './read/pack.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
/** The quarter in which the demonstration begins. */
const FIRST = '2021Q1';

/** What is open in the demonstration, and how many days before it was seeded it opened: the term reports are overdue. */
const OPEN = [
  { period: '2022Q3', openedBefore: 6 },
  { period: '2021T2', openedBefore: 18 },
];

type Place = { countyCode: string; now: Date; folder?: string };

/**
 * Opens the demonstration's quarter with deadlines that count from the day of seeding, fills the forms as far as
 * an office would have come by then, approves some, and tells people. Accounts are there before, so that what
 * they did bears their names.
 */
export async function seedOpenQuarter(door: Door, { countyCode, now, folder = import.meta.dirname }: Place) {
  const day = dayOf(now);
  const set = OPEN.map(({ period, openedBefore }) => ({ period, opensOn: addDays(day, -openedBefore) }));
  const asSetup = { countyCode, actor: SETUP, now };
  const opened = await openSubmissions({ ...asSetup, input: { day, set } }, door);
  const filled = await fill(door, { countyCode, now, folder });
  const approved = await approve(door, { countyCode, now }, filled);
  await writeNotices({ ...asSetup, input: { day } }, door);
  await tellReviewers({ ...asSetup, input: { day } }, door);
  return { opened: opened.length, filled: filled.length, approved };
}

async function fill(door: Door, { countyCode, now, folder }: Required<Place>): Promise<Filled[]> {
  const pack = readPack(path.resolve(folder));
  const world = makeWorld(pack, FIRST);
  const stages = stagesOf(pack);
  const schema = z.strictObject({ filled: z.literal('demonstration') });
  const intent = { countyCode, now, actor: SETUP, action: 'county.seed', subject: `county:${countyCode}` } as const;
  return write(
    { ...intent, schema, input: { filled: 'demonstration' } },
    async (tx) => {
      const forms = await openForms(tx, countyCode);
      const filled = forms.map((form) => fillOpenForm(world, stages, form)).filter((one) => one !== null);
      await storeFilled(tx, countyCode, filled, now);
      return { answer: filled, after: { filled: filled.map(({ submission }) => submission) } };
    },
    door,
  );
}

async function openForms(tx: Tx, countyCode: string): Promise<OpenForm[]> {
  const book = await readAskedBook(tx, countyCode);
  const grants = await tx.roleGrant.findMany({ where: { countyCode } });
  const submissions = await tx.submission.findMany({
    where: { countyCode },
    include: { form: true },
    orderBy: { id: 'asc' },
  });
  return submissions.map(({ id, unitId, departmentCode, period, opensOn, form }) => {
    const holder = (role: 'filer' | 'first_reviewer') =>
      grants.find((grant) => grant.role === role && grant.unitId === unitId && grant.departmentCode === departmentCode);
    const nobody = departmentCode === null ? `unit:${unitId}` : `department:${departmentCode}`;
    const nameOf = (grant: { userId: string } | undefined, other: string) => (grant ? `person:${grant.userId}` : other);
    return {
      ...{ id, unitId, period, opensOn, form },
      asked: book.cellsOf(form, unitId, period),
      filledBy: nameOf(holder('filer'), nobody),
      firstReviewer: nameOf(holder('first_reviewer'), nobody),
      reviewer: nameOf(
        grants.find(({ role }) => role === 'reviewer'),
        `office:${countyCode}`,
      ),
    };
  });
}

/** The county office approves what nothing speaks against, as it would with its own button. */
async function approve(door: Door, { countyCode, now }: Place, filled: readonly Filled[]): Promise<number> {
  const grant = await door.client.roleGrant.findFirst({ where: { countyCode, role: 'reviewer' } });
  const scope = await countyScope(door.client, countyCode);
  if (!grant || !scope) return 0;
  const grants = [{ role: grant.role, unitPath: scope.unitPath, departmentCode: grant.departmentCode }];
  const actor: Person = { kind: 'person', id: grant.userId, grants, mustChangePassword: false, secondFactor: 'exempt' };
  let approved = 0;
  for (const { submission } of filled.filter(({ approve }) => approve)) {
    const input = { id: submission.id, version: submission.version };
    try {
      await approvePlain({ countyCode, actor, input, now }, door);
      approved += 1;
    } catch (error) {
      // A rule speaks about a figure: it waits for somebody who looks at it, as it would in an office.
      if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
    }
  }
  return approved;
}
