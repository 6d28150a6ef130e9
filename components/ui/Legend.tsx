import type { ReactNode } from 'react';
import { Static } from './Static.tsx';

type LegendMark =
  | { kind: 'line'; hue: string; dash?: 'path' | 'projection' | 'lastYear'; dot?: 'solid' | 'demonstration' | 'hollow' }
  | { kind: 'heat'; step: 1 | 2 | 3 | 4 | 5 }
  | { kind: 'ring' | 'petal' | 'gap' | 'seat' | 'town' | 'band' | 'missing' | 'target' | 'demonstration' };

export type LegendItem = { key: string; mark?: LegendMark; text: ReactNode };

/** Marks and their words. Label lines directly where there is room; a legend is the second choice. */
export function Legend({ items, id }: { items: readonly LegendItem[]; id?: string }) {
  return (
    <Static as="ul" className="leg" id={id}>
      {items.map((item) => (
        <li key={item.key}>
          {item.mark ? <Sample mark={item.mark} /> : null}
          <span>{item.text}</span>
        </li>
      ))}
    </Static>
  );
}

function Sample({ mark }: { mark: LegendMark }) {
  const width = mark.kind === 'line' || mark.kind === 'heat' || mark.kind === 'band' ? 26 : 16;
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      {mark.kind === 'line' ? <LineSample {...mark} /> : <MarkSample mark={mark} />}
    </svg>
  );
}

const DASH = { path: '7 4', projection: '2 4', lastYear: undefined };

function LineSample({ hue, dash, dot }: Extract<LegendMark, { kind: 'line' }>) {
  return (
    <>
      <path d="M0 8H26" stroke={hue} strokeWidth={dash ? 1.6 : 2.6} strokeDasharray={dash && DASH[dash]} />
      {dot ? (
        <circle
          cx="13"
          cy="8"
          r="5"
          fill={dot === 'solid' ? hue : 'var(--color-surface)'}
          stroke={hue}
          strokeWidth="1.6"
        />
      ) : null}
      {dot === 'demonstration' ? <path d="M10 12L16 5M9 9L13 4M13 12L17 8" stroke={hue} strokeWidth="1.3" /> : null}
    </>
  );
}

function MarkSample({ mark }: { mark: Exclude<LegendMark, { kind: 'line' }> }) {
  switch (mark.kind) {
    case 'heat':
      return (
        <rect
          x=".5"
          y="2.5"
          width="25"
          height="11"
          fill={`var(--heat-${mark.step})`}
          stroke={mark.step === 1 || mark.step === 5 ? `var(--edge-${mark.step})` : undefined}
          strokeDasharray={mark.step === 5 ? '1.5 3' : undefined}
        />
      );
    case 'band':
      return (
        <rect x=".5" y="3.5" width="25" height="9" fill="var(--color-celadon-soft)" stroke="var(--color-celadon-mid)" />
      );
    case 'ring':
      return <circle cx="8" cy="8" r="6" fill="none" stroke="var(--color-ink)" strokeWidth="1.4" />;
    case 'petal':
      return <path d="M8 0c4 4 5 6 5 9a5 5 0 0 1-10 0c0-3 1-5 5-9Z" fill="var(--color-celadon)" />;
    case 'gap':
      return <path d="M3 2Q8 0 13 2M8 1V15" fill="none" stroke="var(--color-cinnabar)" strokeWidth="2.2" />;
    case 'seat':
      return <rect x="3" y="3" width="10" height="10" fill="var(--color-cinnabar)" />;
    case 'town':
      return <circle cx="8" cy="8" r="4" fill="none" stroke="var(--color-ink)" strokeWidth="1.6" />;
    case 'missing':
      return (
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="var(--color-none)"
          strokeWidth="1.6"
          strokeDasharray="2.5 2.5"
        />
      );
    case 'target':
      return <rect x="6.5" width="3" height="16" fill="var(--color-ink)" />;
    case 'demonstration':
      return <path d="M0 8L8 0M0 16L16 0M8 16L16 8" stroke="var(--color-ink-2)" strokeWidth="1.4" />;
  }
}
