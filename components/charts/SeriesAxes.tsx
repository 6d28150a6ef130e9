import { round1 } from './number.ts';
import { type Frame, TYPE } from './series-frame.ts';
import type { Slot } from './series-props.ts';
import { textWidth } from './text.ts';

type AxesProps = { frame: Frame; slots: readonly Slot[]; unit: string; tick: (value: number) => string };

/** Horizontal lines only; the value axis is written outside left, years under their quarters. */
export function SeriesAxes({ frame, slots, unit, tick }: AxesProps) {
  const { left, right, top, base } = frame;
  const isFromZero = frame.ticks.includes(0);
  const zero = round1(frame.y(isFromZero ? 0 : (frame.ticks[0] ?? 0)));
  const lines = frame.ticks.map((value) => round1(frame.y(value))).filter((y) => y !== zero);
  return (
    <g fontSize={TYPE} fill="var(--color-ink-2)">
      <path d={lines.map((y) => `M${left} ${y}H${round1(right)}`).join('') || 'M0 0'} stroke="var(--color-line)" />
      {/* A whole line is the ground; a broken one says that there is more below it. */}
      <path
        d={`M${left} ${zero}H${round1(right)}`}
        stroke="var(--color-ink)"
        strokeDasharray={isFromZero ? undefined : '3 4'}
      />
      <text y={top - 16}>{unit}</text>
      <g textAnchor="end">
        {frame.ticks.map((value) => (
          <text key={value} x={left - 8} y={round1(frame.y(value) + 4.5)}>
            {tick(value)}
          </text>
        ))}
      </g>
      <g textAnchor="middle">
        {every(slots, frame.step).map(({ slot, at }) => (
          <text key={slot.key} x={round1(frame.x(at))} y={base + 20}>
            {slot.tick}
          </text>
        ))}
        <g fontWeight="700">
          {groups(slots).map((group) => (
            <text key={group.name} x={round1(frame.x((group.from + group.to) / 2))} y={base + 39}>
              {group.name}
            </text>
          ))}
        </g>
      </g>
    </g>
  );
}

/** As many slots as can be written side by side, counted back from the newest. */
function every(slots: readonly Slot[], step: number) {
  const widest = Math.max(0, ...slots.map((slot) => textWidth(slot.tick))) * TYPE + 4;
  const skip = Math.max(1, Math.ceil(widest / Math.max(step, 1)));
  return slots.map((slot, at) => ({ slot, at })).filter(({ at }) => (slots.length - 1 - at) % skip === 0);
}

/** Runs of slots that share a year. */
function groups(slots: readonly Slot[]) {
  const runs: { name: string; from: number; to: number }[] = [];
  slots.forEach((slot, at) => {
    const last = runs.at(-1);
    if (last && last.name === slot.group) last.to = at;
    else runs.push({ name: slot.group, from: at, to: at });
  });
  return runs.filter((run) => run.name !== '');
}
