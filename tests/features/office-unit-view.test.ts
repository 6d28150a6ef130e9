import { describe, expect, it } from 'vitest';
import { officeUnit, type UnitAsked } from '#lib/features/office-unit/view.ts';
import { bookWithin } from '#lib/features/progress-book/view.ts';
import { smallBook } from '#tests/support/book.ts';

const book = smallBook();
const asked: Omit<UnitAsked, 'code'> = { show: null, indicator: null };
const at = (code: string, change: Partial<typeof asked> = {}, from = book) => {
  const found = officeUnit(from, { code, ...asked, ...change }, 'zh');
  if (!found) throw new Error(`nothing of ${code}`);
  return found;
};

describe('the page of a township', () => {
  it('stands between its neighbours, with its wheel, its total and its places among its like', () => {
    const { wheel, line, total, previous, next, ranked } = at('T2');
    expect(wheel.petals.map(({ code, light }) => [code, light])).toEqual([
      ['water', 'late'],
      ['care', 'late'],
    ]);
    expect(total?.rated).toBe(2);
    expect(line?.peers).toMatchObject({ rank: 2, of: 2 });
    expect([previous?.code, next?.code, ranked]).toEqual(['T1', 'T3', true]);
  });

  it('says which domains are furthest behind', () => {
    expect(at('T2').finding).toBe('2个领域有数，2个没有赶上进度：供水和养老差得最多');
    expect(at('T1').finding).toBe('2个领域有数，都赶上了进度');
    const empty = smallBook({ figures: [], rollups: [] });
    expect(at('T1', {}, empty).finding).toBe('资料不全，各领域暂不评定');
    expect(officeUnit(book, { code: 'T2', ...asked }, 'en')?.finding).toBe(
      '2 domains are rated and 2 not on schedule; furthest behind: water and elderly care',
    );
  });

  it('lists the furthest behind first, what is the county’s alone last and without a figure', () => {
    const { lines } = at('T2');
    expect(lines.slice(0, 2).map(({ code, under }) => [code, under])).toEqual([
      ['A', '每季还需5个'],
      ['B', '还差10个百分点'],
    ]);
    expect(lines.at(-1)).toMatchObject({ countyOnly: true, under: '只有市级数' });
    expect(lines[0]?.course).toEqual([20, 20, 20, 20, 20, 20]);
  });

  it('shows only what is asked for, and says how much there is of each', () => {
    const { counts } = at('T3');
    expect(Object.fromEntries(counts.map(({ key, n }) => [key, n]))).toEqual({
      all: 6,
      late: 0,
      slow: 0,
      missing: 1,
      doubt: 0,
    });
    expect(at('T3', { show: 'missing' }).lines.map(({ code }) => code)).toEqual(['A']);
    expect(at('T3', { show: 'nonsense' }).show).toBe('all');
  });

  it('opens the one that is asked for, or else the first, with its working and the year’s end', () => {
    expect(at('T2').panel?.code).toBe('A');
    const { panel } = at('T1', { indicator: 'B' });
    expect(panel).toMatchObject({ code: 'B', level: 'township', under: '已达标' });
    expect(panel?.working.length).toBeGreaterThan(0);
    expect(panel?.projection.lines).toEqual(['已达到全年目标，不作推算。']);
    expect(at('T1', { indicator: 'A' }).panel?.projection.range?.middle).toBe('32个');
  });

  it('counts as asked only what townships are asked', () => {
    expect(at('T3').line?.filing).toEqual({ asked: 2, reported: 1, missing: 1, late: 0 });
  });
});

describe('who sees what', () => {
  it('a head of one township has it alone, and no place among those that are not seen', () => {
    const head = bookWithin(book, [{ unitPath: '/u-C/u-T1/', departmentCode: null }]);
    expect(at('T1', {}, head)).toMatchObject({ ranked: false, previous: null, next: null });
    expect(officeUnit(head, { code: 'T2', ...asked }, 'zh')).toBeNull();
    expect(officeUnit(head, { code: 'C', ...asked }, 'zh')).toBeNull();
  });

  it('the county is a place too, with its townships to go on to', () => {
    const { unit, line, lines, townships } = at('C');
    expect([unit.kind, line, townships.length]).toEqual(['county', null, 3]);
    expect(lines.find(({ code }) => code === 'K')).toMatchObject({ countyOnly: false, figure: { text: '3' } });
    expect(lines.find(({ code }) => code === 'G')?.figure.text).toBe('1 · 350');
    expect(at('C', { show: 'doubt' }).lines.map(({ code }) => code)).toEqual(['W']);
  });

  it('a county of one township has a page that leads nowhere else', () => {
    const rows = smallBook();
    const one = { ...rows, units: rows.units.filter(({ code }) => code === 'C' || code === 'T1') };
    expect(at('T1', {}, one)).toMatchObject({ previous: null, next: null, line: { peers: { rank: 1, of: 1 } } });
  });
});
