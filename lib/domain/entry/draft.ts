import { sameCell } from './cell.ts';
import { type Batch, type Ledger, type LedgerCell, standingOf } from './ledger.ts';
import { type Texts, textsOf } from './read-cell.ts';

/** What a browser keeps of a cell until the server has it, and the version it was typed over. */
type Draft = { texts: Texts; version: number };
/** All that outlives a closed tab. */
export type Outbox = { drafts: Record<string, Draft>; batch: Batch | null };

const FIELDS = ['value', 'numerator', 'denominator', 'note', 'reason'] as const;

/** Texts that the server does not have, those among them that are no figures too. */
export function outboxOf(ledger: Ledger): Outbox {
  const drafts: Outbox['drafts'] = {};
  for (const [id, cell] of Object.entries(ledger.cells)) {
    if (cell.held.review === 'approved') continue;
    // A cell of a request under way may look clean while the server already has another text of it.
    if (standingOf(cell) === 'clean' && !ledger.batch?.cells[id]) continue;
    // In a conflict the filer has not chosen yet, so the draft still stands on the version before theirs.
    drafts[id] = { texts: cell.texts, version: cell.theirs ? cell.held.version - 1 : cell.held.version };
  }
  return { drafts, batch: ledger.batch };
}

/**
 * Puts kept texts back over what the server holds now. Where somebody else saved the cell since, both are shown;
 * a save of one's own that the tab did not live to hear of is no such thing.
 */
export function restored(ledger: Ledger, { drafts, batch }: Outbox): Ledger {
  const cells = { ...ledger.cells };
  for (const [id, draft] of Object.entries(drafts)) {
    const cell = cells[id];
    if (!cell || cell.held.review === 'approved' || isSame(draft.texts, cell.texts)) continue;
    const back = { ...cell, texts: draft.texts };
    const others = draft.version !== cell.held.version && !isOwn(cell, batch, id) && standingOf(back) !== 'clean';
    cells[id] = others ? { ...back, theirs: { by: '', at: '' } } : back;
  }
  const known = batch && Object.keys(batch.cells).every((id) => cells[id]);
  return { ...ledger, cells, batch: known ? batch : null };
}

function isOwn({ held }: LedgerCell, batch: Batch | null, id: string): boolean {
  const sent = batch?.cells[id];
  return sent !== undefined && !held.byOther && held.version === sent.version + 1 && sameCell(held, sent);
}

function isSame(one: Texts, other: Texts): boolean {
  return FIELDS.every((field) => one[field] === other[field]);
}

/** What several tabs left behind, as one. Of two requests under way the second is sent anew from its drafts. */
export function mergedOutboxes(outboxes: readonly Outbox[]): Outbox | null {
  if (outboxes.length === 0) return null;
  return {
    drafts: Object.assign({}, ...outboxes.map(({ drafts }) => drafts)),
    batch: outboxes.find(({ batch }) => batch !== null)?.batch ?? null,
  };
}

/** A kept outbox as it comes back from where anybody may have written; null where it is none of ours. */
export function readOutbox(text: string | null): Outbox | null {
  const found = parsed(text);
  if (!isRecord(found) || !isRecord(found.drafts)) return null;
  const drafts: Outbox['drafts'] = {};
  for (const [id, draft] of Object.entries(found.drafts)) {
    if (!isRecord(draft) || !isRecord(draft.texts) || typeof draft.version !== 'number') continue;
    const { texts } = draft;
    if (FIELDS.every((field) => typeof texts[field] === 'string'))
      drafts[id] = { texts: texts as Texts, version: draft.version };
  }
  const { batch } = found;
  const whole = isRecord(batch) && typeof batch.key === 'string' && isRecord(batch.cells);
  return { drafts, batch: whole ? (batch as Batch) : null };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A cell as it comes from the server, with its texts. */
export function freshCell(
  { key, indicator, held }: Pick<LedgerCell, 'key' | 'indicator' | 'held'>,
  notApplicable: string,
): LedgerCell {
  const texts = textsOf(held, notApplicable);
  return { key, indicator, held, texts, theirs: null, confirmed: false, refused: null };
}
