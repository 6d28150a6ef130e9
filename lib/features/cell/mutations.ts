import { actorName, personOf } from '#lib/domain/actor.ts';
import { type HeldCell, sameCell } from '#lib/domain/entry/cell.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { Prisma, type Submission, type SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { upsertRows } from '#lib/server/insert-rows.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { type Filling, submissionToFill } from '#lib/server/submission-scope.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { askedAmong, heldAmong } from './data.ts';
import { type SentCell, saveCellsSchema } from './schema.ts';
import { faultOf, heldCell, namedTwice, type SavedCells } from './view.ts';

/** The other value of a cell that somebody else saved meanwhile. */
export type TheirCell = HeldCell & { id: string; by: string; at: string };

/**
 * Saves cells of a form that is being filled, all of them or none.
 * @throws Refusal `conflict` with what others saved in `theirs`; `invalid` with the ids of cells that cannot be,
 *   in `cells`; `too_late` with the ids of those approved already.
 */
export function saveCells(order: Order, through?: Door): Promise<SavedCells> {
  const { countyCode, now } = order;
  const savedBy = order.actor ? actorName(order.actor) : '';
  let form: Filling | null = null;
  return write(
    {
      ...order,
      action: 'cell.save',
      subject: subjectOf(order.input),
      schema: saveCellsSchema,
      scope: async (tx, { submissionId }) => {
        form = await submissionToFill(tx, countyCode, submissionId);
        return form?.scope ?? null;
      },
    },
    async (tx, { submissionId, cells }) => {
      const place = { countyCode, submissionId };
      if (!form) throw new Refusal('not_found', 'no such form');
      refuseFaults(cells, await askedAmong(tx, countyCode, form, cells));
      const held = await heldAmong(tx, place, cells);
      const changed = cells.filter((cell) => !isThere(cell, held.get(cellKey(cell))));
      await refuseConflicts(tx, countyCode, changed, held);
      const begins = form.state === 'not_started';
      if (begins) await begin(tx, place);
      const rows = changed.map((cell) => rowOf(cell, held.get(cellKey(cell)), { ...place, savedBy, savedAt: now }));
      await store(tx, rows);
      const versions = new Map(rows.map((row) => [cellKey(row), row.version]));
      const answer = cells.map((cell) => {
        const id = cellKey(cell);
        return { id, version: versions.get(id) ?? held.get(id)?.version ?? cell.version };
      });
      const before = changed.flatMap((cell) => held.get(cellKey(cell)) ?? []).map(remembered);
      const formVersion = begins ? form.version + 1 : form.version;
      return {
        answer: { savedAt: now.toISOString(), formVersion, cells: answer },
        before,
        after: rows.map(remembered),
      };
    },
    through,
  );
}

function refuseFaults(cells: readonly SentCell[], definitions: Awaited<ReturnType<typeof askedAmong>>) {
  const faults = cells.map((cell) => {
    const definition = definitions.get(cellKey(cell));
    return { id: cellKey(cell), fault: definition ? faultOf(cell, definition) : ('inconsistent' as const) };
  });
  if (namedTwice(cells) || faults.some(({ fault }) => fault === 'inconsistent'))
    throw new Refusal('invalid', 'a cell does not fit the form', { cells: idsOf(faults, 'inconsistent') });
  const impossible = idsOf(faults, 'impossible');
  if (impossible.length > 0) throw new Refusal('invalid', 'a value cannot be', { cells: impossible });
}

function idsOf(faults: readonly { id: string; fault: string | null }[], wanted: string): string[] {
  return faults.filter(({ fault }) => fault === wanted).map(({ id }) => id);
}

/** Saved already, by this filer or by another one who meant the same. A returned cell saved again was looked at. */
function isThere(sent: SentCell, row: SubmissionCell | undefined): boolean {
  return row !== undefined && row.review !== 'returned' && sameCell(heldCell(row), sent);
}

async function refuseConflicts(
  tx: Tx,
  countyCode: string,
  cells: readonly SentCell[],
  held: ReadonlyMap<string, SubmissionCell>,
): Promise<void> {
  const rows = cells.flatMap((cell) => held.get(cellKey(cell)) ?? []);
  const locked = rows.filter(({ review }) => review === 'approved');
  if (locked.length > 0) throw new Refusal('too_late', 'approved already', { cells: locked.map(cellKey) });
  const other = cells.filter((cell) => (held.get(cellKey(cell))?.version ?? 0) !== cell.version);
  if (other.length === 0) return;
  const theirs = other.flatMap((cell) => held.get(cellKey(cell)) ?? []);
  const names = await namesOf(tx, countyCode, theirs);
  throw new Refusal('conflict', 'saved by somebody else meanwhile', {
    theirs: theirs.map((row): TheirCell => {
      const by = names.get(personOf(row.savedBy) ?? '') ?? '';
      return { id: cellKey(row), ...heldCell(row), by, at: row.savedAt.toISOString() };
    }),
    // A version of what is not there at all: the form was made anew.
    gone: other.filter((cell) => !held.has(cellKey(cell))).map(cellKey),
  });
}

async function namesOf(tx: Tx, countyCode: string, rows: readonly SubmissionCell[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ savedBy }) => personOf(savedBy) ?? []))];
  if (ids.length === 0) return new Map();
  const found = await rowsOf<{ id: string; name: string }>(
    tx,
    Prisma.sql`SELECT "id", "name" FROM "User" WHERE "countyCode" = ${countyCode} AND "id" IN (${Prisma.join(ids)})`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The first saved cell begins the form. */
async function begin(tx: Tx, { countyCode, submissionId }: { countyCode: string; submissionId: string }) {
  const begun = await rowsOf<Submission>(
    tx,
    Prisma.sql`UPDATE "Submission" SET "state" = 'filling', "version" = "version" + 1
      WHERE "countyCode" = ${countyCode} AND "id" = ${submissionId} AND "state" = 'not_started' RETURNING *`,
  );
  keepRows(tx, 'Submission', begun);
}

type Stamp = { countyCode: string; submissionId: string; savedBy: string; savedAt: Date };

/** A returned cell that is saved again waits for review like any other; why it was returned stays beside it. */
function rowOf(cell: SentCell, before: SubmissionCell | undefined, stamp: Stamp): SubmissionCell {
  const { note, reason, version, ...rest } = cell;
  return {
    ...stamp,
    ...rest,
    note: note.trim() || null,
    reason: reason.trim() || null,
    review: 'open',
    returnReason: before?.returnReason ?? null,
    returnedBy: before?.returnedBy ?? null,
    returnedAt: before?.returnedAt ?? null,
    version: version + 1,
  };
}

const KEY = ['countyCode', 'submissionId', 'unitId', 'indicatorCode', 'dimension'] as const;

async function store(tx: Tx, rows: readonly SubmissionCell[]): Promise<void> {
  const left = await upsertRows(tx, 'SubmissionCell', KEY, rows);
  if (left.length > 0) throw new Refusal('conflict', 'saved by somebody else meanwhile', { theirs: [], gone: [] });
}

/** Columns of a cell that the audit keeps, in the order in which they are hashed. */
const REMEMBERED = [
  'denominator',
  'dimension',
  'indicatorCode',
  'note',
  'numerator',
  'operator',
  'rateOnly',
  'reason',
  'returnReason',
  'returnedAt',
  'returnedBy',
  'review',
  'state',
  'unitId',
  'value',
  'version',
] as const satisfies readonly (keyof SubmissionCell)[];

/** What the audit keeps of a cell: what it holds. A column without a value says nothing. */
function remembered(cell: SubmissionCell): Partial<SubmissionCell> {
  const kept: Record<string, unknown> = {};
  for (const name of REMEMBERED) if (cell[name] !== null) kept[name] = cell[name];
  return kept;
}

/** For the audit, from input that is not parsed yet. */
function subjectOf(input: unknown): string {
  const id = typeof input === 'object' && input !== null && 'submissionId' in input ? input.submissionId : null;
  return `submission:${typeof id === 'string' ? id.slice(0, 64) : '?'}`;
}
