import { BAR_TYPE, barColumns } from './bar-columns.ts';
import type { BarListProps } from './bar-props.ts';
import { barScale } from './bar-scale.ts';
import { Drawing } from './Drawing.tsx';
import { Hatch } from './Hatch.tsx';
import { LIGHT_CHARACTER, lightText } from './light-shape.ts';
import { clamp, finite, round1 } from './number.ts';
import { textWidth } from './text.ts';

const ROW = 28;
const BAR = 12;
const MARK_TYPE = 13;

/** The list of bars as one drawing, for pictures. */
export function BarPicture(props: BarListProps) {
  const { id, label, rows, hue, line } = props;
  const { share, mark } = barScale(props);
  const { width, from, to, figureEnd, lightFrom } = barColumns(rows);
  const x = (value: number) => round1(from + share(value) * (to - from));
  return (
    <Drawing label={label} box={[0, 0, width, rows.length * ROW + ROW]}>
      <defs>
        <Hatch id={`${id}h`} hue={hue} />
      </defs>
      {rows.map((row, at) => (
        <g key={row.key} transform={`translate(0 ${at * ROW + ROW})`} fontSize={BAR_TYPE} fill="var(--color-ink)">
          <text y="5">{row.name}</text>
          <rect
            x={from}
            y={-BAR / 2}
            width={round1(x(Math.max(0, finite(row.value) ?? 0)) - from)}
            height={BAR}
            fill={row.demonstration ? `url(#${id}h)` : hue}
            stroke={row.demonstration ? hue : undefined}
          />
          <text x={figureEnd} y="5" textAnchor="end" fontWeight="700">
            {row.figure}
          </text>
          <text x={lightFrom} y="5" fill={lightText(row.light)}>
            {`${LIGHT_CHARACTER[row.light]} ${row.word}`}
          </text>
        </g>
      ))}
      {mark === null || !line ? null : (
        <g fontSize={MARK_TYPE} fill="var(--color-ink-2)">
          <rect x={x(mark)} y={ROW / 2} width="2" height={rows.length * ROW} fill="var(--color-ink)" />
          <text x={markAt(x(mark), line.label, width)} y={ROW / 2 - 4} textAnchor="middle">
            {line.label}
          </text>
        </g>
      )}
    </Drawing>
  );
}

/** Under its own line where it can be, within the picture in any case. */
function markAt(x: number, label: string, width: number): number {
  const half = (textWidth(label) * MARK_TYPE) / 2;
  return round1(clamp(x, half, Math.max(half, width - half)));
}
