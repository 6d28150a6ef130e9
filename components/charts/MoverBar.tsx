import { round1 } from './number.ts';

/** A bar to the left or right of a line in the middle; the figure stands beside it. `most` is the longest of all. */
export function MoverBar({ value, most, hue }: { value: number | null; most: number; hue: string }) {
  const share = value === null || most <= 0 ? 0 : Math.min(1, Math.abs(value) / most) * 50;
  const left = value !== null && value < 0 ? 50 - share : 50;
  return (
    <svg className="mover" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect
        x={round1(left)}
        y="2"
        width={round1(share)}
        height="8"
        fill={value !== null && value < 0 ? 'var(--color-ink-3)' : hue}
      />
      <path d="M50 0V12" stroke="var(--color-ink)" strokeWidth="0.6" />
    </svg>
  );
}

/** A bar from 0, for values that are set beside each other. */
export function PlainBar({ value, most, hue }: { value: number | null; most: number; hue: string }) {
  const share = value === null || most <= 0 ? 0 : Math.max(0, Math.min(1, value / most)) * 100;
  return (
    <svg className="mover" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect y="2" width={round1(share)} height="8" fill={hue} />
    </svg>
  );
}
