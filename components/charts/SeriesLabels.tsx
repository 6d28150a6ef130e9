import { round1 } from './number.ts';
import { type Frame, TYPE } from './series-frame.ts';
import { type EndLabel, type LabelKind, spreadLabels } from './series-labels.ts';
import { wrapWords } from './text.ts';

/** Names at the ends of the lines. */
export function EndLabels({ labels, frame }: { labels: readonly EndLabel[]; frame: Frame }) {
  return (
    <g fontSize={TYPE}>
      {spreadLabels(labels, frame).map(({ label, y }) => (
        <text
          key={label.kind}
          x={round1(frame.right + 14)}
          y={round1(y)}
          fill={label.fill}
          fontWeight={label.bold ? 700 : undefined}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

const ROW = 21;
const INDENT = 36;

type KeyRow = { label: EndLabel; text: string; first: boolean };

/** The same names as rows below a narrow drawing. */
export function keyRows(labels: readonly EndLabel[], width: number): KeyRow[] {
  return labels.flatMap((label) =>
    wrapWords(label.text, (width - INDENT) / TYPE).map((text, at) => ({ label, text, first: at === 0 })),
  );
}

export function keyHeight(rows: readonly KeyRow[]): number {
  return rows.length * ROW;
}

const SAMPLE: Record<LabelKind, { d: string; stroke: string; width: number; dash?: string }> = {
  target: { d: 'M4 0h18', stroke: 'var(--color-ink)', width: 3 },
  path: { d: 'M0 0h26', stroke: 'var(--color-ink)', width: 1.6, dash: '7 4' },
  gap: { d: 'M13 -6V6M8 -6h10M8 6h10', stroke: 'var(--color-cinnabar)', width: 2 },
  projection: { d: 'M0 0h26', stroke: '', width: 2, dash: '2 4' },
  range: { d: 'M0 0h26', stroke: '', width: 9 },
  lastYear: { d: 'M0 0h26', stroke: 'var(--color-none)', width: 1.5 },
  band: { d: 'M0 0h26', stroke: 'var(--color-celadon-mid)', width: 9 },
};

type KeyRowsProps = {
  rows: readonly KeyRow[];
  hue: string;
  /** The target is a level over all slots, not a mark at one. */
  level: boolean;
  /** Columns: their path is a stroke over each. */
  bars: boolean;
  top: number;
};

export function KeyRows({ rows, hue, level, bars, top }: KeyRowsProps) {
  return rows.map(({ label, text, first }, at) => {
    const kind = label.kind === 'target' && level ? 'path' : label.kind === 'path' && bars ? 'target' : label.kind;
    const sample = SAMPLE[kind];
    return (
      <g key={label.kind + text} transform={`translate(0 ${round1(top + at * ROW)})`}>
        {first ? (
          <path
            d={sample.d}
            stroke={sample.stroke || hue}
            strokeWidth={sample.width}
            strokeDasharray={sample.dash}
            fill="none"
          />
        ) : null}
        <text x={INDENT} y="4.5" fontSize={TYPE} fill={label.fill} fontWeight={label.bold ? 700 : undefined}>
          {text}
        </text>
      </g>
    );
  });
}
