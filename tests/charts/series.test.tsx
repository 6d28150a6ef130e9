import { describe, expect, it } from 'vitest';
import {
  ResponsiveSeriesChart,
  SeriesChart,
  type SeriesChartProps,
  type SeriesPoint,
} from '#components/charts/SeriesChart.tsx';
import { seriesFrame } from '#components/charts/series-frame.ts';
import { endLabels, spreadLabels } from '#components/charts/series-labels.ts';
import { attributesOf, drawn } from './drawn.ts';

const slots = ['2021Q1', '2021Q2', '2021Q3', '2021Q4'].map((key) => ({ key, tick: key.slice(4), group: '2021' }));

function point(value: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    value,
    label: value === null ? '未报' : `${value}所`,
    state: value === null ? 'missing' : 'reported',
    ...more,
  };
}

function chart(points: SeriesPoint[], more: Partial<SeriesChartProps> = {}): SeriesChartProps {
  return { id: 's', label: '季度', slots, points, hue: 'var(--color-d5)', unit: '所', tick: String, ...more };
}

const lineOf = (html: string) =>
  /<path d='([^']+)' stroke='var\(--color-d5\)' stroke-width='2.6'/.exec(html)?.[1] ?? '';

describe('a series', () => {
  it('breaks the line where a quarter is missing and joins nothing', () => {
    expect(lineOf(drawn(<SeriesChart {...chart([10, 20, 30, 40].map((v) => point(v)))} />)).match(/M/g)).toHaveLength(
      1,
    );
    const holed = lineOf(drawn(<SeriesChart {...chart([point(10), point(20), point(null), point(40)])} />));
    expect(holed.match(/M/g)).toHaveLength(2);
  });

  it('puts a dashed ring on the base line for a missing quarter, and nothing where none applies', () => {
    const missing = drawn(<SeriesChart {...chart([point(10), point(null)])} />);
    expect(missing).toMatch(/<circle [^>]*stroke-dasharray='2.5 2.5'[^>]*><title>未报<\/title>/);
    const inapplicable = drawn(<SeriesChart {...chart([point(10), point(null, { state: 'not_applicable' })])} />);
    expect(inapplicable).not.toContain('2.5 2.5');
  });

  it('hatches demonstration data, fills what is real, hollows what is stale', () => {
    const html = drawn(
      <SeriesChart
        {...chart([point(10, { demonstration: true }), point(20), point(30, { stale: true, demonstration: true })])}
      />,
    );
    const fills = [...html.matchAll(/<circle [^>]*fill='([^']+)'><title>/g)].map(([, fill]) => fill);
    expect(fills).toEqual(['url(#sh)', 'var(--color-d5)', 'var(--color-surface)']);
  });

  it('joins no sum of some of its parts to sums of all of them', () => {
    const html = drawn(<SeriesChart {...chart([point(10), point(20), point(3, { partial: true }), point(30)])} />);
    expect(lineOf(html).match(/L/g)).toHaveLength(1);
    expect(html).toMatch(/<circle [^>]*fill='var\(--color-surface\)' stroke-dasharray='3 2'><title>/);
  });

  it('starts at nought unless told otherwise, and columns always do', () => {
    const points = [point(95), point(97)];
    expect(seriesFrame(chart(points), 'wide', 0).ticks[0]).toBe(0);
    expect(seriesFrame(chart(points, { base: 90 }), 'wide', 0).ticks[0]).toBe(90);
    expect(seriesFrame(chart(points, { base: 90, shape: 'bars' }), 'wide', 0).ticks[0]).toBe(0);
  });

  it('writes values only as it is told to', () => {
    const html = drawn(<SeriesChart {...chart([point(250000)], { tick: (value) => `${value / 10000}万` })} />);
    expect(html).toContain('>20万<');
    expect(html).not.toContain('200000');
  });

  it('names each year once under its quarters', () => {
    const html = drawn(<SeriesChart {...chart([point(1)])} />);
    expect(html.match(/>2021</g)).toHaveLength(1);
  });

  it('keeps the names at the ends of lines apart', () => {
    const props = chart([point(90)], {
      target: { value: 100, label: '目标' },
      path: { values: [25, 50, 75, 100], label: '进度线' },
      gap: { from: 100, to: 99, label: '差1' },
      projection: { values: [null, null, 95, 99], label: '照此', area: '预测' },
    });
    const ys = spreadLabels(endLabels(props), seriesFrame(props, 'wide', 80)).map(({ y }) => y);
    expect(ys).toHaveLength(4);
    ys.slice(1).forEach((y, i) => {
      expect(y - (ys[i] ?? 0)).toBeGreaterThanOrEqual(16.9);
    });
  });

  it('is named in both drawings, which share no id', () => {
    const html = drawn(<ResponsiveSeriesChart {...chart([point(1)])} />);
    expect(attributesOf(html, 'aria-label')).toEqual(['季度', '季度']);
    const ids = attributesOf(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws columns from the nought line, hatched where they are demonstration data', () => {
    const html = drawn(<SeriesChart {...chart([point(10, { demonstration: true }), point(-5)], { shape: 'bars' })} />);
    expect(html).toMatch(/<rect [^>]*fill='url\(#sh\)'><title>10所/);
    const bottoms = [...html.matchAll(/<rect x='[\d.]+' y='([\d.]+)' width='[\d.]+' height='([\d.]+)'/g)].map(
      ([, y, height]) => [Number(y), Number(height)],
    );
    expect((bottoms[0]?.[0] ?? 0) + (bottoms[0]?.[1] ?? 0)).toBeCloseTo(bottoms[1]?.[0] ?? -1, 0);
  });
});
