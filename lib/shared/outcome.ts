import type { RefusalCode } from './errors.ts';

/** What a screen gets back from a write: the answer, or why not, in the reader's language. */
export type Outcome<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; code: RefusalCode | 'failed'; sentence: string; details: unknown };
