import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What is wrong with a line, in words for the person who wrote it. */
export class LineFault extends Error {}

/**
 * Reads JSON lines from the standard input and writes one answer a line. Empty lines are passed
 * over; a line that cannot be answered gets {"error"} with its number, and the next one is read.
 */
export async function answerLines(answer: (line: unknown) => unknown): Promise<void> {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = text.replace(/^\uFEFF/, '').trim();
    if (line === '') continue;
    const written = process.stdout.write(`${JSON.stringify(answered(line, number, answer))}\n`);
    if (!written) await once(process.stdout, 'drain');
  }
}

function answered(line: string, number: number, answer: (line: unknown) => unknown): unknown {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return { error: `line ${number}: not JSON` };
  }
  try {
    return answer(read);
  } catch (error) {
    if (error instanceof LineFault) return { error: `line ${number}: ${error.message}` };
    throw error;
  }
}
