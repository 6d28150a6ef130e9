import type { Answer } from '#components/entry/answer.ts';
import { type Around, EntryStore } from '#components/entry/entry-store.ts';
import { freshCell, type Outbox, readOutbox } from '#lib/domain/entry/draft.ts';
import type { Batch } from '#lib/domain/entry/ledger.ts';
import type { EntryView } from '#lib/features/entry/view.ts';
import { COUNT, viewOf } from './form-view.ts';

/** A world around a store that is moved by hand: nothing is sent, kept or late until a test says so. */
export class World implements Around {
  sent: { batch: Batch; answer: (answer: Answer) => Promise<void> }[] = [];
  kept_: string | null = null;
  timers: { run: () => void; milliseconds: number }[] = [];
  #keys = 0;

  newKey = () => `key-${++this.#keys}`;
  keep = (outbox: Outbox) => {
    this.kept_ = JSON.stringify(outbox);
  };
  kept = () => readOutbox(this.kept_);
  post = (batch: Batch) =>
    new Promise<Answer>((resolve) => {
      const answer = async (one: Answer) => {
        resolve(one);
        await new Promise((done) => setImmediate(done));
      };
      this.sent.push({ batch, answer });
    });
  later = (run: () => void, milliseconds: number) => {
    const timer = { run, milliseconds };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  };

  /** Lets everything that waits at most so long happen. */
  pass(milliseconds: number) {
    const due = this.timers.filter((timer) => timer.milliseconds <= milliseconds);
    this.timers = this.timers.filter((timer) => timer.milliseconds > milliseconds);
    for (const { run } of due) run();
  }

  last() {
    const last = this.sent.at(-1);
    if (!last) throw new Error('nothing was sent');
    return last;
  }

  /** The server takes the last request. */
  accept(version = 1) {
    const { batch, answer } = this.last();
    const cells = Object.keys(batch.cells).map((id) => ({ id, version }));
    return answer({ ok: true, answer: { savedAt: '2022-10-03T02:32:00Z', formVersion: 2, cells } });
  }

  refuse(code: Exclude<Answer, { ok: true }>['code'], details: unknown = null) {
    return this.last().answer({ ok: false, code, sentence: '', details } as Answer);
  }
}

export function storeOf(view: EntryView, world: World): EntryStore {
  const cells = view.cells.flatMap(({ id, key, held, item }) => {
    const indicator = view.items.find((one) => one.key === item);
    return indicator ? [[id, freshCell({ key, indicator, held }, '不适用')] as const] : [];
  });
  const ledger = {
    cells: Object.fromEntries(cells),
    batch: null,
    line: 'open',
    savedAt: null,
    notApplicable: '不适用',
  } as const;
  return new EntryStore(
    { ledger, asked: view.cells.map(({ key }) => key), book: view.book, formVersion: view.version },
    world,
  );
}

/** Two places with one cell each that takes a count. */
export const A = 'a|WAT04|';
export const B = 'b|WAT04|';
export const value = (id: string) => ({ id, field: 'value' }) as const;

export const begun = (view = viewOf(['a', 'b'], [COUNT])) => {
  const world = new World();
  return { world, store: storeOf(view, world) };
};
