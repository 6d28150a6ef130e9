import { markup } from '#components/ui/markup.ts';
import { linesOf } from './lines.ts';

/** The words of a picture: it leaves its page, so it says itself what it shows, whence, and that it is demonstration data. */
type PictureWords = {
  title: string;
  subtitle: string;
  /** Sentence of the hatched strip; null where every figure is real. */
  demonstration: string | null;
  /** Source, release, place; one line each. */
  notes: readonly string[];
};

export type PictureProps = PictureWords & {
  /** A drawing as markup; what surrounds it is left away. */
  drawing: string;
  /** Width of the drawing on the sheet of 800. */
  drawingWidth?: number;
  /** Marks and their words, on one line under the drawing. */
  legend?: readonly { fill: string; text: string }[];
};

const SHEET = 800;
const MARGIN = 36;
const INNER = SHEET - 2 * MARGIN;

/** A whole picture as SVG text: paper, title, drawing, notes. Throws where there is no drawing in the markup. */
export function pictureSvg(props: PictureProps): string {
  const titles = linesOf(props.title, INNER / 26);
  const subtitles = linesOf(props.subtitle, INNER / 15);
  const notes = props.notes.flatMap((note) => linesOf(note, INNER / 12));
  const top = MARGIN + titles.length * 36 + subtitles.length * 22 + 8;
  const strip = props.demonstration ? 30 : 0;
  const { svg, height } = placed(props.drawing, top + strip + 10, props.drawingWidth ?? INNER);
  const below = top + strip + 10 + height + 18;
  const legend = props.legend && props.legend.length > 0 ? 30 : 0;
  const bottom = below + legend + notes.length * 19 + MARGIN;
  const head = markup(
    <>
      <rect width={SHEET} height={bottom} fill="var(--color-paper)" />
      <Lines lines={titles} y={MARGIN + 26} size={26} step={36} weight={700} fill="var(--color-ink)" />
      <Lines
        lines={subtitles}
        y={MARGIN + titles.length * 36 + 14}
        size={15}
        step={22}
        weight={400}
        fill="var(--color-ink-2)"
      />
      {props.demonstration ? <Strip text={props.demonstration} y={top} /> : null}
    </>,
  );
  const foot = markup(
    <>
      {props.legend ? <LegendRow items={props.legend} y={below} /> : null}
      <Lines lines={notes} y={below + legend + 12} size={12} step={19} weight={400} fill="var(--color-ink-3)" />
    </>,
  );
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${SHEET} ${bottom}' width='${SHEET}' height='${bottom}' font-family='var(--font-sans)'>${head}${svg}${foot}</svg>`;
}

/** The drawing itself, given its place and size on the sheet. */
function placed(drawing: string, y: number, width: number): { svg: string; height: number } {
  const from = drawing.indexOf('<svg');
  const to = drawing.lastIndexOf('</svg>');
  const box = /viewBox=['"]([-\d. ]+)['"]/.exec(drawing)?.[1]?.split(' ').map(Number) ?? [];
  const [, , boxWidth = 0, boxHeight = 0] = box;
  if (from < 0 || to < 0 || boxWidth <= 0) throw new Error('A picture needs a drawing');
  const height = (width * boxHeight) / boxWidth;
  const x = (SHEET - width) / 2;
  const body = drawing.slice(from + '<svg'.length, to);
  return { svg: `<svg x='${x}' y='${y}' width='${width}' height='${height}'${body}</svg>`, height };
}

type LinesProps = { lines: readonly string[]; y: number; size: number; step: number; weight: number; fill: string };

function Lines({ lines, y, size, step, weight, fill }: LinesProps) {
  return lines.map((line, at) => (
    <text key={line} x={MARGIN} y={y + at * step} fontSize={size} fontWeight={weight} fill={fill}>
      {line}
    </text>
  ));
}

function Strip({ text, y }: { text: string; y: number }) {
  return (
    <g>
      <defs>
        <pattern id="strip" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--color-sunken)" />
          <rect width="1.6" height="6" fill="var(--color-ink-3)" />
        </pattern>
      </defs>
      <rect x={MARGIN} y={y + 4} width={20} height={18} fill="url(#strip)" />
      <text x={MARGIN + 28} y={y + 18} fontSize={13} fill="var(--color-ink-2)">
        {text}
      </text>
    </g>
  );
}

function LegendRow({ items, y }: { items: readonly { fill: string; text: string }[]; y: number }) {
  const step = INNER / items.length;
  return items.map((item, at) => (
    <g key={item.text}>
      <rect x={MARGIN + at * step} y={y - 4} width={22} height={12} fill={item.fill} stroke="var(--color-line-2)" />
      <text x={MARGIN + at * step + 28} y={y + 7} fontSize={12} fill="var(--color-ink-2)">
        {item.text}
      </text>
    </g>
  ));
}
