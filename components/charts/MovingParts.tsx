import type { MovingProps } from './live-props.ts';

export type ColumnBox = { x?: number; y?: number; width?: number; height?: number; index: number };

/** A solid column claims that the figure is real; a pale one does not. */
export function Column({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  hue,
  pale,
}: Omit<ColumnBox, 'index'> & { hue: string; pale: boolean }) {
  const box = height < 0 ? { y: y + height, height: -height } : { y, height };
  return <rect x={x} width={width} {...box} fill={hue} fillOpacity={pale ? 0.25 : 1} stroke={hue} strokeWidth="1.4" />;
}

type DotProps = {
  cx?: number;
  cy?: number;
  hue: string;
  made: boolean;
  /** Shape that tells its line apart; a circle where there is one line. */
  mark?: string | undefined;
  small: boolean;
};

/** A solid dot claims that the figure is real. */
export function Dot({ cx, cy, hue, made, mark, small }: DotProps) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  const paint = { fill: made ? 'var(--color-surface)' : hue, stroke: hue, strokeWidth: 1.6 };
  if (mark) return <path d={mark} transform={`translate(${cx} ${cy})`} {...paint} />;
  return <circle cx={cx} cy={cy} r={small ? 3 : 5} {...paint} />;
}

export function Told({ series, hidden, slot }: MovingProps & { slot: number }) {
  const lines = series.lines.filter(({ key, words }) => !hidden.has(key) && words[slot]);
  // A guide is told after the figures; lines of figures in the order of their names.
  const told = lines.some(({ mark }) => mark) ? lines : [...lines].reverse();
  return (
    <div className="told-values">
      <b>{series.slots[slot]?.name}</b>
      <dl>
        {told.map(({ key, name, words }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{words[slot]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
