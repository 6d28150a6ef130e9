import { refusal } from '../_open-data/answer.ts';

/** Addresses under /api that name nothing are answered to machines, not with a page. */
export function GET(): Response {
  return refusal('fileMissing');
}
