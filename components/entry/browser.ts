import { mergedOutboxes, type Outbox, readOutbox } from '#lib/domain/entry/draft.ts';
import type { Batch } from '#lib/domain/entry/ledger.ts';
import type { EntryView } from '#lib/features/entry/view.ts';
import type { Answer } from './answer.ts';
import type { Around } from './entry-store.ts';

type Page = Pick<EntryView, 'id' | 'locale' | 'person'>;

/** The browser as an entry store needs it: a line to the server, and a place that outlives the tab. */
export function browserAround(page: Page, newKey: () => string): Around {
  const tab = newKey();
  return {
    newKey,
    post: (batch) => post(page, batch),
    keep: (outbox) => keep(placeOf(page, tab), outbox),
    kept: () => takenOver(page, tab),
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

/** Every tab keeps its own: one that has nothing to keep must not clear away what another has. */
function placeOf({ id, person }: Page, tab: string): string {
  return `duliang-entry:${person}:${id}:${tab}`;
}

/** Where storage is forbidden or full the page itself still holds everything. */
function keep(place: string, outbox: Outbox): void {
  try {
    if (Object.keys(outbox.drafts).length === 0 && !outbox.batch) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(outbox));
  } catch {
    // Leaving the page asks first as long as something is not saved.
  }
}

/** Takes over what earlier tabs left behind; it goes under this tab's name before it goes from theirs. */
function takenOver(page: Page, tab: string): Outbox | null {
  try {
    const places = Object.keys(localStorage).filter((name) => name.startsWith(placeOf(page, '')));
    const merged = mergedOutboxes(places.flatMap((name) => readOutbox(localStorage.getItem(name)) ?? []));
    if (merged) keep(placeOf(page, tab), merged);
    for (const name of places) if (name !== placeOf(page, tab)) localStorage.removeItem(name);
    return merged;
  } catch {
    return null;
  }
}
