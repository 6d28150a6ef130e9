import type { BarListProps } from './bar-props.ts';
import { barScale } from './bar-scale.ts';
import { Drawing } from './Drawing.tsx';
import { Hatch } from './Hatch.tsx';
import { LIGHT_CHARACTER, lightText } from './light-shape.ts';
import { finite, round1 } from './number.ts';

const WIDTH = 680;
const ROW = 28;
const BAR = { from: 190, to: 430, height: 12 };
const FIGURE_END = 525;
const LIGHT_FROM = 537;

/** The list of bars as one drawing, for pictures. */
export function BarPicture(props: BarListProps) {
  const { id, label, rows, hue, line } = props;
  const { share, mark } = barScale(props);
  const x = (value: number) => round1(BAR.from + share(value) * (BAR.to - BAR.from));
  return (
    <Drawing label={label} box={[0, 0, WIDTH, rows.length * ROW + ROW]}>
      <defs>
        <Hatch id={`${id}h`} hue={hue} />
      </defs>
      {rows.map((row, at) => (
        <g key={row.key} transform={`translate(0 ${at * ROW + ROW})`} fontSize="14" fill="var(--color-ink)">
          <text y="5">{row.name}</text>
          <rect
            x={BAR.from}
            y={-BAR.height / 2}
            width={round1(x(Math.max(0, finite(row.value) ?? 0)) - BAR.from)}
            height={BAR.height}
            fill={row.demonstration ? `url(#${id}h)` : hue}
            stroke={row.demonstration ? hue : undefined}
          />
          <text x={FIGURE_END} y="5" textAnchor="end" fontWeight="700">
            {row.figure}
          </text>
          <text x={LIGHT_FROM} y="5" fill={lightText(row.light)}>
            {`${LIGHT_CHARACTER[row.light]} ${row.word}`}
          </text>
        </g>
      ))}
      {mark === null || !line ? null : (
        <g fontSize="13" fill="var(--color-ink-2)">
          <rect x={x(mark)} y={ROW / 2} width="2" height={rows.length * ROW} fill="var(--color-ink)" />
          <text x={x(mark)} y={ROW / 2 - 4} textAnchor="middle">
            {line.label}
          </text>
        </g>
      )}
    </Drawing>
  );
}
