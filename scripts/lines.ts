import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What is wrong with a line: the name of a sentence and what it needs beside the number of the line. */
export class LineFault extends Error {
  readonly kind: Fault;
  readonly values: Record<string, string>;

  constructor(kind: Fault, values: Record<string, string> = {}) {
    super(kind);
    this.kind = kind;
    this.values = values;
  }
}

type Fault = 'no_indicator' | 'no_place' | 'no_period' | 'no_dimension' | 'not_json' | 'not_object' | 'wrong_fields';

/** The language asked for with --lang; Chinese without it. */
export function languageAsked(args: readonly string[]): Locale {
  return args.join(' ').match(/--lang[= ](zh|en)\b/)?.[1] === 'en' ? 'en' : 'zh';
}

/**
 * Reads JSON lines from the standard input and writes one answer a line. Empty lines are passed
 * over; a line that cannot be answered gets {"error"} with its number, and the next one is read.
 */
export async function answerLines(locale: Locale, answer: (line: unknown) => unknown): Promise<void> {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = text.replace(/^\uFEFF/, '').trim();
    if (line === '') continue;
    const written = process.stdout.write(`${JSON.stringify(answered(line, number, locale, answer))}\n`);
    if (!written) await once(process.stdout, 'drain');
  }
}

function answered(line: string, number: number, locale: Locale, answer: (line: unknown) => unknown): unknown {
  const t = translator(locale, 'plausibility');
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return { error: t('not_json', { line: number }) };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    return { error: t('not_object', { line: number }) };
  }
  try {
    return answer(read);
  } catch (error) {
    if (error instanceof LineFault) return { error: t(error.kind, { ...error.values, line: number }) };
    throw error;
  }
}

/** Names of the fields that did not fit, in the order of the schema. */
export function wrongFields({ issues }: { issues: readonly { path: readonly PropertyKey[] }[] }): string {
  return [...new Set(issues.map(({ path }) => path.join('.')))].join(', ');
}
