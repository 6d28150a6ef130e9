import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LiveChart } from '#components/charts/LiveChart.tsx';
import { liveColour } from '#components/charts/live-props.ts';
import { type LiveNames, liveSeries } from '#components/charts/live-series.ts';
import { MoverBar, PlainBar } from '#components/charts/MoverBar.tsx';
import { Multiple } from '#components/charts/Multiple.tsx';
import { SeriesChart } from '#components/charts/SeriesChart.tsx';
import type { SeriesChartProps } from '#components/charts/series-props.ts';

const slots = ['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map((key, at) => ({
  key,
  tick: `${at + 1}季`,
  group: '2022年',
}));
const point = (value: number | null, change: object = {}) => ({
  value,
  label: `${value}`,
  state: 'reported' as const,
  ...change,
});

const props: SeriesChartProps = {
  ...{ id: 's', label: '一条线', slots, hue: 'var(--color-d1)', unit: '所', tick: (value: number) => `${value}` },
  points: [point(85), point(95, { demonstration: true, doubt: true })],
  path: { values: [90, 100, 110, 120], label: '进度线' },
  target: { value: 120, label: '目标 120所', slot: 3 },
  lastYear: { values: [70, 75, null, null], label: '上年同期' },
  projection: { values: [null, 95, 102.5, 110], label: '照此 110所', area: '推算' },
  range: { low: [null, 95, 100, 105], high: [null, 95, 105, 115], label: '最慢到最快' },
};
const names: LiveNames = {
  ...{ actual: '照料中心', demonstration: '演示', doubt: '疑' },
  range: (low, high) => `${low} 至 ${high}`,
  say: (value) => `${value}所`,
};
const drawn = (change: Partial<SeriesChartProps> = {}) => renderToStaticMarkup(<SeriesChart {...props} {...change} />);

describe('a chart handed to the browser', () => {
  const series = liveSeries(props, names);
  const line = (kind: string) => series.lines.find((one) => one.kind === kind);

  it('has every line of the drawn one, each with a value and its words at every slot', () => {
    expect(series.lines.map(({ kind }) => kind)).toEqual([
      'range',
      'lastYear',
      'path',
      'target',
      'projection',
      'actual',
    ]);
    for (const { values, words } of series.lines) {
      expect(values).toHaveLength(slots.length);
      expect(words.map((word) => word === null)).toEqual(values.map((value) => value === null));
    }
  });

  it('carries the marks of its figures in words', () => {
    expect(line('actual')?.words).toEqual(['85所', '95所 演示 疑', null, null]);
    expect(line('actual')?.made).toEqual([false, true, false, false]);
  });

  it('has both edges of the range, and the target where it stands', () => {
    expect(line('range')).toMatchObject({ values: [null, 95, 100, 105], highs: [null, 95, 105, 115] });
    expect(line('range')?.words.at(-1)).toBe('105所 至 115所');
    expect(line('target')?.values).toEqual([null, null, null, 120]);
    const level = liveSeries({ ...props, target: { value: 98, label: '98', level: true } }, names);
    expect(level.lines.find(({ kind }) => kind === 'target')?.values).toEqual([98, 98, 98, 98]);
  });

  it('has the ticks of the drawn one, in the words of the page', () => {
    expect(series.ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80', '100', '120']);
    expect(series.slots.map(({ name }) => name)).toEqual(['2022年 1季', '2022年 2季', '2022年 3季', '2022年 4季']);
  });

  it('leaves out what the drawn one does not have', () => {
    const plain = { ...props, path: null, target: null, lastYear: null, projection: null, range: null };
    expect(liveSeries(plain, names).lines.map(({ kind }) => kind)).toEqual(['actual']);
    expect(liveSeries({ ...props, shape: 'bars' }, names).lines.map(({ kind }) => kind)).not.toContain('target');
  });

  it('can be sent: it holds no function', () => {
    expect(JSON.parse(JSON.stringify(series))).toEqual(series);
  });

  it('tells its lines apart without their colour', () => {
    expect(liveColour({ kind: 'path' }, 'red')).toBe('var(--color-ink)');
    expect(liveColour({ kind: 'lastYear' }, 'red')).toBe('var(--color-none)');
    expect(liveColour({ kind: 'projection' }, 'red')).toBe('red');
    expect(liveColour({ kind: 'actual', hue: 'blue' }, 'red')).toBe('blue');
  });
});

describe('an axis that does not start at 0', () => {
  const high = { ...props, ...{ path: null, lastYear: null, projection: null, range: null, target: null }, base: 80 };

  it('has the ticks of the drawn one, so that nothing jumps', () => {
    const ticks = liveSeries(high, names).ticks.map(({ text }) => text);
    expect([ticks[0], ticks.at(-1)]).toEqual(['80', '96']);
    for (const text of ticks) expect(drawn(high)).toContain(`>${text}<`);
    expect(drawn(high)).not.toContain('>0<');
  });

  it('is broken where the drawn one would have its ground, which a whole line would claim', () => {
    expect(drawn(high)).toContain("stroke-dasharray='3 4'");
    expect(drawn({ ...high, base: 0 })).not.toContain("stroke-dasharray='3 4'");
  });

  it('is never that of columns', () => {
    expect(liveSeries({ ...high, shape: 'bars' }, names).ticks[0]?.value).toBe(0);
  });
});

describe('before the browser has taken it over', () => {
  const html = renderToStaticMarkup(
    <LiveChart series={liveSeries(props, names)} toggles="显示或隐藏">
      <p>画好的图</p>
    </LiveChart>,
  );

  it('the drawn one stands in its frame, open to everybody', () => {
    expect(html).toContain('<div class="still"><p>画好的图</p></div>');
    expect(html).not.toContain('class="moving"');
    expect(html).not.toContain('data-live');
  });

  it('its names are there already, so that nothing moves, but cannot be pressed yet', () => {
    expect(html.match(/<button type="button" disabled=""/g)).toHaveLength(6);
    expect(html).toContain('aria-label="显示或隐藏"');
  });
});

describe('the range in the drawn chart', () => {
  it('is an area beside a line, and named at its end', () => {
    const html = drawn();
    expect(html).toMatch(/<path d='M[^']+Z' fill='var\(--color-d1\)' fill-opacity='0.18'\/?>/);
    expect(html).toContain('最慢到最快');
    expect(drawn({ range: null })).not.toContain('fill-opacity');
  });

  it('is a box over each quarter to come, of columns', () => {
    const boxes = drawn({ shape: 'bars' }).match(
      /<path d='((?:M[^M']+Z)+)' fill='var\(--color-d1\)' fill-opacity/,
    )?.[1];
    expect(boxes?.match(/M/g)).toHaveLength(3);
  });

  it('makes room on the axis', () => {
    const high = drawn({ range: { low: [null, null, 0, 0], high: [null, null, 10, 400], label: 'x' } });
    expect(high).toContain('>400<');
  });

  it('draws nothing of what is no number', () => {
    const odd = drawn({ range: { low: [Number.NaN, null], high: [1, 2], label: 'x' } });
    expect(odd).not.toContain('NaN');
    expect(odd).not.toContain('fill-opacity');
  });
});

describe('one of many small charts', () => {
  const small = (change: object = {}) =>
    renderToStaticMarkup(
      <Multiple
        label={null}
        values={[1, null, 3]}
        behind={[2, 2, 2]}
        low={0}
        high={4}
        hue="red"
        demonstration
        {...change}
      />,
    );

  it('breaks where a value is missing, and marks its last one as demonstration', () => {
    expect(small()).toContain("r='3.5' fill='var(--color-surface)'");
    expect(small({ demonstration: false })).toContain("r='3.5' fill='red'");
    expect(small({ values: [null, null] })).not.toContain('circle');
  });

  it('stands on the scale that it is given', () => {
    const heightOf = (high: number) => Number(/cy='([\d.]+)'/.exec(small({ high }))?.[1]);
    expect(heightOf(40)).toBeGreaterThan(heightOf(4));
    expect(small({ low: 3, high: 3 })).not.toContain('NaN');
  });

  it('has the whole behind it where there is one', () => {
    expect(small().match(/var\(--color-none\)/g)).toHaveLength(1);
    expect(small({ behind: null })).not.toContain('--color-none');
  });
});

describe('bars beside figures', () => {
  it('go to the right of the middle, or to the left where something was lost', () => {
    expect(renderToStaticMarkup(<MoverBar value={5} most={10} hue="red" />)).toContain('x="50" y="2" width="25"');
    expect(renderToStaticMarkup(<MoverBar value={-10} most={10} hue="red" />)).toContain('x="0" y="2" width="50"');
    expect(renderToStaticMarkup(<MoverBar value={null} most={0} hue="red" />)).toContain('width="0"');
  });

  it('begin at nought, and never leave their frame', () => {
    expect(renderToStaticMarkup(<PlainBar value={5} most={10} hue="red" />)).toContain('width="50"');
    expect(renderToStaticMarkup(<PlainBar value={50} most={10} hue="red" />)).toContain('width="100"');
    expect(renderToStaticMarkup(<PlainBar value={-1} most={10} hue="red" />)).toContain('width="0"');
  });
});
