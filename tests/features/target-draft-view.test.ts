import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumProof } from '#lib/domain/target/split.ts';
import type { AimRows } from '#lib/features/target/data.ts';
import type { SetTargets } from '#lib/features/target/schema.ts';
import { draftOf } from '#lib/features/target-draft/view.ts';
import type { Target } from '#lib/generated/sqlite/whole/client.ts';
import { unitRow, versionRow } from '#tests/support/rows.ts';
import { sumTarget } from '#tests/support/target-book.ts';

const TODAY = '2022-08-15';
const UNITS = [unitRow('C', { kind: 'county', sort: 'county' }), unitRow('T1'), unitRow('T2')];

function aim(targets: readonly Target[] = [], change: Parameters<typeof versionRow>[1] = {}): AimRows {
  const { dimension: _none, ...version } = versionRow('SUM', change);
  return { version: { ...version, dimension: null }, units: UNITS, targets: [...targets] };
}

type Typed = Partial<SetTargets['targets'][number]> & { unitId: string };

function typed(targets: readonly Typed[], change: Partial<SetTargets> = {}): SetTargets {
  return {
    ...{ indicatorCode: 'SUM', year: 2022, inForceFrom: TODAY, basis: 'plan', reason: '调整', path: null },
    targets: targets.map((one) => ({ version: 0, target: '', baseline: '', ...one })),
    ...change,
  };
}
const said = ({ issues }: ReturnType<typeof draftOf>) => issues.map(({ path, message }) => `${path[0]}:${message}`);
const own = [sumTarget('C', 100), sumTarget('T1', 65), sumTarget('T2', 35)];

describe('what would be stored', () => {
  it('is a version of what changed, and of nothing else', () => {
    const targets = [
      { unitId: 'u-C', version: 1, target: '100', baseline: '71' },
      { unitId: 'u-T1', version: 1, target: '60', baseline: '45' },
      { unitId: 'u-T2', version: 1, target: '40', baseline: '26' },
    ];
    const draft = draftOf(aim(own), typed(targets), TODAY);
    expect(draft.issues).toEqual([]);
    expect(draft.rows.map(({ unitId, version, target }) => [unitId, version, target])).toEqual([
      ['u-T1', 2, 60],
      ['u-T2', 2, 40],
    ]);
  });

  it('is a new version of all where the path changed, and equal quarters are no path', () => {
    const targets = own.map(({ unitId, target, baseline }) => ({
      ...{ unitId, version: 1, target: String(target), baseline: String(baseline) },
    }));
    const moved = draftOf(aim(own), typed(targets, { path: [10, 30, 70, 100] }), TODAY);
    expect(moved.rows).toHaveLength(3);
    expect(moved.path).toEqual([0.1, 0.3, 0.7, 1]);
    const even = draftOf(aim(own), typed(targets, { path: [25, 50, 75, 100] }), TODAY);
    expect(said(even)).toEqual(['targets:nothing_changed']);
  });

  it('counts what is not touched in the sum', () => {
    const one = draftOf(aim(own), typed([{ unitId: 'u-T1', version: 1, target: '70', baseline: '45' }]), TODAY);
    expect(one.issues).toEqual([
      { path: ['sum'], message: 'sum_differs', values: { sum: 105, difference: 5, whole: 100 } },
    ]);
    const both = [
      { unitId: 'u-T1', version: 1, target: '70', baseline: '45' },
      { unitId: 'u-C', version: 1, target: '105', baseline: '71' },
    ];
    expect(said(draftOf(aim(own), typed(both), TODAY))).toEqual([]);
  });

  it('reads numbers as people here type them, in the indicator’s unit', () => {
    const read = (text: string, unit: object = {}) =>
      draftOf(aim([], unit), typed([{ unitId: 'u-C', target: text }]), TODAY).rows[0]?.target;
    expect(read('1,200')).toBe(1200);
    expect(read('1.2万')).toBe(12_000);
    expect(read('１２０个')).toBe(120);
    expect(read('5219万元', { unitZh: '万元', unitEn: '10,000 yuan' })).toBe(5219);
    expect(read('120人')).toBeUndefined();
  });

  it('sets a first target from an earlier day, and a revision from today on; one revision among them decides', () => {
    const early = { inForceFrom: '2022-01-20' };
    const first = [{ unitId: 'u-C', target: '100' }];
    expect(said(draftOf(aim(), typed(first, early), TODAY))).toEqual([]);
    const mixed = [
      { unitId: 'u-C', version: 1, target: '90', baseline: '71' },
      { unitId: 'u-T1', target: '90' },
    ];
    const draft = draftOf(aim([sumTarget('C', 100)]), typed(mixed, { ...early, reason: '' }), TODAY);
    expect(said(draft)).toEqual(['inForceFrom:is_past', 'reason:reason_missing']);
  });

  it('clashes where a version was set that was not seen, an empty field included', () => {
    const draft = draftOf(aim(own), typed([{ unitId: 'u-T1', version: 0, target: '' }]), TODAY);
    expect(draft.clashes).toEqual([{ unitId: 'u-T1', typed: '', version: 1, target: 65, setBy: null }]);
  });

  it('never lets townships through that miss the county’s target', () => {
    const amount = fc.nat(500);
    fc.assert(
      fc.property(amount, amount, amount, (whole, a, b) => {
        const targets = [
          { unitId: 'u-C', target: String(whole) },
          { unitId: 'u-T1', target: String(a) },
          { unitId: 'u-T2', target: String(b) },
        ];
        const { issues, rows } = draftOf(aim(), typed(targets), TODAY);
        const parts = rows.filter(({ unitId }) => unitId !== 'u-C').map(({ target }) => target);
        expect(issues.length === 0).toBe(sumProof(whole, parts).difference === 0);
      }),
    );
  });
});
