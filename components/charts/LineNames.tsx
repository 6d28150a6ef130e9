import { lineMark } from './line-mark.ts';
import type { LinesChartProps } from './lines-props.ts';
import { finite, round1 } from './number.ts';
import { type Frame, TYPE } from './series-frame.ts';
import { textWidth, wrapWords } from './text.ts';

type Lines = LinesChartProps['lines'];

/** Height of a name below a narrow drawing. */
export const ROW = 21;
const INDENT = 24;
const LEAST = TYPE + 5;
/** Longer names break at the ends of their lines. */
const WIDEST = 12;

/** Room right of the plot for the names of its lines. */
export function nameWidth(lines: Lines): number {
  const widest = Math.max(0, ...lines.flatMap(({ name }) => wrapWords(name, WIDEST).map(textWidth)));
  return widest * TYPE + 46;
}

type NameRow = { at: number; text: string; first: boolean };

/** The names as rows below a narrow drawing. */
export function nameRows(lines: Lines, width: number): NameRow[] {
  return lines.flatMap(({ name }, at) =>
    wrapWords(name, (width - INDENT) / TYPE).map((text, row) => ({ at, text, first: row === 0 })),
  );
}

type NamesProps = { lines: Lines; frame: Frame; rows: NameRow[] | null; top: number };

/** Each with the mark of its line, so that the two are found together in grey too. */
export function LineNames({ lines, frame, rows, top }: NamesProps) {
  const placed = rows
    ? rows.map((row, at) => ({ ...row, x: 0, y: top + at * ROW }))
    : atEnds(lines, frame).map((row) => ({ ...row, x: frame.right + 14 }));
  return (
    <g fontSize={TYPE} fill="var(--color-ink)">
      {placed.map(({ at, text, first, x, y }) => (
        <g key={`${at}${text}`} transform={`translate(${round1(x)} ${round1(y)})`}>
          {first ? <path d={lineMark(at).shape} transform="translate(7 0)" fill={lineMark(at).hue} /> : null}
          <text x={INDENT} y="4.5">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** As high as the last figure of each line, and never closer than a line of type. */
function atEnds(lines: Lines, frame: Frame): (NameRow & { y: number })[] {
  const ends = lines
    .map(({ name, points }, at) => {
      const last = finite(points.findLast(({ value }) => finite(value) !== null)?.value);
      return { at, texts: wrapWords(name, WIDEST), y: last === null ? frame.base : frame.y(last) };
    })
    .sort((a, b) => a.y - b.y);
  let next = Number.NEGATIVE_INFINITY;
  const rows = ends.flatMap(({ at, texts, y }) => {
    const from = Math.max(y, next);
    next = from + texts.length * LEAST;
    return texts.map((text, row) => ({ at, text, first: row === 0, y: from + row * LEAST }));
  });
  const over = Math.max(0, (rows.at(-1)?.y ?? 0) - frame.base);
  return rows.map((row) => ({ ...row, y: row.y - over }));
}
