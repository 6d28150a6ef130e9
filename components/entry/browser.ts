import { type Outbox, readOutbox } from '#lib/domain/entry/draft.ts';
import type { Batch } from '#lib/domain/entry/ledger.ts';
import type { EntryView } from '#lib/features/entry/view.ts';
import type { Answer } from './answer.ts';
import type { Around } from './entry-store.ts';

type Page = Pick<EntryView, 'id' | 'locale' | 'person'>;

/** The browser as an entry store needs it: a line to the server, and a place that outlives the tab. */
export function browserAround(page: Page, newKey: () => string): Around {
  return {
    newKey,
    post: (batch) => post(page, batch),
    keep: (outbox) => keep(page, outbox),
    kept: () => keptOutbox(page),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** Longer than any save takes; a line that says nothing is no line. */
const TIMEOUT = 20_000;

async function post({ id, locale, person }: Page, { key, cells }: Batch): Promise<Answer> {
  const input = { submissionId: id, cells: Object.values(cells) };
  try {
    const response = await fetch('/api/entry/cells', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale, key, as: person, input }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : { ok: false, code: 'offline' };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

/** A proxy on the way may answer with something of its own. */
function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function placeOf({ id, person }: Page): string {
  return `duliang-entry:${person}:${id}`;
}

/** Where storage is forbidden or full the page itself still holds everything. */
function keep(page: Page, outbox: Outbox): void {
  try {
    if (Object.keys(outbox.drafts).length === 0 && !outbox.batch) localStorage.removeItem(placeOf(page));
    else localStorage.setItem(placeOf(page), JSON.stringify(outbox));
  } catch {
    // Leaving the page asks first as long as something is not saved.
  }
}

function keptOutbox(page: Page): Outbox | null {
  try {
    return readOutbox(localStorage.getItem(placeOf(page)));
  } catch {
    return null;
  }
}
