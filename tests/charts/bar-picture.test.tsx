import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarPicture } from '#components/charts/BarPicture.tsx';

const row = (key: string, value: number | null, demonstration = false) => ({
  key,
  name: `Town ${key}`,
  value,
  figure: value === null ? '未报' : String(value),
  light: 'late' as const,
  word: '滞后',
  demonstration,
});
const draw = (rows: ReturnType<typeof row>[], line: { value: number; label: string } | null = null) =>
  renderToStaticMarkup(<BarPicture id="t" label="各乡镇" hue="var(--color-d5)" rows={rows} line={line} />);
const widths = (svg: string) =>
  [...svg.matchAll(/<rect x='190' y='-6' width='([^']*)'/g)].map(([, width]) => Number(width));

describe('bars as one drawing', () => {
  it('are as long as their values, from 0', () => {
    expect(widths(draw([row('a', 10), row('b', 5), row('c', 0)]))).toEqual([240, 120, 0]);
  });

  it('give a blank no bar, and its word', () => {
    const svg = draw([row('a', 10), row('b', null)]);
    expect(widths(svg)).toEqual([240, 0]);
    expect(svg).toContain('未报');
  });

  it('hatch what is demonstration and fill what is real', () => {
    const svg = draw([row('a', 10, true), row('b', 5)]);
    expect(svg).toContain("fill='url(#th)'");
    expect(svg).toContain("fill='var(--color-d5)'");
  });

  it('are crossed by the line they are held against, which may be the longest of all', () => {
    expect(widths(draw([row('a', 10)], { value: 20, label: 'overall 20' }))).toEqual([120]);
    expect(draw([row('a', 10)], { value: 20, label: 'overall 20' })).toContain('overall 20');
  });

  it('say light and word beside each figure', () => {
    expect(draw([row('a', 10)])).toContain('▼ 滞后');
  });
});
