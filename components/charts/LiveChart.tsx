'use client';

import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { LIVE_DASH, type LiveLine, type LiveSeries, liveColour, type MovingProps } from './live-props.ts';

type LiveChartProps = {
  series: LiveSeries;
  /** Says what the row of names is for; null where one line needs no name. */
  toggles: string | null;
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
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setHidden((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
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
      {toggles ? (
        <ul className="live-names" aria-label={toggles}>
          {series.lines.map((line) => (
            <li key={line.key}>
              <button
                type="button"
                disabled={!Moving}
                aria-pressed={!hidden.has(line.key)}
                onClick={() => toggle(line.key)}
              >
                <Sample line={line} hue={series.hue} />
                {line.name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
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

function Sample({ line, hue }: { line: LiveLine; hue: string }) {
  const { kind, mark } = line;
  const stroke = liveColour(line, hue);
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
      {mark ? <path d={mark} transform="translate(13 6) scale(0.85)" fill={stroke} /> : null}
    </svg>
  );
}
