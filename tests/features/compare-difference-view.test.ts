import { describe, expect, it } from 'vitest';
import type { CompareRows } from '#lib/features/compare/view.ts';
import { compareDifference } from '#lib/features/compare-difference/view.ts';
import { comparePage } from '#lib/features/compare-page/view.ts';
import { COMPARE_ROWS } from '#tests/support/compare-rows.ts';
import { COUNTY } from '#tests/support/county.ts';

const DAY = '2022-07-31';
const NOW: CompareRows = COMPARE_ROWS;
/** What was known that day: T1 still said 29, and T2 had not handed in the last quarter. */
const THEN: CompareRows = {
  ...COMPARE_ROWS,
  asOf: DAY,
  figures: COMPARE_ROWS.figures
    .filter((row) => row.indicatorCode !== 'ELD03' || row.unitCode !== 'T2' || row.period !== '2022Q2')
    .map((row) =>
      row.indicatorCode === 'ELD03' && row.unitCode === 'T1' && row.period === '2022Q2' ? { ...row, value: 29 } : row,
    ),
};
const BOTH = { rows: THEN, now: NOW };

describe('a comparison of a past day', () => {
  it('says how many of its figures differ from what is known now, and which are the first', () => {
    expect(compareDifference(BOTH, { i: 'ELD03', u: 'townships', p: '2022Q1,2022Q2' }, 'zh')).toBe(
      '这里6个数中，2个与现在所知不同：T1镇2022年二季度那天29所，现在30所；T2镇2022年二季度那天未报，现在32所。',
    );
    expect(compareDifference(BOTH, { i: 'ELD03', u: 'T1', p: '2022Q2,2022Q1' }, 'en')).toMatch(
      /^Of these 2 figures 1 differs from what is known now: Town T1, .+: 29.* then, 30.* now\.$/,
    );
  });

  it('says that nothing differs, where nothing does', () => {
    expect(compareDifference(BOTH, { i: 'ELD03', u: `T3,${COUNTY}` }, 'zh')).toBe('这里的数与现在所知相同。');
  });

  it('counts those that it does not name, and names the indicator where there are several', () => {
    const early = { ...THEN, figures: THEN.figures.filter(({ period }) => period < '2022') };
    const said = compareDifference({ rows: early, now: NOW }, { i: 'ELD03,WAT01', u: 'T1', p: '2022Q2,2022Q1' }, 'zh');
    expect(said).toContain('4个与现在所知不同');
    expect(said).toContain('T1镇 自来水普及率2022年一季度那天');
    expect(said).toMatch(/，等等。$/);
  });

  it('has nothing to say of today, and of nothing', () => {
    expect(compareDifference({ rows: NOW, now: null }, { i: 'ELD03' }, 'zh')).toBeNull();
    expect(compareDifference(BOTH, {}, 'zh')).toBeNull();
  });

  it('keeps the day in every address that leads on: what is kept, files, ways to draw it, examples', () => {
    const page = comparePage(THEN, { i: 'ELD03', u: 'T1,T2', asOf: DAY }, 'zh');
    expect(page.typed).toBe(`i=ELD03&u=T1,T2&asOf=${DAY}`);
    expect(page.shown?.query).toMatch(new RegExp(`&asOf=${DAY}$`));
    const bare = comparePage(THEN, { asOf: DAY }, 'zh');
    expect(bare.examples.every(({ query }) => query.endsWith(`&asOf=${DAY}`))).toBe(true);
    // A visitor of the public pages has one day alone, whatever the address says.
    expect(comparePage(NOW, { i: 'ELD03', asOf: DAY }, 'zh').typed).toBe('i=ELD03');
  });
});
