import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/calendar-day.ts';
import {
  planClosing,
  planCreation,
  planMerger,
  planMove,
  planRenaming,
  planReopening,
} from '#lib/domain/unit-change.ts';
import { type History, type Plan, UnfitChange } from '#lib/domain/unit-plan.ts';
import { unitSums } from '#lib/domain/unit-sums.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import { carriedOut, known, smallHistory, village } from '#tests/support/unit-history.ts';

const DAY = '2022-08-15';
const history = smallHistory();
const carry = (plan: Plan, from = history) => carriedOut(from, plan);
const on = ({ units, pasts }: History, day: string) =>
  Object.fromEntries(
    unitBook(units, pasts)
      .on(day)
      .map((unit) => [unit.code, unit]),
  );
/** Whether it ends some day is known of a unit also before that day. */
const withoutEnds = (units: ReturnType<typeof on>) => Object.values(units).map((unit) => ({ ...unit, validTo: null }));
const names = (code: string, change = {}) => {
  const { sort, nameZh, nameEn, shortZh, shortEn } = known(code);
  return { code, sort, nameZh, nameEn, shortZh, shortEn, ...change };
};
const fresh = { ...names('E'), id: 'u-E', kind: 'township', parentId: 'u-C', day: DAY } as const;

describe('any changes one after the other', () => {
  const step = fc.record({
    kind: fc.constantFrom('move', 'close', 'merge', 'reopen', 'create', 'rename'),
    a: fc.constantFrom('A', 'B', 'D', 'V1', 'V2', 'V3', 'E0', 'E1'),
    b: fc.constantFrom('A', 'B', 'D', 'E0', 'E1'),
    after: fc.integer({ min: -30, max: 90 }),
  });

  function apply(before: History, { kind, a, b, after: days }: { kind: string; a: string; b: string; after: number }) {
    const [day, id] = [addDays(DAY, days), `u-${a}`];
    const made = before.units.length;
    try {
      if (kind === 'move') return carry(planMove(before, { id, parentId: `u-${b}`, day }), before);
      if (kind === 'close') return carry(planClosing(before, { id, day }), before);
      if (kind === 'merge') return carry(planMerger(before, { ids: [id], successorId: `u-${b}`, day }), before);
      if (kind === 'reopen') return carry(planReopening(before, { id }), before);
      if (kind === 'rename') return carry(planRenaming(before, { ...names(a, { sort: 'street' }), id, day }), before);
      return carry(planCreation(before, { ...fresh, ...names(`E${made - 8}`), id: `u-E${made - 8}`, day }), before);
    } catch (error) {
      if (error instanceof UnfitChange) return before;
      throw error;
    }
  }

  it('leave on every day a tree in which each unit hangs below one that is there', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), fc.integer({ min: -40, max: 120 }), (steps, days) => {
        let now = history;
        for (const one of steps) now = apply(now, one);
        done += now.pasts.length;
        const there = on(now, addDays(DAY, days));
        const ids = new Set(Object.values(there).map(({ id }) => id));
        for (const unit of Object.values(there)) {
          expect(unit.parentId === null || ids.has(unit.parentId)).toBe(true);
          if (unit.parentId !== null) expect(unit.path.endsWith(`${unit.parentId}/${unit.id}/`)).toBe(true);
        }
        // Until the first day that anything was done from, nothing is other than it was.
        const first = [...now.pasts.map(({ until }) => until)].sort()[0] ?? '9';
        if (addDays(DAY, days) <= first)
          expect(withoutEnds(there)).toEqual(withoutEnds(on(history, addDays(DAY, days))));
      }),
      { numRuns: 400 },
    );
    expect(done).toBeGreaterThan(100);
  });

  it('leave the county’s sum as it is, where villages only move or towns only merge', () => {
    const own = new Map(
      ['V1', 'V2', 'V3'].map((code, at) => [
        `u-${code}`,
        { state: 'reported' as const, value: 10 ** at, demonstration: false },
      ]),
    );
    const rule = { overUnits: 'sum', officialOrigin: 'rollup', decimals: 0 } as const;
    const only = step.filter(({ kind, a }) => kind === 'move' || (kind === 'merge' && a.length === 1));
    fc.assert(
      fc.property(fc.array(only, { maxLength: 6 }), fc.integer({ min: -40, max: 120 }), (steps, days) => {
        let now = history;
        for (const one of steps) now = apply(now, one);
        const sums = unitSums(unitBook(now.units, now.pasts).on(addDays(DAY, days)), own, rule);
        expect(sums.find(({ unitId }) => unitId === 'u-C')?.value).toBe(111);
      }),
    );
  });

  it('of a village that was never moved its parent is what it was', () => {
    expect(on(history, DAY).V1).toEqual(village('V1', 'A'));
  });
});
