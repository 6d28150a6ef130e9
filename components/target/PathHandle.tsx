'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { PATH_BOX, pathX, pathY, percentAt } from './path-frame.ts';

type HandleProps = {
  quarter: number;
  label: string;
  percent: number;
  /** What the quarters beside it leave room for. */
  low: number;
  high: number;
  moved: (percent: number) => void;
};

const STEPS: Record<string, number> = {
  ...{ ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10 },
};

/** One dot of the path, a slider between its neighbours. */
export function PathHandle({ quarter, label, percent, low, high, moved }: HandleProps) {
  const to = (wanted: number) => moved(Math.max(low, Math.min(high, wanted)));
  const byKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    to(step === undefined ? (event.key === 'Home' ? low : high) : percent + step);
  };
  const byPointer = (event: PointerEvent<SVGCircleElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box && box.height > 0) to(percentAt(((event.clientY - box.top) / box.height) * PATH_BOX.height));
  };
  return (
    <circle
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={percent}
      aria-valuetext={`${percent}%`}
      cx={pathX(quarter)}
      cy={pathY(percent)}
      r="9"
      className="handle"
      onKeyDown={byKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={byPointer}
    />
  );
}
