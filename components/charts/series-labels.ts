import { finite } from './number.ts';
import { type Frame, TYPE } from './series-frame.ts';
import type { SeriesChartProps } from './series-props.ts';
import { textWidth } from './text.ts';

export type LabelKind = 'target' | 'gap' | 'projection' | 'range' | 'path' | 'lastYear' | 'band';

export type EndLabel = { kind: LabelKind; text: string; value: number; fill: string; bold: boolean };

/** Names of lines and areas. Wide drawings write them at the lines' ends, narrow ones in rows below. */
export function endLabels(props: SeriesChartProps): EndLabel[] {
  const { target, gap, projection, range, path, lastYear, band, hue } = props;
  const labels: (EndLabel | null)[] = [
    target ? label('target', target.label, target.value, 'var(--color-ink)', true) : null,
    path ? label('path', path.label, lastOf(path.values), 'var(--color-ink-2)', false) : null,
    gap ? label('gap', gap.label, (gap.from + gap.to) / 2, 'var(--color-late-text)', true) : null,
    projection ? label('projection', projection.label, lastOf(projection.values), hue, false) : null,
    range ? label('range', range.label, lastOf(range.low), hue, false) : null,
    lastYear ? label('lastYear', lastYear.label, lastOf(lastYear.values), 'var(--color-ink-3)', false) : null,
    band ? label('band', band.label, (band.low + band.high) / 2, 'var(--color-celadon)', false) : null,
  ];
  return labels.filter((each) => each !== null);
}

function label(kind: LabelKind, text: string, value: number | null, fill: string, bold: boolean): EndLabel | null {
  const known = finite(value);
  return text === '' || known === null ? null : { kind, text, value: known, fill, bold };
}

function lastOf(values: readonly (number | null)[]): number | null {
  return finite(values.findLast((value) => finite(value) !== null));
}

const LEAST = TYPE + 4;

/** Room right of the plot for the labels. */
export function endWidth(labels: readonly EndLabel[]): number {
  return labels.length === 0 ? 0 : Math.max(...labels.map((each) => textWidth(each.text) * TYPE)) + 26;
}

/** Heights of the labels, in the order of their values and never closer than a line. */
export function spreadLabels(labels: readonly EndLabel[], frame: Frame): { label: EndLabel; y: number }[] {
  const placed = labels
    .map((each) => ({ label: each, y: frame.y(each.value) + 4.5 }))
    .sort((a, b) => a.y - b.y || RANK[a.label.kind] - RANK[b.label.kind]);
  placed.forEach((each, i) => {
    const above = placed[i - 1];
    if (above) each.y = Math.max(each.y, above.y + LEAST);
  });
  const overflow = Math.max(0, (placed.at(-1)?.y ?? 0) - frame.base);
  return placed.map((each) => ({ ...each, y: each.y - overflow }));
}

const RANK: Record<LabelKind, number> = { target: 0, path: 1, gap: 2, projection: 3, range: 4, lastYear: 5, band: 6 };
