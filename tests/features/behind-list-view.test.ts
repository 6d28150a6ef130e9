import { describe, expect, it } from 'vitest';
import { behindList } from '#lib/features/behind-list/view.ts';
import { behindNotes, noteKey } from '#lib/features/behind-note/view.ts';
import { filterOf } from '#lib/features/overview-filter/view.ts';
import { rankingOf } from '#lib/features/overview-ranking/view.ts';
import { scopeOf } from '#lib/features/overview-scope/view.ts';
import { COUNTY } from '#tests/support/county.ts';
import { officeBook } from '#tests/support/office-book.ts';
import { figureRow, targetRow } from '#tests/support/rows.ts';

const scope = (query = {}, book = officeBook()) => scopeOf(book, filterOf(query), 'zh');

describe('the list of what is behind', () => {
  it('has the widest gap first, with pace so far and pace needed', () => {
    const found = scope();
    const list = behindList(found, found.units, 'zh');
    expect(list.map(({ unit, indicator, gap }) => [unit.code, indicator.code, gap])).toEqual([
      ['T1', 'B', -30],
      ['T1', 'A', -20],
    ]);
    expect(list[0]).toMatchObject({ value: '20', target: '100个', since: '2022Q1', department: '某局' });
    // 80 are left for two quarters; 20 came in two.
    expect(list[0]?.pace).toMatchObject({ has: '10个', needs: '40个', met: false });
  });

  it('has what is slightly behind where it is asked for, of whoever is asked about', () => {
    const found = scope();
    const county = found.head ? [found.head] : [];
    expect(behindList(found, county, 'zh')).toEqual([]);
    expect(behindList(found, county, 'zh', true).map(({ indicator, since }) => [indicator.code, since])).toEqual([
      ['F', null],
      ['A', null],
    ]);
  });

  it('names no pace for what was to be held and is lost', () => {
    const book = officeBook({
      figures: [figureRow('A', 'T1', '2022Q2', 92)],
      targets: [targetRow('A', 'T1', 2022, 96, 95)],
    });
    const found = scope({}, book);
    expect(behindList(found, found.units, 'zh')).toMatchObject([{ pace: null, gap: null, verdict: { word: '失守' } }]);
  });
});

describe('the last word on it', () => {
  it('is that of supervision before a remark, and the newest of each', () => {
    const item = {
      ...{ countyCode: COUNTY, id: 's1', indicatorCode: 'A', unitId: 'u-T1', dimension: '', period: '2022Q2' },
      ...{ ratio: 0.6, status: 'behind', departmentCode: null, ownerId: null, task: '补上水厂', expected: 50 },
      ...{ dueOn: '2022-09-30', state: 'open' as const, openedBy: 'x', openedAt: new Date(0), endedBy: null },
      ...{ endedAt: null, endReason: null, version: 1 },
    };
    const remark = (indicatorCode: string, text: string) => ({
      ...{ unitId: 'u-T1', indicatorCode, text, at: new Date(0), by: 'x' },
    });
    const notes = behindNotes(
      { supervised: [{ ...item, replies: [] }], remarks: [remark('A', '旧话'), remark('B', '新'), remark('B', '旧')] },
      'zh',
    );
    expect(notes.get(noteKey('u-T1', 'A'))).toEqual({
      ...{ text: '督办：补上水厂', dueOn: '2022-09-30', href: '/office/supervision/s1' },
    });
    expect(notes.get(noteKey('u-T1', 'B'))?.text).toBe('新');
  });
});

describe('the ranking', () => {
  it('has level and improvement side by side, and a reason instead of a last place', () => {
    const { lines } = rankingOf(scope({ by: 'care' }), '总进度', 'zh');
    expect(
      lines?.map(({ unit, rank, improvementRank, unranked }) => [unit.code, rank, improvementRank, unranked]),
    ).toEqual([
      ['T2', 1, 2, null],
      ['S1', 2, 1, null],
      ['T1', 3, 3, null],
      ['T3', null, null, 'incomplete'],
    ]);
    expect(lines?.[1]).toMatchObject({ peerRank: 1, peers: 1, level: '90%' });
  });

  it('of an indicator goes by its figures, and leaves shares of too few out', () => {
    const { lines } = rankingOf(scope({ domain: 'care', by: 'B' }), '总进度', 'zh');
    expect(lines?.map(({ unit, level }) => `${unit.code} ${level}`)).toEqual([
      'T2 55个',
      'S1 45个',
      'T1 20个',
      'T3 未报',
    ]);
    const few = officeBook({ figures: [figureRow('B', 'T1', '2022Q2', 50, { numerator: 4, denominator: 8 })] });
    const small = rankingOf(scope({ domain: 'care', by: 'B' }, few), '总进度', 'zh');
    expect(small.lines?.[0]?.unit.code).toBe('S1');
    expect(small.lines?.find(({ unit }) => unit.code === 'T1')?.unranked).toBe('small_denominator');
  });
});
