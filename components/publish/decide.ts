import type { Locale } from '#lib/domain/vocabulary.ts';
import { newKey } from '#lib/shared/key.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import type { Fault, FaultWords } from './words.ts';

/** A server action that takes one decision of the publisher. */
export type Decide<Answer = unknown> = (sent: {
  locale: Locale;
  key: string;
  input: unknown;
}) => Promise<Outcome<Answer>>;

/** Sends a decision; gives the answer, or the sentence to show. Every try has a key of its own, so that none counts twice. */
export async function decide<Answer>(
  action: Decide<Answer>,
  { locale, input, words }: { locale: Locale; input: unknown; words: FaultWords },
): Promise<{ answer: Answer } | { fault: string }> {
  try {
    const outcome = await action({ locale, key: newKey(), input });
    if (outcome.ok) return { answer: outcome.answer };
    const known = faultOf(outcome.details);
    return { fault: known ? words.faults[known] : outcome.sentence };
  } catch {
    return { fault: words.faults.connection };
  }
}

/** What the refusal was about, where it says so. */
function faultOf(details: unknown): Fault | null {
  if (typeof details !== 'object' || details === null) return null;
  if ('what' in details && ['figures', 'empty', 'waiting', 'plan', 'release'].includes(String(details.what)))
    return details.what as Fault;
  if ('field' in details) return details.field === 'hour' ? 'hour' : 'ended';
  return null;
}
