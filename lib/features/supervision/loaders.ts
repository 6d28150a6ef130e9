import type { Person } from '#lib/domain/actor.ts';
import { personOf } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { reachOf } from '#lib/domain/reach.ts';
import { isResponsible } from '#lib/domain/supervision/responsible.ts';
import { stageOf } from '#lib/domain/supervision/stage.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { unaskedBooks } from '../progress-book/loaders.ts';
import type { Book } from '../progress-book/view.ts';
import {
  type ItemWithReplies,
  type Names,
  readItem,
  readItems,
  readNames,
  readOpenItems,
  type WholeItem,
} from './data.ts';

export type SeenItem<Item> = {
  item: Item;
  unit: Names['units'][number];
  /** It is this person's: opened by them, or theirs to bring to an end. */
  mine: boolean;
};

export type LoadedItems = {
  seen: SeenItem<ItemWithReplies>[];
  people: Names['people'];
  book: Book;
  today: string;
  /** Whether this person may open any. */
  mayOpen: boolean;
};

/** Every item that this person may see; null where they may see none whatever there is. */
export async function loadItems({ countyCode, person }: Session): Promise<LoadedItems | null> {
  if (reachOf(person, 'supervision.view').length === 0) return null;
  const { newest: book, today } = await unaskedBooks(countyCode);
  const items = await readItems(countyCode);
  const { units, people } = await readNames(countyCode, items.map(named));
  const at = new Map(units.map((unit) => [unit.id, unit]));
  const seen = items.flatMap((item) => {
    const unit = at.get(item.unitId);
    return unit && maySee(person, item, unit.path, book) ? [{ item, unit, mine: isMine(person, item, unit.path) }] : [];
  });
  return { seen, people, book, today, mayOpen: reachOf(person, 'supervision.open').length > 0 };
}

/** How many items are this person's to bring to an end, and how many of them are past their day. */
export async function loadConcern({ countyCode, person }: Session): Promise<{ open: number; overdue: number }> {
  if (reachOf(person, 'supervision.view').length === 0) return { open: 0, overdue: 0 };
  const items = await readOpenItems(countyCode);
  const own = items.filter(
    ({ unit, departmentCode, ownerId }) =>
      unit && (ownerId === person.id || isResponsible(person.grants, { unitPath: unit.path, departmentCode })),
  );
  const today = dayOf(now());
  return { open: own.length, overdue: own.filter((item) => stageOf(item, today) === 'overdue').length };
}

export type LoadedItem = {
  item: WholeItem;
  unit: Names['units'][number];
  people: Names['people'];
  /** As it stands by what is approved now, and as it stood when the item was opened. */
  book: Book;
  before: Book;
  today: string;
  may: { reply: boolean; decide: boolean; figure: boolean };
};

/** One item with both books; null for whoever may not see it, whether or not there is one. */
export async function loadItem({ countyCode, countyPath, person }: Session, id: string): Promise<LoadedItem | null> {
  if (reachOf(person, 'supervision.view').length === 0) return null;
  const item = await readItem(countyCode, id);
  if (!item) return null;
  const { newest: book, past, today } = await unaskedBooks(countyCode);
  const { units, people } = await readNames(countyCode, [named(item)]);
  const [unit] = units;
  if (!unit || !maySee(person, item, unit.path, book)) return null;
  const [answering = null] = book.departmentsOf.get(item.indicatorCode) ?? [];
  const office = { kind: 'office', unitPath: unit.path } as const;
  return {
    ...{ item, unit, people, book, today },
    before: await past(item.period, dayOf(item.openedAt)),
    may: {
      reply: may(person, 'supervision.reply', { ...office, departmentCode: item.departmentCode }),
      decide: may(person, 'supervision.extend', { ...office, departmentCode: answering }),
      figure: may(person, 'figure.view', { kind: 'county', unitPath: countyPath }),
    },
  };
}

type Placed = { indicatorCode: string; departmentCode: string | null; openedBy: string; ownerId: string | null };

/** Whoever leads or answers for the unit, for the department it was given to, or for the indicator. */
function maySee(person: Person, { indicatorCode, departmentCode }: Placed, unitPath: string, book: Book): boolean {
  return [departmentCode, ...(book.departmentsOf.get(indicatorCode) ?? [])].some((code) =>
    may(person, 'supervision.view', { kind: 'office', unitPath, departmentCode: code }),
  );
}

function isMine({ id, grants }: Person, { departmentCode, openedBy, ownerId }: Placed, unitPath: string): boolean {
  return ownerId === id || personOf(openedBy) === id || isResponsible(grants, { unitPath, departmentCode });
}

function named(item: {
  unitId: string;
  openedBy: string;
  ownerId: string | null;
  endedBy: string | null;
  replies: readonly { by: string }[];
}) {
  const names = [item.openedBy, item.endedBy, ...item.replies.map(({ by }) => by)];
  const people = [...names.map((name) => personOf(name ?? '')), item.ownerId].filter((id) => id !== null);
  return { unitId: item.unitId, people };
}
