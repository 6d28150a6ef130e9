import type { CellKey } from '../submission/cell-key.ts';
import { type Filling, type HeldCell, sameCell } from './cell.ts';
import { type FilledIndicator, type Reading, readCell, type Texts, textsOf } from './read-cell.ts';
import type { Write } from './sheet.ts';

/**
 * What somebody has typed, beside what the server holds. A text stays until the server says that it has it;
 * nothing here forgets one.
 */
export type LedgerCell = {
  key: CellKey;
  indicator: BoundIndicator;
  texts: Texts;
  held: HeldCell;
  /** Somebody else saved this cell meanwhile; `held` is theirs. */
  theirs: { by: string; at: string } | null;
  /** The filer stands by a returned or prefilled value: it is sent although its text is the same. */
  confirmed: boolean;
  /** The texts that the server would not take. */
  refused: string | null;
};
export type BoundIndicator = FilledIndicator & { min: number | null; max: number | null };

/** What is sent of a cell. */
type Sending = CellKey & Filling & { note: string; reason: string; version: number };
/** One request: it is repeated with the same key and the same cells until it is answered. */
export type Batch = { key: string; cells: Record<string, Sending> };
/** Why nothing is sent at the moment; closed: the form is not open any more. */
type Line = 'open' | 'offline' | 'signed_out' | 'closed';

export type Ledger = {
  cells: Readonly<Record<string, LedgerCell>>;
  batch: Batch | null;
  line: Line;
  savedAt: string | null;
  notApplicable: string;
};

export type Standing = 'clean' | 'unclear' | 'impossible' | 'conflict' | 'refused' | 'locked' | 'ready';

const readings = new WeakMap<LedgerCell, Reading>();

/** What the texts of a cell say, read once: a form of hundreds of cells is looked through at every key. */
export function readingOf(cell: LedgerCell): Reading {
  const reading = readings.get(cell) ?? readCell(cell.texts, cell.indicator);
  readings.set(cell, reading);
  return reading;
}

/** Where a cell stands between its texts and the server. Only `ready` is sent. */
export function standingOf(cell: LedgerCell): Standing {
  const { held, texts, indicator, confirmed } = cell;
  const { filling, problems } = readingOf(cell);
  if (held.review === 'approved') return 'locked';
  const isSame = sameCell({ ...filling, ...wordsOf(texts) }, held) && !(confirmed && held.review === 'returned');
  if (Object.keys(problems).length > 0) return 'unclear';
  if (isSame) return 'clean';
  if (cell.theirs) return 'conflict';
  const { value } = filling;
  const { min, max } = indicator;
  if (value !== null && ((min !== null && value < min) || (max !== null && value > max))) return 'impossible';
  return cell.refused === fingerprint(texts) ? 'refused' : 'ready';
}

function wordsOf({ note, reason }: Texts) {
  return { note: note.trim(), reason: reason.trim() };
}

function fingerprint(texts: Texts): string {
  return JSON.stringify(texts);
}

/** Types into fields. What was typed once more is tried once more. */
export function written(ledger: Ledger, writes: readonly Write[]): Ledger {
  const cells = { ...ledger.cells };
  for (const { spot, text } of writes) {
    const cell = cells[spot.id];
    if (cell && cell.held.review !== 'approved')
      cells[spot.id] = { ...cell, texts: { ...cell.texts, [spot.field]: text } };
  }
  return { ...ledger, cells };
}

/** Everything that can be sent, as one request; null where there is nothing or one is under way. */
export function nextBatch(ledger: Ledger, key: string): Ledger | null {
  if (ledger.batch || ledger.line === 'closed') return null;
  const cells: Batch['cells'] = {};
  for (const [id, cell] of Object.entries(ledger.cells)) {
    if (standingOf(cell) !== 'ready') continue;
    cells[id] = { ...cell.key, ...readingOf(cell).filling, ...wordsOf(cell.texts), version: cell.held.version };
  }
  return Object.keys(cells).length > 0 ? { ...ledger, batch: { key, cells } } : null;
}

export type Receipt = { savedAt: string; cells: readonly { id: string; version: number }[] };

/** The server has the request. What was typed since stays as it is. */
export function accepted(ledger: Ledger, { savedAt, cells: versions }: Receipt): Ledger {
  const { batch } = ledger;
  if (!batch) return ledger;
  const cells = { ...ledger.cells };
  for (const { id, version } of versions) {
    const [cell, sent] = [cells[id], batch.cells[id]];
    if (!cell || !sent || version < cell.held.version) continue;
    const { unitId: _unit, indicatorCode: _code, dimension: _dimension, version: _version, ...rest } = sent;
    cells[id] = { ...cell, held: { ...rest, review: 'open', version }, confirmed: false, refused: null };
  }
  return { ...ledger, cells, batch: null, line: 'open', savedAt };
}

export type Theirs = HeldCell & { id: string; by: string; at: string };

/** Somebody else saved some of the cells; the others of the request are free to be sent again. */
export function conflicted(ledger: Ledger, theirs: readonly Theirs[], gone: readonly string[] = []): Ledger {
  const cells = { ...ledger.cells };
  for (const { id, by, at, ...held } of theirs) {
    const cell = cells[id];
    if (cell) cells[id] = { ...cell, held, theirs: { by, at } };
  }
  for (const id of gone) {
    const cell = cells[id];
    if (cell) cells[id] = { ...cell, held: { ...cell.held, version: 0 } };
  }
  return { ...ledger, cells, batch: null, line: 'open' };
}

/** The server will not take these cells as they are; it is not asked again until they change. */
export function refused(ledger: Ledger, ids: readonly string[]): Ledger {
  const cells = { ...ledger.cells };
  for (const id of ids) {
    const cell = cells[id];
    if (cell) cells[id] = { ...cell, refused: fingerprint(cell.texts) };
  }
  return { ...ledger, cells, batch: null, line: 'open' };
}

/** Nobody answered, or nobody is signed in: the request stays and is repeated. */
export function interrupted(ledger: Ledger, line: 'offline' | 'signed_out' | 'closed'): Ledger {
  return { ...ledger, line, batch: line === 'closed' ? null : ledger.batch };
}

/** The filer's own value after all: it goes over theirs, which they have seen. */
export function keptMine(ledger: Ledger, id: string): Ledger {
  return changed(ledger, id, (cell) => ({ ...cell, theirs: null }));
}

/** Theirs: the filer's own text goes. */
export function tookTheirs(ledger: Ledger, id: string): Ledger {
  return changed(ledger, id, (cell) => ({
    ...cell,
    theirs: null,
    texts: textsOf(cell.held, ledger.notApplicable),
  }));
}

export function confirmed(ledger: Ledger, id: string): Ledger {
  return changed(ledger, id, (cell) => ({ ...cell, confirmed: true }));
}

function changed(ledger: Ledger, id: string, change: (cell: LedgerCell) => LedgerCell): Ledger {
  const cell = ledger.cells[id];
  return cell ? { ...ledger, cells: { ...ledger.cells, [id]: change(cell) } } : ledger;
}
