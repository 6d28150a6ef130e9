import { describe, expect, it } from 'vitest';
import { type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import type { SinceRows } from '#lib/features/since-look/data.ts';
import { sinceLook } from '#lib/features/since-look/view.ts';
import { departmentRow } from '#tests/support/county.ts';
import { figureRow, targetRow } from '#tests/support/rows.ts';
import { twoTowns } from '#tests/support/two-towns.ts';

const units = twoTowns().units.map(({ id, code, path, nameZh, nameEn }) => ({ id, code, path, nameZh, nameEn }));
const NOTHING: SinceRows = {
  ...{ approved: [], carried: [], events: [], targets: [], items: [], releases: [], withdrawals: [] },
  ...{ units, departments: [departmentRow('bureau')] },
};
const T2 = figureRow('A', 'T2', '2022Q2', 50);
const T1 = (value: number) => figureRow('A', 'T1', '2022Q2', value);
const targets = [targetRow('A', 'T1', 2022, 40, 60), targetRow('A', 'T2', 2022, 40, 60)];
const bookWith = (change: Partial<BookRows> = {}) => bookOf(twoTowns(change), { period: '2022Q2', day: '2022-09-01' });

const WHOLE = [{ unitPath: '/u-C/', departmentCode: null }];
type Books = { was: ReturnType<typeof bookWith>; now: ReturnType<typeof bookWith> };
function told(rows: Partial<SinceRows>, books: Partial<Books> = {}, reach = WHOLE, locale: 'zh' | 'en' = 'zh') {
  const since = { basis: 'look' as const, at: new Date('2022-08-01T01:00:00Z') };
  const context = { since, was: bookWith(), now: bookWith(), reach, locale, ...books };
  return sinceLook({ ...NOTHING, ...rows }, context);
}

const approved = (unitId: string, figures: number, change: Partial<SinceRows['approved'][number]> = {}) => ({
  ...{ formId: 'f', nameZh: '供水季报', nameEn: 'Water return', answering: 'bureau', unitId, departmentCode: null },
  ...{ period: '2022Q3', figures, corrected: 0 },
  ...change,
});

describe('what changed', () => {
  it('is nothing where nothing did', () => {
    const { counts, turned, moved } = told({});
    expect([...Object.values(counts), turned.length, moved.length].every((n) => n === 0)).toBe(true);
  });

  it('adds up what was approved by form and quarter, with who filed it', () => {
    const rows = [
      approved('u-T1', 3),
      approved('u-T2', 2, { corrected: 1 }),
      approved('u-C', 4, { formId: 'g', nameZh: '城乡供水', departmentCode: 'bureau' }),
      // A database may count in numbers too large for JavaScript's own.
      approved('u-T1', 0, { period: '2022Q2', figures: 7n, corrected: 7n }),
    ];
    const { approved: lines, counts, filed } = told({ approved: rows });
    expect(lines.map((line) => [line.name, line.period, line.figures, line.corrected, line.places])).toEqual([
      ['供水季报', '2022年三季度', 5, 1, 'T1镇、T2镇'],
      ['城乡供水', '2022年三季度', 4, 0, '某局'],
      ['供水季报', '2022年二季度', 7, 7, 'T1镇'],
    ]);
    expect([counts.figures, counts.forms, counts.corrected, filed]).toEqual([16, 4, 8, 16]);
    expect(told({ approved: rows }, {}, WHOLE, 'en').approved[0]?.places).toBe('Town T1, Town T2');
  });

  it('counts apart what came in without a form', () => {
    const carried = [
      { indicatorCode: 'A', unitId: 'u-T1', period: '2022Q2', version: 2 },
      { indicatorCode: 'A', unitId: 'u-T2', period: '2022Q2', version: 1 },
    ];
    expect(told({ carried })).toMatchObject({ carried: 2, filed: 0, counts: { figures: 2, corrected: 1, forms: 0 } });
    const town = [{ unitPath: '/u-C/u-T1/', departmentCode: null }];
    expect(told({ carried }, {}, town).counts.figures).toBe(1);
  });

  it('parts lights that turned from figures that only moved', () => {
    const was = bookWith({ figures: [T1(41), T2], targets });
    const now = bookWith({ figures: [T1(42), figureRow('A', 'T2', '2022Q2', 41)], targets });
    const { turned, moved, counts } = told({}, { was, now });
    expect(turned.map(({ unit, steps }) => [unit, steps < 0])).toEqual([['T2镇', true]]);
    expect(moved.map(({ unit }) => unit)).toEqual(['T1镇']);
    expect([counts.worse, counts.better]).toEqual([1, 0]);
  });

  it('does not tell a figure that is achieved and stays so as a great movement', () => {
    const was = bookWith({ figures: [T1(60), T2], targets });
    const now = bookWith({ figures: [T1(90), T2], targets });
    expect(told({}, { was, now }).moved).toEqual([]);
  });
});
