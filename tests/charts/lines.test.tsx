import { describe, expect, it } from 'vitest';
import { LinesChart, ResponsiveLinesChart } from '#components/charts/LinesChart.tsx';
import { lineMark } from '#components/charts/line-mark.ts';
import type { LinesChartProps } from '#components/charts/lines-props.ts';
import { SeriesChart, type SeriesPoint } from '#components/charts/SeriesChart.tsx';
import { seriesFrame } from '#components/charts/series-frame.ts';
import { stacked } from '#components/picture/Stack.tsx';
import { attributesOf, BROKEN, drawn } from './drawn.ts';

const slots = ['2022Q1', '2022Q2', '2022Q3'].map((key) => ({ key, tick: key.slice(4), group: '2022' }));

function points(values: readonly (number | null)[], more: Partial<SeriesPoint> = {}): SeriesPoint[] {
  return values.map((value) => ({
    ...{ value, label: value === null ? '未报' : `${value}所`, state: value === null ? 'missing' : 'reported' },
    ...more,
  }));
}

const line = (name: string, values: readonly (number | null)[], more: Partial<SeriesPoint> = {}) => ({
  ...{ key: name, name, points: points(values, more) },
});

function chart(lines: LinesChartProps['lines']): LinesChartProps {
  return { id: 'c', label: '比较', slots, lines, unit: '所', tick: String };
}

const pathOf = (html: string, at: number) =>
  new RegExp(`<path d='([^']+)' stroke='${lineMark(at).hue.replace(/[()]/g, '\\$&')}' stroke-width='2.2'`).exec(
    html,
  )?.[1] ?? '';
const namesOf = (html: string) => [...html.matchAll(/y='4.5'>([^<]+)<\/text>/g)].map(([, name]) => name);
/** Heights of the names at the ends, from the top. */
const heightsOf = (html: string) =>
  [...html.matchAll(/<g transform='translate\([\d.]+ ([-\d.]+)\)'><path/g)].map(([, y]) => Number(y));

describe('a few lines in one chart', () => {
  it('have a shape and a hue of their own, so that grey print tells them apart', () => {
    const marks = Array.from({ length: 6 }, (_, at) => lineMark(at));
    expect(new Set(marks.map(({ shape }) => shape)).size).toBe(6);
    expect(new Set(marks.map(({ hue }) => hue)).size).toBe(6);
    expect(lineMark(6)).toEqual(lineMark(0));
  });

  it('break where a period is missing, and join nothing', () => {
    const html = drawn(<LinesChart {...chart([line('甲', [1, null, 3]), line('乙', [2, 3, 4])])} />);
    expect(pathOf(html, 0).match(/M/g)).toHaveLength(2);
    expect(pathOf(html, 1).match(/M/g)).toHaveLength(1);
    expect(html).toMatch(/stroke-dasharray='2.5 2.5'><title>未报<\/title>/);
  });

  it('leave no mark where something does not apply', () => {
    const html = drawn(
      <LinesChart {...chart([line('甲', [null, null], { state: 'not_applicable' }), line('乙', [1])])} />,
    );
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  it('are hatched where they are made up', () => {
    const html = drawn(<LinesChart {...chart([line('甲', [1, 2], { demonstration: true }), line('乙', [3, 4])])} />);
    const fills = [...html.matchAll(/fill='([^']+)' stroke='[^']+' stroke-width='1.6'><title>/g)].map(
      ([, fill]) => fill,
    );
    expect(fills).toEqual(['url(#ch0)', lineMark(1).hue, 'url(#ch0)', lineMark(1).hue]);
  });

  it('are named at their ends, in the order of the ends and never on top of each other', () => {
    const html = drawn(
      <LinesChart {...chart([line('低', [1, 1, 1]), line('高', [9, 9, 9]), line('近高', [9, 9, 8.9])])} />,
    );
    expect(namesOf(html)).toEqual(['高', '近高', '低']);
    const [first = 0, second = 0] = heightsOf(html);
    expect(second - first).toBeGreaterThanOrEqual(18);
  });

  it('keep long English names within the picture, and one without figures at the foot', () => {
    const long = 'Shuangpai Town: comprehensive elderly-care service centres';
    const html = drawn(<LinesChart {...chart([line(long, [1, 2, 3]), line('无', [null, null, null])])} />);
    expect(namesOf(html).slice(0, -1).join(' ')).toBe(long);
    expect(namesOf(html).at(-1)).toBe('无');
    expect(html).not.toMatch(BROKEN);
  });

  it('are named below on a phone, where all of the column is for the lines', () => {
    const html = drawn(<ResponsiveLinesChart {...chart([line('甲', [1, 2, 3]), line('乙', [2, 3, 4])])} />);
    const [wide = '', phone = ''] = html.split('<svg').slice(1);
    expect(attributesOf(`<svg${wide}`, 'class')).toContain('wide');
    expect(namesOf(phone)).toEqual(['甲', '乙']);
    expect(phone).toContain('translate(0 ');
    const ids = attributesOf(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('panels that are compared', () => {
  it('share a scale where they are told of each other’s figures', () => {
    const frame = (values: (number | null)[], extent: number[] | null) =>
      seriesFrame({ slots, points: points(values), tick: String, extent }, 'phone', 0);
    expect(frame([1, 2], [1, 90]).y(1)).toBe(frame([80, 90], [1, 90]).y(1));
    expect(frame([1, 2], null).y(1)).not.toBe(frame([80, 90], null).y(1));
    expect(frame([1], [-4, 3]).ticks[0]).toBeLessThanOrEqual(-4);
  });
});

describe('several drawings as one', () => {
  const drawing = drawn(
    <SeriesChart id="s" label="一" slots={slots} points={points([1, 2, 3])} hue="red" unit="所" tick={String} />,
  );

  it('stand side by side, each whole and under its title', () => {
    const svg = stacked(
      ['甲', '乙', '丙'].map((title) => ({ title, drawing })),
      2,
    );
    expect(svg.match(/<svg/g)).toHaveLength(4);
    expect(svg.match(/<\/svg>/g)).toHaveLength(4);
    const places = [...svg.matchAll(/<svg x='([\d.]+)' y='([\d.]+)' width='([\d.]+)'/g)].map(([, x, y]) => [
      x,
      Number(y),
    ]);
    expect(places[0]?.[0]).toBe('0');
    expect(places[1]?.[0]).toBe('376');
    expect(places[2]?.[1]).toBeGreaterThan(places[0]?.[1] as number);
    for (const title of ['甲', '乙', '丙']) expect(svg).toContain(`>${title}</text>`);
    expect(svg).not.toMatch(BROKEN);
  });

  it('have no room for titles where there are none', () => {
    const height = (title: string | null) =>
      Number(/viewBox='0 0 728 (\d+)'/.exec(stacked([{ title, drawing }], 1))?.[1]);
    expect(height('甲') - height(null)).toBe(22);
  });
});
