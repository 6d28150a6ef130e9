import { describe, expect, it } from 'vitest';
import {
  planClosing,
  planCreation,
  planMerger,
  planMove,
  planRenaming,
  planReopening,
} from '#lib/domain/unit-change.ts';
import { type History, type Plan, sinceDay, timesChanged, UnfitChange } from '#lib/domain/unit-plan.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import { carriedOut, FIRST, known, smallHistory } from '#tests/support/unit-history.ts';

const DAY = '2022-08-15';
const history = smallHistory();
const carry = (plan: Plan, from = history) => carriedOut(from, plan);
const on = ({ units, pasts }: History, day: string) =>
  Object.fromEntries(
    unitBook(units, pasts)
      .on(day)
      .map((unit) => [unit.code, unit]),
  );
/** Why it cannot be, as "field name values". */
function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UnfitChange)) throw error;
    const { field, name, values = [] } = error.fault;
    return [field, name, ...values].join(' ');
  }
  return '';
}
const names = (code: string, change = {}) => {
  const { sort, nameZh, nameEn, shortZh, shortEn } = known(code);
  return { code, sort, nameZh, nameEn, shortZh, shortEn, ...change };
};
const fresh = { ...names('E'), id: 'u-E', kind: 'township', parentId: 'u-C', day: DAY } as const;

describe('a new unit', () => {
  it('is there from its day on, below its parent', () => {
    const made = carry(planCreation(history, fresh));
    expect(on(made, '2022-08-14').E).toBeUndefined();
    expect(on(made, DAY).E).toMatchObject({ id: 'u-E', parentId: 'u-C', path: 'u-C/u-E/', validTo: null });
    expect(timesChanged(made, 'u-E')).toBe(1);
    expect(sinceDay(made, { id: 'u-E', validFrom: DAY })).toBe(DAY);
  });

  it.each([
    ['code code_taken', { code: 'A' }],
    ['nameZh name_taken', { nameZh: 'A镇' }],
    ['parentId wrong_parent county', { parentId: 'u-A' }],
    ['parentId no_unit', { parentId: 'u-Z' }],
    ['sort wrong_sort', { sort: 'village' as const }],
    ['kind top', { kind: 'county' as const, sort: 'county' as const }],
    ['day not_before 2021-01-01 C', { day: '2020-12-31' }],
  ])('is refused: %s', (fault, change) => {
    expect(faultOf(() => planCreation(history, { ...fresh, ...change }))).toBe(fault);
  });

  it('may bear the code of one that is gone by then, and no other’s', () => {
    const gone = carry(planClosing(history, { id: 'u-D', day: DAY }));
    expect(faultOf(() => planCreation(gone, { ...fresh, code: 'D', day: '2022-08-14' }))).toBe('code code_taken');
    expect(on(carry(planCreation(gone, { ...fresh, code: 'D' }), gone), DAY).D?.id).toBe('u-E');
  });
});

describe('another name', () => {
  const renamed = carry(planRenaming(history, { ...names('A', { nameZh: '甲镇' }), id: 'u-A', day: DAY }));

  it('holds from its day on and changes no sum', () => {
    expect(on(renamed, '2022-08-14').A?.nameZh).toBe('A镇');
    expect(on(renamed, DAY).A?.nameZh).toBe('甲镇');
    expect(planRenaming(history, { ...names('A', { nameZh: '甲镇' }), id: 'u-A', day: DAY }).from).toBeNull();
  });

  it('may come with another sort, by which it is counted from then on', () => {
    const plan = planRenaming(history, { ...names('A', { sort: 'street' }), id: 'u-A', day: DAY });
    expect(plan.from).toBe(DAY);
    expect(on(carry(plan), '2022-08-14').A?.sort).toBe('town');
  });

  it('may come with another code, which stays free for the time before', () => {
    const recoded = carry(planRenaming(history, { ...names('A', { code: 'X' }), id: 'u-A', day: DAY }));
    expect(on(recoded, '2022-08-14').A?.id).toBe('u-A');
    expect(on(recoded, DAY).X?.id).toBe('u-A');
    expect(faultOf(() => planCreation(recoded, { ...fresh, code: 'A', day: '2022-08-10' }))).toBe('code code_taken');
    expect(faultOf(() => planCreation(recoded, { ...fresh, code: 'A' }))).toBe('');
  });

  it.each([
    ['reason nothing', names('A'), 'u-A', DAY],
    ['nameZh name_taken', names('A', { nameZh: 'B镇' }), 'u-A', DAY],
    ['code code_taken', names('A', { code: 'B' }), 'u-A', DAY],
    ['sort wrong_sort', names('A', { sort: 'grid' }), 'u-A', DAY],
    ['id no_unit', names('A'), 'u-Z', DAY],
  ])('is refused: %s', (fault, given, id, day) => {
    expect(faultOf(() => planRenaming(history, { ...given, id, day }))).toBe(fault);
  });

  it('is told in the order of the days', () => {
    const again = { ...names('A', { nameZh: '乙镇' }), id: 'u-A' };
    expect(faultOf(() => planRenaming(renamed, { ...again, day: '2022-08-14' }))).toBe('day not_before 2022-08-15 A');
    const twice = carry(planRenaming(renamed, { ...again, day: DAY }), renamed);
    expect(on(twice, '2022-08-14').A?.nameZh).toBe('A镇');
    expect(on(twice, DAY).A?.nameZh).toBe('乙镇');
  });
});

describe('a move', () => {
  const moved = carry(planMove(history, { id: 'u-V3', parentId: 'u-A', day: DAY }));

  it('takes all that is below along, from its day on', () => {
    expect(on(moved, '2022-08-14').G?.path).toBe('u-C/u-B/u-V3/u-G/');
    expect(on(moved, DAY)).toMatchObject({
      V3: { parentId: 'u-A', path: 'u-C/u-A/u-V3/' },
      G: { parentId: 'u-V3', path: 'u-C/u-A/u-V3/u-G/' },
    });
    expect(moved.pasts.map((past) => 'change' in past && past.change)).toEqual(['moved', 'followed']);
  });

  it.each([
    ['parentId there_already', { id: 'u-V1', parentId: 'u-A' }],
    ['parentId wrong_parent township', { id: 'u-V1', parentId: 'u-C' }],
    ['parentId wrong_parent county', { id: 'u-A', parentId: 'u-B' }],
    ['kind top', { id: 'u-C', parentId: 'u-A' }],
  ])('is refused: %s', (fault, given) => {
    expect(faultOf(() => planMove(history, { ...given, day: DAY }))).toBe(fault);
  });

  it('goes nowhere that was not there yet', () => {
    const young = carry(planCreation(history, { ...fresh, day: '2022-09-01' }));
    expect(faultOf(() => planMove(young, { id: 'u-V1', parentId: 'u-E', day: DAY }))).toBe(
      'day without_parent 2022-08-15 V1',
    );
    expect(faultOf(() => planMove(young, { id: 'u-V1', parentId: 'u-E', day: '2022-09-01' }))).toBe('');
  });

  it('is told after what befell anything below', () => {
    const grid = { ...names('G', { sort: 'grid', nameZh: '一网格' }), id: 'u-G', day: '2022-09-01' };
    const later = carry(planRenaming(history, grid));
    expect(faultOf(() => planMove(later, { id: 'u-V3', parentId: 'u-A', day: DAY }))).toBe(
      'day not_before 2022-09-01 G',
    );
  });
});

describe('closing', () => {
  it('is for what nothing is below', () => {
    expect(faultOf(() => planClosing(history, { id: 'u-A', day: DAY }))).toBe('id has_below 2');
    expect(faultOf(() => planClosing(history, { id: 'u-C', day: DAY }))).toBe('id top');
    const gone = carry(planClosing(history, { id: 'u-D', day: DAY }));
    expect(on(gone, '2022-08-14').D?.validTo).toBe('2022-08-14');
    expect(on(gone, DAY).D).toBeUndefined();
    expect(faultOf(() => planClosing(gone, { id: 'u-D', day: '2022-10-01' }))).toBe('id not_there 2022-08-14');
  });

  it('can be taken back, as if it had never been', () => {
    const gone = carry(planClosing(history, { id: 'u-D', day: DAY }));
    const back = carry(planReopening(gone, { id: 'u-D' }), gone);
    for (const day of [FIRST, '2022-08-14', DAY, '2030-01-01']) expect(on(back, day)).toEqual(on(history, day));
    expect(timesChanged(back, 'u-D')).toBe(2);
    expect(faultOf(() => planReopening(back, { id: 'u-D' }))).toBe('id is_there');
  });

  it('cannot be taken back once another bears its code, or nothing is above it', () => {
    const gone = carry(planClosing(history, { id: 'u-D', day: DAY }));
    const other = carry(planCreation(gone, { ...fresh, code: 'D' }), gone);
    expect(faultOf(() => planReopening(other, { id: 'u-D' }))).toBe('code code_taken');
    const village = carry(planClosing(history, { id: 'u-V1', day: DAY }));
    const town = carry(planMerger(village, { ids: ['u-A'], successorId: 'u-B', day: '2022-08-20' }), village);
    expect(faultOf(() => planReopening(town, { id: 'u-V1' }))).toBe('day without_parent 2022-08-20 V1');
  });
});

describe('a merger', () => {
  it('closes what goes into another, and gives that whatever was below', () => {
    const merged = carry(planMerger(history, { ids: ['u-B', 'u-D'], successorId: 'u-A', day: DAY }));
    expect(Object.keys(on(merged, DAY)).sort()).toEqual(['A', 'C', 'G', 'V1', 'V2', 'V3']);
    expect(on(merged, DAY)).toMatchObject({ V3: { parentId: 'u-A' }, G: { path: 'u-C/u-A/u-V3/u-G/' } });
    expect(on(merged, '2022-08-14')).toMatchObject({ V3: { parentId: 'u-B' }, B: {}, D: {} });
    const last = merged.pasts.filter(({ unitId }) => unitId === 'u-B');
    expect(last).toMatchObject([{ change: 'merged', successorId: 'u-A', until: '2022-08-14' }]);
  });

  it.each([
    ['ids none', { ids: [], successorId: 'u-A' }],
    ['successorId itself', { ids: ['u-A'], successorId: 'u-A' }],
    ['successorId other_level', { ids: ['u-B'], successorId: 'u-V1' }],
    ['successorId no_unit', { ids: ['u-B'], successorId: 'u-Z' }],
    ['ids no_unit', { ids: ['u-Z'], successorId: 'u-A' }],
  ])('is refused: %s', (fault, given) => {
    expect(faultOf(() => planMerger(history, { ...given, day: DAY }))).toBe(fault);
  });
});
