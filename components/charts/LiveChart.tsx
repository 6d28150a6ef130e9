'use client';

import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { LIVE_DASH, type LiveKind, type LiveSeries, liveColour, type MovingProps } from './live-props.ts';

type LiveChartProps = {
  series: LiveSeries;
  /** Says what the row of names is for. */
  toggles: string;
  /** The same chart as the server drew it. */
  children: ReactNode;
};

/**
 * A chart that answers the pointer and the keyboard, in the place of one that the server drew: same frame, same height.
 * What it needs is loaded when it comes into sight; without it, and on paper, the drawn one stays.
 */
export function LiveChart({ series, toggles, children }: LiveChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const Moving = useMoving(frame);
  const [hidden, setHidden] = useState<ReadonlySet<LiveKind>>(new Set());
  const toggle = (kind: LiveKind) =>
    setHidden((before) => new Set(before.has(kind) ? [...before].filter((one) => one !== kind) : [...before, kind]));
  return (
    <>
      <div className="live" ref={frame} data-live={Moving ? '' : undefined}>
        <div className="still" inert={Moving !== null}>
          {children}
        </div>
        {Moving ? (
          <div className="moving">
            <Moving series={series} hidden={hidden} />
          </div>
        ) : null}
      </div>
      <ul className="live-names" aria-label={toggles}>
        {series.lines.map(({ kind, name }) => (
          <li key={kind}>
            <button type="button" disabled={!Moving} aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
              <Sample kind={kind} hue={series.hue} />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The moving chart once its place has been seen and its code has come; null before, and where it does not come. */
function useMoving(frame: RefObject<HTMLElement | null>): ComponentType<MovingProps> | null {
  const [moving, setMoving] = useState<{ Chart: ComponentType<MovingProps> } | null>(null);
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watcher.disconnect();
      import('./MovingSeries.tsx').then(
        ({ MovingSeries }) => setMoving({ Chart: MovingSeries }),
        () => {},
      );
    });
    watcher.observe(place);
    return () => watcher.disconnect();
  }, [frame]);
  return moving?.Chart ?? null;
}

function Sample({ kind, hue }: { kind: LiveKind; hue: string }) {
  const stroke = liveColour(kind, hue);
  const isArea = kind === 'range';
  return (
    <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
      <path
        d="M0 6H26"
        stroke={stroke}
        strokeOpacity={isArea ? 0.3 : undefined}
        strokeWidth={isArea ? 10 : kind === 'actual' ? 3 : 2}
        strokeDasharray={LIVE_DASH[kind]}
      />
    </svg>
  );
}
