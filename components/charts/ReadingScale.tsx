import { Static } from '#components/ui/Static.tsx';
import { Drawing } from './Drawing.tsx';
import { round1 } from './number.ts';
import { type ReadingLayout, readingLayout, TYPE } from './reading-layout.ts';
import type { ReadingScaleProps, ScaleMark } from './reading-props.ts';

export type { ReadingScaleProps } from './reading-props.ts';

/** What was said and what is accepted on one logarithmic scale. All values must be positive. */
export function ReadingScale({ variant = 'wide', ...props }: ReadingScaleProps) {
  return <ScaleDrawing props={props} layout={readingLayout(props, variant)} />;
}

/** Both drawings, of which the style sheet shows the one that fits its column. */
export function ResponsiveReadingScale(props: Omit<ReadingScaleProps, 'variant'>) {
  return (
    <Static className="cq">
      <ScaleDrawing props={props} layout={readingLayout(props, 'wide')} className="wide" />
      <ScaleDrawing props={props} layout={readingLayout(props, 'phone')} className="phone" />
    </Static>
  );
}

type PartProps = { props: ReadingScaleProps; layout: ReadingLayout };

function ScaleDrawing({ props, layout, className }: PartProps & { className?: string }) {
  const { accepted, said, apart } = props;
  const middle = layout.barTop + 14;
  return (
    <Drawing className={className} label={props.label} box={[0, 0, layout.width, layout.height]}>
      <g fontSize={TYPE} textAnchor="middle" fill="var(--color-ink-2)">
        <Axis layout={layout} />
        <Range props={props} layout={layout} />
        <path
          d={`M${layout.x(accepted.value)} ${middle}H${layout.x(said.value)}`}
          stroke="var(--color-cinnabar)"
          strokeWidth="1.2"
          strokeDasharray="2 4"
        />
        {layout.apartFits ? (
          <text
            x={round1((layout.x(accepted.value) + layout.x(said.value)) / 2)}
            y={middle - 7}
            fontSize={TYPE + 1}
            fontWeight="700"
            fill="var(--color-late-text)"
          >
            {apart}
          </text>
        ) : null}
        <Mark
          mark={accepted}
          layout={layout}
          at={layout.acceptedX}
          row={layout.acceptedRow}
          stroke={props.hue}
          fill={props.hue}
        />
        <Mark
          mark={layout.apartFits ? said : { ...said, word: `${said.word} · ${apart}` }}
          layout={layout}
          at={layout.saidX}
          row={layout.saidRow}
          stroke="var(--color-cinnabar)"
          fill="var(--color-late-text)"
        />
      </g>
    </Drawing>
  );
}

type MarkProps = { mark: ScaleMark; layout: ReadingLayout; at: number; row: number; stroke: string; fill: string };

function Mark({ mark, layout, at, row, stroke, fill }: MarkProps) {
  const x = layout.x(mark.value);
  const y = layout.labelY(row);
  return (
    <>
      <path d={`M${x} ${y + 22}V${layout.barBottom}`} stroke={stroke} strokeWidth="3" />
      <text x={at} y={y} fontSize={TYPE + 1} fontWeight="700" fill={fill}>
        {mark.label}
      </text>
      <text x={layout.centred(mark.value, mark.word, TYPE)} y={y + 17}>
        {mark.word}
      </text>
    </>
  );
}

function Range({ props: { range, reference }, layout }: PartProps) {
  const [first, second] = layout.notes;
  const middle = layout.barTop + 14;
  return (
    <>
      <rect
        x={layout.x(range.low)}
        y={layout.barTop}
        width={round1(Math.max(0, layout.x(range.high) - layout.x(range.low)))}
        height="28"
        fill="var(--color-celadon-soft)"
        stroke="var(--color-celadon-mid)"
      />
      <text
        x={layout.centred(Math.sqrt(range.low * range.high), range.label, TYPE)}
        y={first}
        fill="var(--color-celadon)"
      >
        {range.label}
      </text>
      {reference ? (
        <>
          <path d={`M${layout.x(reference.value)} ${middle}V${layout.barBottom}`} stroke="var(--color-ink)" />
          <circle cx={layout.x(reference.value)} cy={middle} r="4.5" fill="var(--color-ink)" />
          <text x={layout.centred(reference.value, `● ${reference.label}`, TYPE)} y={second}>
            ● {reference.label}
          </text>
        </>
      ) : null}
    </>
  );
}

function Axis({ layout }: { layout: ReadingLayout }) {
  return (
    <>
      <path
        d={`M8 ${layout.axis}H${layout.width - 8}${layout.ticks.map((tick) => `M${tick.at} ${layout.axis}v6`).join('')}`}
        stroke="var(--color-ink)"
      />
      {layout.ticks.map((tick) =>
        tick.written ? (
          <text key={tick.value} x={tick.labelAt} y={layout.axis + 22}>
            {tick.label}
          </text>
        ) : null,
      )}
    </>
  );
}
