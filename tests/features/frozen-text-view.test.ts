import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frozen, frozenText, parseFrozen } from '#lib/features/frozen-text/view.ts';
import type { Snapshot } from '#lib/features/snapshot/view.ts';
import { releaseHash } from '#lib/server/digest.ts';
import { COUNTY } from '#tests/support/county.ts';

const head = {
  countyCode: COUNTY,
  id: '2022Q3-v1',
  period: '2022Q3',
  version: 1,
  publishedAt: '2022-10-28T01:00:00.000Z',
  approvedBy: 'office',
  noteZh: '说明',
  noteEn: 'Note',
  nextReleaseOn: null,
  demonstration: true,
  thresholds: { bands: [0.9, 1] },
};
const mark = { countyCode: COUNTY, releaseId: '2022Q3-v1' };
const empty = {
  ...{ domains: [], sources: [], indicators: [], facts: [], units: [] },
  ...{ targets: [], figures: [], progress: [], changes: [], references: [] },
} satisfies Record<keyof Snapshot, []>;
/** Rows of two tables; the others are empty, as those of a small county may be. */
const frozen = (figures: object[], targets: object[] = []): Frozen => ({
  head,
  snapshot: {
    ...empty,
    figures: figures.map((row) => ({ ...row, ...mark })),
    targets: targets.map((row) => ({ ...row, ...mark })),
  } as unknown as Snapshot,
});
const hashOf = (one: Frozen) => releaseHash(one.head, one.snapshot);

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
);
const row = fc.record({ value, noteZh: value, unitCode: fc.string(), dimension: fc.constant('') });

describe('a release as one text', () => {
  it('gives back every row with the hash it had, whatever the rows hold', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const before = frozen(rows);
        const back = parseFrozen(frozenText(before));
        expect(hashOf(back)).toBe(hashOf(before));
        expect(back.snapshot.figures).toHaveLength(rows.length);
      }),
    );
  });

  it('marks every row as the release’s own again, and keeps a path of numbers', () => {
    const back = parseFrozen(frozenText(frozen([{ value: 1 }], [{ target: 2, path: [0.25, 0.5, 0.75, 1] }])));
    expect(back.snapshot.figures).toEqual([{ value: 1, ...mark }]);
    expect(back.snapshot.targets).toEqual([{ target: 2, path: [0.25, 0.5, 0.75, 1], ...mark }]);
    expect(back.snapshot.units).toEqual([]);
    expect(back.head).toEqual(head);
  });

  it('keeps its hash where it was signed off before there was a table of values of other places', () => {
    const before = frozen([{ value: 1 }]);
    const { head: said, tables } = JSON.parse(frozenText(before));
    const { references: _none, ...older } = tables;
    expect(hashOf(parseFrozen(JSON.stringify({ head: said, tables: older })))).toBe(hashOf(before));
  });

  it('says the name of a column once', () => {
    const text = frozenText(frozen(Array.from({ length: 50 }, (_none, at) => ({ unitCode: `T${at}`, value: at }))));
    expect(text.split('unitCode')).toHaveLength(2);
    expect(text.split(COUNTY)).toHaveLength(2);
  });

  it('has another hash as soon as one cell is another', () => {
    const before = frozen([{ unitCode: 'T1', value: 18 }]);
    const text = frozenText(before).replace('18]', '19]');
    expect(hashOf(parseFrozen(text))).not.toBe(hashOf(before));
  });
});
