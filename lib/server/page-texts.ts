import { AsyncLocalStorage } from 'node:async_hooks';
import type { PageTexts } from '#lib/shared/page-texts.ts';

/** One for the whole process: the server that takes a request and the pages it serves are bundled apart. */
const held = globalThis as { duliangTexts?: AsyncLocalStorage<PageTexts> };
held.duliangTexts ??= new AsyncLocalStorage();
const texts = held.duliangTexts;

/** Writes a page whose long texts are to stand in its HTML alone, and not once more in the payload behind it. */
export function writingPage<T>(write: () => T): T {
  return texts.run(new Map(), write);
}
