import { describe, expect, it } from 'vitest';
import { departmentDebts, officeDepartment } from '#lib/features/office-department/view.ts';
import { bookWithin } from '#lib/features/progress-book/view.ts';
import { smallBook } from '#tests/support/book.ts';
import { COUNTY } from '#tests/support/county.ts';

const book = smallBook();

describe('the page of a department', () => {
  it('has all that it answers for, alone or with others, and what of it is behind', () => {
    const found = officeDepartment(smallBook({}, '2022Q1'), 'bureau', 'zh');
    expect(found?.title).toBe('某局：3项评定指标中1项赶上进度，2项落后');
    expect(found?.behind.map(({ code }) => code)).toEqual(['B', 'A']);
    expect(found?.lines).toHaveLength(6);
    expect([found?.first.has('A'), found?.first.has('B')]).toEqual([true, false]);
    expect(officeDepartment(book, 'other', 'en')?.title).toBe(
      'Another Bureau: 1 of 1 rated indicators on schedule, 0 behind',
    );
  });

  it('names what was not given this quarter', () => {
    const town = bookWithin(book, [{ unitPath: '/u-C/u-T3/', departmentCode: null }]);
    expect(officeDepartment(town, 'bureau', 'zh')?.missing.map(({ code }) => code)).toEqual(['A']);
  });

  it('is not there where nothing of it is seen, but is where it answers for nothing', () => {
    expect(officeDepartment(book, 'nobody', 'zh')).toBeNull();
    const other = bookWithin(book, [{ unitPath: '/u-C/', departmentCode: 'other' }]);
    expect(officeDepartment(other, 'other', 'zh')?.lines.map(({ code }) => code)).toEqual(['B']);
    // What both answer for is seen by either.
    expect(officeDepartment(other, 'bureau', 'zh')?.lines.map(({ code }) => code)).toEqual(['B']);
    const third = {
      ...book,
      departments: [...book.departments, { countyCode: COUNTY, code: 'third', nameZh: '三局', nameEn: 'Third' }],
    };
    expect(officeDepartment(third, 'third', 'zh')?.title).toBe('三局：没有可评定的指标');
  });
});

describe('what a department still owes', () => {
  const form = { id: 'f', nameZh: '供水季报', nameEn: 'Water, quarterly' };
  const answer = (id: string, change: object) => ({
    ...{ id, form, unitId: 'u-C', departmentCode: 'bureau', period: '2022Q3' },
    ...{ state: 'filling' as const, dueOn: '2022-10-20', ...change },
  });
  const units = [
    { id: 'u-C', code: 'C', path: '/u-C/', nameZh: '试验县', nameEn: 'Trial County' },
    { id: 'u-T1', code: 'T1', path: '/u-C/u-T1/', nameZh: 'T1镇', nameEn: 'Town T1' },
  ];
  const open = [
    answer('own', {}),
    answer('sent', { state: 'submitted' }),
    answer('town', { unitId: 'u-T1', departmentCode: null, state: 'returned' }),
    answer('gone', { unitId: 'u-gone', departmentCode: null }),
  ];

  it('counts the days past, only of what still lies with whoever files it', () => {
    const debts = departmentDebts({ open, units }, { today: '2022-10-25', isSeen: () => true }, 'zh');
    expect(debts.map(({ id, filer, withFiler, overdue }) => [id, filer, withFiler, overdue])).toEqual([
      ['own', null, true, 5],
      ['sent', null, false, 0],
      ['town', 'T1镇', true, 5],
    ]);
  });

  it('tells nobody of places that they do not see', () => {
    const isSeen = (path: string) => path.startsWith('/u-C/u-T1/');
    const debts = departmentDebts({ open, units }, { today: '2022-10-25', isSeen }, 'en');
    expect(debts.map(({ id, filer, form: name }) => [id, filer, name])).toEqual([
      ['town', 'Town T1', 'Water, quarterly'],
    ]);
  });
});
