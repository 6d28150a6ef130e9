import { namedSlot } from './live-lines.ts';
import type { LiveLine, LiveSeries } from './live-props.ts';
import { finite } from './number.ts';
import { seriesFrame } from './series-frame.ts';
import type { SeriesChartProps } from './series-props.ts';

export type LiveNames = {
  actual: string;
  demonstration: string;
  doubt: string;
  range: (low: string, high: string) => string;
  say: (value: number) => string;
};

/** The same chart as data for the browser: ticks and values already in words. */
export function liveSeries(props: SeriesChartProps, names: LiveNames): LiveSeries {
  const { slots, path, lastYear, projection, range, target, shape = 'line' } = props;
  const { ticks } = seriesFrame(props, props.variant ?? 'wide', 0);
  const said = (values: readonly (number | null)[]) =>
    values.map((value) => (finite(value) === null ? null : names.say(value ?? 0)));
  const line = (kind: LiveLine['kind'], name: string, values: readonly (number | null)[]): LiveLine => ({
    ...{ key: kind, kind, name, values },
    words: said(values),
  });
  const lines: (LiveLine | null)[] = [
    range ? rangeLine(range, names) : null,
    lastYear ? line('lastYear', lastYear.label, lastYear.values) : null,
    path ? line('path', path.label, path.values) : null,
    target && (target.level || shape === 'line')
      ? line('target', target.label, targetValues(target, slots.length))
      : null,
    projection ? line('projection', projection.label, projection.values) : null,
    actualLine(props, names),
  ];
  return {
    ...{ label: props.label, hue: props.hue, unit: props.unit, shape },
    ticks: ticks.map((value) => ({ value, text: props.tick(value) })),
    slots: slots.map(namedSlot),
    lines: lines.filter((one) => one !== null),
  };
}

/** A figure is said with the marks that it must carry. */
function actualLine({ slots, points }: SeriesChartProps, names: LiveNames): LiveLine {
  const at = slots.map((_, slot) => points[slot] ?? null);
  const marks = (one: (typeof at)[number]) =>
    [one?.demonstration ? names.demonstration : '', one?.doubt ? names.doubt : ''].filter(Boolean);
  return {
    ...{ key: 'actual', kind: 'actual', name: names.actual },
    values: at.map((one) => one?.value ?? null),
    words: at.map((one) =>
      finite(one?.value ?? null) === null ? null : [names.say(one?.value ?? 0), ...marks(one)].join(' '),
    ),
    made: at.map((one) => one?.demonstration ?? false),
  };
}

function rangeLine({ low, high, label }: NonNullable<SeriesChartProps['range']>, names: LiveNames): LiveLine {
  const words = low.map((value, at) => {
    const top = finite(high[at]);
    return finite(value) === null || top === null ? null : names.range(names.say(value ?? 0), names.say(top));
  });
  return { key: 'range', kind: 'range', name: label, values: low, highs: high, words };
}

/** A level over all slots, or a mark at one. */
function targetValues({ value, slot, level }: NonNullable<SeriesChartProps['target']>, count: number) {
  return Array.from({ length: count }, (_, at) => (level || at === (slot ?? count - 1) ? value : null));
}
