import type { Write } from './sheet.ts';

/** One field before and after. */
export type Change = { spot: Write['spot']; before: string; after: string };
/** Every step undoes as one, a pasted block too. */
export type History = { past: readonly (readonly Change[])[]; future: readonly (readonly Change[])[] };

export const NO_HISTORY: History = { past: [], future: [] };
const KEPT = 200;

export function remember(history: History, step: readonly Change[]): History {
  const real = step.filter(({ before, after }) => before !== after);
  if (real.length === 0) return history;
  return { past: [...history.past, real].slice(-KEPT), future: [] };
}

/** The fields to write to take back the last step, and the history after it; null where there is none. */
export function undo({ past, future }: History): { writes: Write[]; history: History } | null {
  const step = past.at(-1);
  if (!step) return null;
  const writes = [...step].reverse().map(({ spot, before }) => ({ spot, text: before }));
  return { writes, history: { past: past.slice(0, -1), future: [...future, step] } };
}

export function redo({ past, future }: History): { writes: Write[]; history: History } | null {
  const step = future.at(-1);
  if (!step) return null;
  const writes = step.map(({ spot, after }) => ({ spot, text: after }));
  return { writes, history: { past: [...past, step], future: future.slice(0, -1) } };
}
