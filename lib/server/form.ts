import { refresh } from 'next/cache';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import type { Sent } from './act.ts';
import { noteBegun } from './begun.ts';

/** Fields whose text never goes back to the browser. */
const SECRET = /^(current|next|again|password)$/;

/**
 * What a form sent that works without a script: its language, its key, and every other field as text. Nothing
 * is picked here; the schema of the write refuses what it does not name. Fields of the framework begin with "$".
 */
export function sentForm(sent: unknown): Sent & { locale: Locale; input: Record<string, string> } {
  const { locale, key, ...input } = Object.fromEntries(
    [...formIn(sent).entries()].filter(([name, value]) => !name.startsWith('$') && typeof value === 'string'),
  ) as Record<string, string>;
  return { locale: locale === 'en' ? 'en' : 'zh', key: key ?? '', input };
}

/** Whoever calls an action by hand may send anything; what is no form has no fields. */
export function formIn(sent: unknown): FormData {
  noteBegun();
  return sent instanceof FormData ? sent : new FormData();
}

/**
 * What the form shows of an outcome. A schema's messages, and a refusal's, name sentences: `sentence` gives
 * them in the reader's language, or null where it has none of that name.
 */
export function formState<Answer>(
  input: Record<string, string>,
  outcome: Outcome<Answer>,
  sentence: (name: string) => string | null,
  done: (answer: Answer) => Pick<FormState, 'done'> & Partial<FormState>,
): FormState {
  const blank = { fault: null, faults: {}, values: {}, done: null, told: [] };
  if (outcome.ok) {
    refresh();
    return { ...blank, ...done(outcome.answer) };
  }
  const values = Object.fromEntries(Object.entries(input).filter(([name]) => !SECRET.test(name)));
  const faults: Record<string, string> = {};
  for (const { field, name } of issues(outcome.details)) {
    faults[field] ??= sentence(name) ?? sentence('unfit') ?? outcome.sentence;
  }
  return { ...blank, values, faults, fault: outcome.sentence };
}

/** What a refusal holds that asks whether what it would do to others was read. */
type Asking<Line> = { asks: readonly Line[]; seen: string };

/** The form once more with what it would do to others, where that is why nothing was done yet; else null. */
export function askingState<Line>(
  input: Record<string, string>,
  outcome: Outcome<unknown>,
  words: { title: string; submit: string },
  sentence: (line: Line) => string,
): FormState | null {
  const details = outcome.ok ? null : (outcome.details as Partial<Asking<Line>> | null);
  if (!details?.asks || typeof details.seen !== 'string') return null;
  const asks = { ...words, lines: details.asks.map(sentence), seen: details.seen };
  return { fault: null, faults: {}, values: input, done: null, told: [], asks };
}

function issues(details: unknown): { field: string; name: string }[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((one: { path?: unknown; message?: unknown } | null) =>
    Array.isArray(one?.path) && one.path.length > 0 ? [{ field: String(one.path[0]), name: String(one.message) }] : [],
  );
}
