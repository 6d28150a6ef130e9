import { cache } from 'react';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from './statement.ts';
import { working } from './working.ts';

/**
 * Writes that nothing kept tells of. Whatever is not named in one of these lists ends all that is kept, so that an
 * action added later is never forgotten.
 */
const QUIET = [
  'backup.make',
  'backup.verify',
  'backup.download',
  'cell.save',
  'evidence.add',
  'evidence.remove',
  'notice.write',
  'notice.send',
  'own.notice',
  'own.look',
  'own.view',
  'own.password',
  'own.session',
  'own.second_factor',
  'sign_in.fail',
  'sign_in.lock',
  'sign_in.succeed',
  'sign_in.end',
];

/** Writes that change no approved figure, target, unit, indicator or setting: the books stay, what is told of them goes. */
const SAID = [
  'supervision.open',
  'supervision.reply',
  'supervision.extend',
  'supervision.end',
  'remark.add',
  'figure.remark',
];

/** Numbers of the last events that may have changed what stands on each shelf, of those up to `seen`. */
type Mark = { seen: number; books: number; views: number };
type Kept = { last: number; value: Promise<unknown>; made: boolean };
/** One shelf for the whole process: pages are bundled apart and would each have their own. */
const held = globalThis as {
  duliangMarks?: Map<string, Mark>;
  duliangKept?: { books: Map<string, Kept>; views: Map<string, Kept> };
};
held.duliangMarks ??= new Map();
held.duliangKept ??= { books: new Map(), views: new Map() };
const marks = held.duliangMarks;
const shelves = held.duliangKept;

/**
 * A county's books for the quarters and days that are looked at, and what is drawn from them for one filter; the one
 * used longest ago goes first. Views have a shelf of their own, since looking round must not cost a book its place.
 */
const MOST_KEPT = { books: 48, views: 128 } as const;
type Shelf = keyof typeof MOST_KEPT;

/**
 * What `make` works out from a county's figures, worked out once until a write may have changed them. One small
 * statement asks the database whether one has, so that several processes agree.
 * @param key names what is worked out within the county
 */
export async function keptWhile<T>(
  countyCode: string,
  key: string,
  make: () => Promise<T>,
  on: Shelf = 'books',
): Promise<T> {
  const last = (await lastChanges(countyCode))[on];
  const shelf = shelves[on];
  const name = `${countyCode} ${key}`;
  const known = shelf.get(name);
  shelf.delete(name);
  if (known && known.last === last) {
    shelf.set(name, known);
    return known.value as Promise<T>;
  }
  const value = make();
  const kept: Kept = { last, value, made: false };
  shelf.set(name, kept);
  // What failed is tried again by whoever asks next.
  value.then(
    () => (kept.made = true),
    () => shelf.delete(name),
  );
  const [oldest] = shelf.keys();
  if (shelf.size > MOST_KEPT[on] && oldest !== undefined) shelf.delete(oldest);
  return value;
}

/** Whether `keptWhile` would give what is worked out already: nobody has to wait for it. */
export async function isKept(countyCode: string, key: string, on: Shelf = 'books'): Promise<boolean> {
  const known = shelves[on].get(`${countyCode} ${key}`);
  return known?.made === true && known.last === (await lastChanges(countyCode))[on];
}

/** Where the county's audit chain last told of a write that may have changed what is kept; asked once for a page. */
const lastChanges = cache(async (countyCode: string): Promise<Mark> => {
  const known = marks.get(countyCode);
  const next = (known && known.seen > 0 && (await nextMark(countyCode, known))) || (await firstMark(countyCode));
  marks.set(countyCode, next);
  return next;
});

/** Most pages find nothing new, so this is a question without lists. Null where the chain is another database's. */
async function nextMark(countyCode: string, mark: Mark): Promise<Mark | null> {
  const rows = await rowsOf<{ sequence: number; action: string }>(
    working(),
    Prisma.sql`SELECT "sequence", "action" FROM "AuditEvent"
      WHERE "countyCode" = ${countyCode} AND "sequence" >= ${mark.seen} ORDER BY "sequence"`,
  );
  if (rows.length === 0) return null;
  let { seen, books, views } = mark;
  for (const { sequence, action } of rows) {
    seen = Number(sequence);
    if (QUIET.includes(action)) continue;
    views = seen;
    if (!SAID.includes(action)) books = seen;
  }
  return { seen, books, views };
}

async function firstMark(countyCode: string): Promise<Mark> {
  const [row] = await rowsOf<Record<keyof Mark, number | bigint | null>>(
    working(),
    Prisma.sql`SELECT max("sequence") AS "seen",
        max(CASE WHEN "action" NOT IN (${Prisma.join([...QUIET, ...SAID])}) THEN "sequence" END) AS "books",
        max(CASE WHEN "action" NOT IN (${Prisma.join(QUIET)}) THEN "sequence" END) AS "views"
      FROM "AuditEvent" WHERE "countyCode" = ${countyCode}`,
  );
  return { seen: Number(row?.seen ?? 0), books: Number(row?.books ?? 0), views: Number(row?.views ?? 0) };
}
