import { may } from '#lib/domain/permissions.ts';
import { reachOf } from '#lib/domain/reach.ts';
import { keptWhile } from '#lib/server/kept-while.ts';
import type { Session } from '#lib/server/session.ts';
import { loadBook, type OpenBook } from '../progress-book/loaders.ts';
import { readPeople, readYear } from '../target/data.ts';
import { type Entry, entriesOf, type YearRows } from '../target-entry/view.ts';
import { askedScope } from '../target-notice/view.ts';

/** The targets of a year as far as somebody may look. */
export type OpenTargets = Pick<OpenBook, 'book' | 'today'> & {
  year: number;
  /** Years that have targets, and the next one. */
  years: number[];
  rows: YearRows;
  entries: Entry[];
  people: Awaited<ReturnType<typeof readPeople>>;
  maySet: boolean;
  mayRemind: boolean;
  /** Whether this person answers for that target. */
  mayAnswer: (entry: Entry) => boolean;
};

/** Null for whoever may look at none of it. A year that makes no sense gives that of the newest quarter. */
export async function loadTargets(
  session: Session,
  { year: asked, indicator }: { year?: string | undefined; indicator?: string | undefined },
): Promise<OpenTargets | null> {
  const { countyCode, countyPath, person } = session;
  const open = await loadBook(session);
  if (!open) return null;
  const { book, today } = open;
  const own = Number(book.period.slice(0, 4));
  const chosen = asked && /^20\d\d$/.test(asked) ? Number(asked) : own;
  const { years: known, ...rows } = await keptWhile(countyCode, `targets ${chosen}`, () =>
    readYear(countyCode, chosen),
  );
  const years = [...new Set([...known, own, own + 1, chosen])].sort((a, b) => a - b);
  const county = { kind: 'county', unitPath: countyPath } as const;
  return {
    ...{ book, today, year: chosen, years, rows },
    entries: entriesOf({ book, rows, year: chosen, today }, indicator),
    people: await readPeople(countyCode, today),
    maySet: may(person, 'target.set', county),
    mayRemind: may(person, 'target.remind', county),
    mayAnswer: ({ unit, indicator: { code } }) =>
      may(person, 'target.answer', askedScope(unit, { departmentCode: book.departmentsOf.get(code)?.[0] ?? '' })),
  };
}

/** Whether somebody may look at the whole county, or only at places of their own. */
export function looksEverywhere({ person, countyPath }: Session): boolean {
  return reachOf(person, 'office.view').some(({ unitPath }) => countyPath.startsWith(unitPath));
}
