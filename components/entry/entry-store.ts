import { type CheckBook, notesOf, siblingsOf } from '#lib/domain/entry/check-book.ts';
import { type Outbox, outboxOf, restored } from '#lib/domain/entry/draft.ts';
import { type Change, type History, NO_HISTORY, redo, remember, undo } from '#lib/domain/entry/history.ts';
import {
  type Batch,
  confirmed,
  keptMine,
  type Ledger,
  type LedgerCell,
  nextBatch,
  readingOf,
  tookTheirs,
  written,
} from '#lib/domain/entry/ledger.ts';
import type { Texts } from '#lib/domain/entry/read-cell.ts';
import type { Write } from '#lib/domain/entry/sheet.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import { type Answer, answered } from './answer.ts';
import { type CellState, cellState } from './cell-status.ts';
import { type Summary, summarized } from './entry-summary.ts';

/** What the store needs of the world around it, so that it runs without a browser too. */
export type Around = {
  post: (batch: Batch) => Promise<Answer>;
  keep: (outbox: Outbox) => void;
  kept: () => Outbox | null;
  newKey: () => string;
  /** Runs something later; gives back how to call it off. */
  later: (run: () => void, milliseconds: number) => () => void;
};

/** A pause after which what was typed is saved although the cell was not left. */
const PAUSE = 2_000;
const KEEP_AFTER = 150;
const RETRIES = [1_000, 2_000, 5_000, 10_000, 30_000];

/** The state of an entry page: what is typed, undone, checked, sent and kept. It knows nothing of how that looks. */
export class EntryStore {
  #ledger: Ledger;
  #history: History = NO_HISTORY;
  #formVersion: number;
  #attempts = 0;
  #posting = false;
  #summary: Summary | null = null;
  readonly #asked: readonly CellKey[];
  readonly #byUnit = new Map<string, readonly CellKey[]>();
  readonly #book: CheckBook;
  readonly #around: Around;
  readonly #states = new Map<string, { cell: LedgerCell; siblings: string; isOpen: boolean; state: CellState }>();
  readonly #listeners = new Set<() => void>();
  readonly #begun = new Map<string, string>();
  readonly #timers = new Map<string, () => void>();

  constructor(
    {
      ledger,
      asked,
      book,
      formVersion,
    }: { ledger: Ledger; asked: readonly CellKey[]; book: CheckBook; formVersion: number },
    around: Around,
  ) {
    this.#ledger = ledger;
    this.#asked = asked;
    for (const key of asked) this.#byUnit.set(key.unitId, [...(this.#byUnit.get(key.unitId) ?? []), key]);
    this.#book = book;
    this.#formVersion = formVersion;
    this.#around = around;
  }

  /** Takes up what an earlier tab left behind. */
  begin(): void {
    const outbox = this.#around.kept();
    if (!outbox) return;
    this.#change(restored(this.#ledger, outbox));
    this.flush();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The state of one cell; the same object until something about it changes. */
  cell(id: string): CellState {
    const cell = this.#ledger.cells[id];
    if (!cell) throw new Error(`no cell ${id}`);
    const others = siblingsOf(cell.key, this.#byUnit.get(cell.key.unitId) ?? [], (other) => this.#fillingOf(other));
    const siblings = JSON.stringify(this.#ruled(cell.key) ? others : {});
    const isOpen = this.#ledger.line === 'open';
    const before = this.#states.get(id);
    if (before && before.cell === cell && before.siblings === siblings && before.isOpen === isOpen) return before.state;
    const state = cellState(cell, notesOf(this.#book, cell.key, readingOf(cell).filling, others), isOpen);
    this.#states.set(id, { cell, siblings, isOpen, state });
    return state;
  }

  summary = (): Summary => {
    this.#summary ??= summarized(
      this.#asked.map((key) => this.cell(cellKey(key))),
      { ledger: this.#ledger, history: this.#history, sending: this.#posting, formVersion: this.#formVersion },
    );
    return this.#summary;
  };

  /** Types into one field, key by key; `commit` makes one step of it. */
  type(spot: Write['spot'], text: string): void {
    const name = `${spot.id} ${spot.field}`;
    if (!this.#begun.has(name)) this.#begun.set(name, this.text(spot));
    this.#change(written(this.#ledger, [{ spot, text }]));
    this.#after('pause', PAUSE, () => this.flush());
  }

  /** The field is left: what was typed into it is one step back, and is saved. */
  commit(spot: Write['spot']): void {
    const before = this.#begun.get(`${spot.id} ${spot.field}`);
    this.#begun.delete(`${spot.id} ${spot.field}`);
    if (before !== undefined) this.#remember([{ spot, before, after: this.text(spot) }]);
    this.flush();
  }

  /** Esc: the text from before this field was entered. */
  cancel(spot: Write['spot']): void {
    const before = this.#begun.get(`${spot.id} ${spot.field}`);
    this.#begun.delete(`${spot.id} ${spot.field}`);
    if (before !== undefined) this.#change(written(this.#ledger, [{ spot, text: before }]));
  }

  /** Several fields at once, as one step: a pasted block, a suggestion taken. */
  write(writes: readonly Write[]): void {
    const step = writes.map(({ spot, text }) => ({ spot, before: this.text(spot), after: text }));
    this.#change(written(this.#ledger, writes));
    this.#remember(step);
    this.flush();
  }

  /** @returns the first field that changed. */
  undo(): Write['spot'] | null {
    return this.#step(undo(this.#history));
  }

  redo(): Write['spot'] | null {
    return this.#step(redo(this.#history));
  }

  keepMine(id: string): void {
    this.#change(keptMine(this.#ledger, id));
    this.flush();
  }

  takeTheirs(id: string): void {
    this.#change(tookTheirs(this.#ledger, id));
  }

  confirm(id: string): void {
    this.#change(confirmed(this.#ledger, id));
    this.flush();
  }

  text({ id, field }: Write['spot']): string {
    const cell = this.#ledger.cells[id];
    return cell ? cell.texts[field as keyof Texts] : '';
  }

  /** Sends whatever can be sent, unless a request is under way. */
  flush = (): void => {
    if (this.#posting) return;
    const next = this.#ledger.batch ? null : nextBatch(this.#ledger, this.#around.newKey());
    if (next) this.#change(next);
    if (this.#ledger.batch && this.#ledger.line !== 'closed') void this.#post(this.#ledger.batch);
  };

  /** Keeps at once what only this machine has: the page is about to go. */
  keepNow = (): void => {
    this.#around.keep(outboxOf(this.#ledger));
  };

  async #post(batch: Batch): Promise<void> {
    this.#posting = true;
    this.#summary = null;
    this.#cancel('retry');
    this.keepNow();
    const answer = await this.#around.post(batch);
    this.#posting = false;
    if (answer.ok) this.#formVersion = Math.max(this.#formVersion, answer.answer.formVersion);
    this.#change(answered(this.#ledger, answer));
    const { line } = this.#ledger;
    if (line === 'open') {
      this.#attempts = 0;
      this.flush();
    } else if (line !== 'closed') {
      const wait = RETRIES[Math.min(this.#attempts++, RETRIES.length - 1)] ?? 30_000;
      this.#after('retry', line === 'signed_out' ? Math.min(wait, 5_000) : wait, this.flush);
    }
  }

  #change(ledger: Ledger): void {
    if (ledger === this.#ledger) return;
    this.#ledger = ledger;
    this.#after('keep', KEEP_AFTER, this.keepNow);
    this.#tell();
  }

  #remember(step: readonly Change[]): void {
    this.#history = remember(this.#history, step);
    this.#tell();
  }

  #step(found: ReturnType<typeof undo>): Write['spot'] | null {
    if (!found) return null;
    this.#history = found.history;
    this.#change(written(this.#ledger, found.writes));
    this.flush();
    return found.writes.at(-1)?.spot ?? null;
  }

  #tell(): void {
    this.#summary = null;
    for (const listener of this.#listeners) listener();
  }

  #after(name: string, milliseconds: number, run: () => void): void {
    this.#cancel(name);
    this.#timers.set(name, this.#around.later(run, milliseconds));
  }

  #cancel(name: string): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }

  #fillingOf(id: string) {
    const cell = this.#ledger.cells[id];
    return cell && readingOf(cell).filling;
  }

  /** Only a rule that compares two indicators makes one cell depend on another. */
  #ruled({ indicatorCode, dimension }: CellKey): boolean {
    return (this.#book.rules[`${indicatorCode}|${dimension}`] ?? []).some(({ rule }) => rule === 'never_above');
  }
}
