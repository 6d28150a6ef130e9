import type { CellStatus } from './cell-status.ts';

const PATH = {
  tick: 'm4 10.5 4 4 8-9',
  warn: 'M10 3 18 17H2Z M10 8v4.5 M10 14.8v.1',
  back: 'M9 3 4.5 7.500 9 12 M5 7.500h8a4.500 4.500 0 0 1 0 9h-2',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14 M10 6v4.500l3 1.500',
  ring: 'M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12',
  lock: 'M5 9h10v8H5Z M7 9V6.500a3 3 0 0 1 6 0V9',
  cross: 'M5 5l10 10M15 5 5 15',
  two: 'M3 7h11l-3-3M17 13H6l3 3',
} as const;

const SHAPE: Record<CellStatus, keyof typeof PATH> = {
  saved: 'tick',
  explained: 'tick',
  saving: 'clock',
  kept: 'clock',
  empty: 'ring',
  doubtful: 'warn',
  returned: 'back',
  locked: 'lock',
  unclear: 'cross',
  impossible: 'cross',
  refused: 'cross',
  conflict: 'two',
};

/** The shape that stands beside the word of a state: never the colour alone. */
export function Mark({ status }: { status: CellStatus }) {
  return (
    <svg className="gmark" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATH[SHAPE[status]]} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
