import { markup } from '#components/ui/markup.ts';

export type StackPart = { title: string | null; drawing: string };

const WIDTH = 728;
const GAP = 24;
const TITLE = 22;

/** Several drawings as one: side by side in columns of the same width, each under its title. */
export function stacked(parts: readonly StackPart[], columns: number): string {
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  let y = 0;
  let row: { part: StackPart; x: number; height: number }[] = [];
  const drawn: string[] = [];
  const close = () => {
    const isTitled = row.some(({ part }) => part.title);
    for (const { part, x, height } of row) drawn.push(placed(part, x, y, width, height, isTitled));
    y += Math.max(0, ...row.map(({ height }) => height)) + (isTitled ? TITLE : 0) + GAP / 2;
    row = [];
  };
  parts.forEach((part, at) => {
    const [, , boxWidth = 1, boxHeight = 0] = boxOf(part.drawing);
    row.push({ part, x: (at % columns) * (width + GAP), height: (width * boxHeight) / boxWidth });
    if (row.length === columns || at === parts.length - 1) close();
  });
  return `<svg viewBox='0 0 ${WIDTH} ${Math.ceil(y)}' font-family='var(--font-sans)'>${drawn.join('')}</svg>`;
}

function boxOf(drawing: string): number[] {
  return /viewBox=['"]([-\d. ]+)['"]/.exec(drawing)?.[1]?.split(' ').map(Number) ?? [];
}

function placed(part: StackPart, x: number, y: number, width: number, height: number, isTitled: boolean): string {
  const top = y + (isTitled ? TITLE : 0);
  const title = markup(
    part.title ? (
      <text x={x} y={y + 14} fontSize={13} fontWeight={700} fill="var(--color-ink)">
        {part.title}
      </text>
    ) : null,
  );
  const body = part.drawing.slice(part.drawing.indexOf('<svg') + '<svg'.length, part.drawing.lastIndexOf('</svg>'));
  return `${title}<svg x='${x}' y='${top}' width='${width}' height='${height}'${body}</svg>`;
}
