import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarPicture } from '#components/charts/BarPicture.tsx';
import { BAR_TYPE, barColumns } from '#components/charts/bar-columns.ts';
import { textWidth } from '#components/charts/text.ts';

const row = (key: string, value: number | null, demonstration = false) => ({
  key,
  name: `Town ${key}`,
  value,
  figure: value === null ? '未报' : String(value),
  light: 'late' as const,
  word: '滞后',
  demonstration,
});
type Row = ReturnType<typeof row>;
const draw = (rows: Row[], line: { value: number; label: string } | null = null) =>
  renderToStaticMarkup(<BarPicture id="t" label="各乡镇" hue="var(--color-d5)" rows={rows} line={line} />);
const widths = (svg: string) => [...svg.matchAll(/y='-6' width='([^']*)'/g)].map(([, width]) => Number(width));
/** Of the room for bars, how much each takes. */
const shares = (rows: Row[], line: { value: number; label: string } | null = null) => {
  const { from, to } = barColumns(rows);
  return widths(draw(rows, line)).map((width) => Math.round((width / (to - from)) * 100) / 100);
};

describe('bars as one drawing', () => {
  it('are as long as their values, from 0', () => {
    expect(shares([row('a', 10), row('b', 5), row('c', 0)])).toEqual([1, 0.5, 0]);
  });

  it('give a blank no bar, and its word', () => {
    const rows = [row('a', 10), row('b', null)];
    expect(shares(rows)).toEqual([1, 0]);
    expect(draw(rows)).toContain('未报');
  });

  it('hatch what is demonstration and fill what is real', () => {
    const svg = draw([row('a', 10, true), row('b', 5)]);
    expect(svg).toContain("fill='url(#th)'");
    expect(svg).toContain("fill='var(--color-d5)'");
  });

  it('are crossed by the line they are held against, which may be the longest of all', () => {
    expect(shares([row('a', 10)], { value: 20, label: 'overall 20' })).toEqual([0.5]);
    expect(draw([row('a', 10)], { value: 20, label: 'overall 20' })).toContain('overall 20');
  });

  it('say light and word beside each figure', () => {
    expect(draw([row('a', 10)])).toContain('▼ 滞后');
  });

  it('keep the words of the line inside the picture, however long they are', () => {
    const label = 'what the county as a whole had achieved by the end of the period';
    const svg = draw([row('a', 10)], { value: 10, label });
    const at = Number(/<text x='([^']*)' y='10' text-anchor='middle'/.exec(svg)?.[1]);
    expect(at + (textWidth(label) * 13) / 2).toBeLessThanOrEqual(barColumns([row('a', 10)]).width + 1);
  });
});

const word = fc.string({ unit: fc.constantFrom('镇', '街', 'A', 'm', 'i', ' ', '5'), maxLength: 40, size: 'max' });
const anyRow = fc.record({ name: word, figure: word, word }).map((words) => ({ ...row('a', 1), ...words }));

describe('the columns of such a drawing', () => {
  it('never run into each other, whatever names, figures and words a county has', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 20 }), (rows) => {
        const { width, from, to, figureEnd, lightFrom } = barColumns(rows);
        for (const one of rows) {
          expect(textWidth(one.name) * BAR_TYPE).toBeLessThan(from);
          expect(figureEnd - textWidth(one.figure) * BAR_TYPE).toBeGreaterThan(to);
          expect(lightFrom + textWidth(`▼ ${one.word}`) * BAR_TYPE).toBeLessThanOrEqual(width);
        }
        expect(lightFrom).toBeGreaterThan(figureEnd);
        expect(to - from).toBeGreaterThanOrEqual(160);
      }),
    );
  });

  it('leave short names more room for bars than long ones', () => {
    const short = barColumns([{ ...row('a', 1), name: '马坪乡' }]);
    const long = barColumns([{ ...row('a', 1), name: 'Yuanmenkou Sub-district' }]);
    expect(short.to - short.from).toBeGreaterThan(long.to - long.from);
    expect(short.width).toBe(long.width);
  });
});
