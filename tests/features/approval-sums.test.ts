import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionsFor } from '#lib/domain/catalogue/definition.ts';
import { sameTree } from '#lib/domain/unit-tree.ts';
import { computedFigures, rulesOf } from '#lib/features/computed-figure/view.ts';
import { sumsOfFigures } from '#lib/features/sum/view.ts';
import { approveForm } from '#tests/support/approve-form.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { NOW, PERIOD, storeReviewCounty, VILLAGES } from '#tests/support/review-county.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
});
afterAll(() => fresh.remove());

const TOWNS = ['u-T1', 'u-T2'] as const;
/** The cells a town gives in one form: two numbers, used as the form needs them. */
function cellsOf(form: string, town: string, [a, b]: readonly [number, number]) {
  if (form === 'villages') {
    const own = VILLAGES.filter((village) => village[3] === town[3]);
    return own.map((unitId, at) => ({ unitId, indicatorCode: 'WAT01', value: (at === 0 ? a : b) % 50 }));
  }
  if (form === 'people') return [{ unitId: town, indicatorCode: 'BASE01', value: 100 + a }];
  const [numerator, denominator] = [Math.min(a, b), Math.max(a, b, 1)];
  const value = Math.round((numerator / denominator) * 1000) / 10;
  return [{ unitId: town, indicatorCode: 'WAT02', numerator, denominator, value, reason: 'as counted' }];
}

/** Approves what a town gives in one form. */
function approve(form: string, town: string, numbers: readonly [number, number]): Promise<void> {
  return approveForm(fresh.door, { form, town }, cellsOf(form, town, numbers));
}

/** Everything the county holds, in the order of its keys. */
async function stored() {
  const { client } = fresh.door;
  const where = { countyCode: COUNTY };
  const indicatorVersions = await client.indicatorVersion.findMany({ where });
  return {
    units: await client.unit.findMany({ where }),
    versions: definitionsFor(indicatorVersions, PERIOD),
    figures: await client.figure.findMany({ where }),
    rollups: await client.rollup.findMany({ where }),
  };
}
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();

async function proveFromScratch(): Promise<void> {
  const { units, versions, figures, rollups } = await stored();
  expect(sorted(rollups)).toEqual(sorted(sumsOfFigures(COUNTY, sameTree(units), versions, figures)));
  const cause = { countyCode: COUNTY, submissionId: 's', approvedBy: 'person:x', approvedAt: NOW };
  // Nothing would change by working it out once more.
  for (const rule of rulesOf(versions.values()))
    expect(computedFigures(rule, PERIOD, units, { figures, rollups }, cause)).toEqual([]);
  const worked = figures.filter(({ origin }) => origin === 'computed');
  for (const figure of worked) expect(versions.get(figure.indicatorCode)?.computedFrom).not.toBeNull();
}

const figure = async (indicatorCode: string, unitId: string) =>
  fresh.door.client.figure.findFirst({ where: { countyCode: COUNTY, indicatorCode, unitId } });

describe('what follows from an approval', () => {
  it('is in the same transaction: sums of both levels, and the share of villages once all are there', async () => {
    await approve('villages', 'u-T1', [3, 4]);
    const sums = await fresh.door.client.rollup.findMany({
      where: { indicatorCode: 'WAT01' },
      orderBy: { unitId: 'asc' },
    });
    expect(sums.map(({ unitId, value, covered, coverageOf }) => [unitId, value, covered, coverageOf])).toEqual([
      ['u-C', 7, 1, 2],
      ['u-T1', 7, 2, 2],
      ['u-T2', null, 0, 2],
    ]);
    expect(await figure('WAT03', 'u-T1')).toMatchObject({
      value: 350,
      numerator: 7,
      denominator: 2,
      origin: 'computed',
    });
    // The county's sum lacks a town, so nothing is worked out from it.
    expect(await figure('WAT03', 'u-C')).toBeNull();
  });

  it('is worked out for the county when the last town comes in', async () => {
    await approve('villages', 'u-T2', [1, 0]);
    expect(await figure('WAT03', 'u-C')).toMatchObject({ value: 200, numerator: 8, denominator: 4 });
    expect(await figure('WAT04', 'u-C')).toBeNull();
  });

  it('waits for its denominator, and follows it', async () => {
    await approve('people', 'u-T1', [0, 0]);
    expect(await figure('WAT04', 'u-T1')).toMatchObject({ numerator: 70, denominator: 100, value: 0.7 });
    await approve('people', 'u-T1', [40, 0]);
    const found = await figure('WAT04', 'u-T1');
    expect(found).toMatchObject({ denominator: 140, value: 0.5, version: 2 });
    const versions = await fresh.door.client.figureVersion.findMany({ where: { figureId: found?.id ?? '' } });
    expect(versions.map(({ filedBy, approvedBy }) => [filedBy, approvedBy])).toEqual([
      ['system:computed', 'person:reviewer'],
      ['system:computed', 'person:reviewer'],
    ]);
    expect(versions.find(({ version }) => version === 2)?.reason).toBeTruthy();
  });

  it('is, after any history of approvals and reopenings, what one would work out from nothing but the figures', async () => {
    const step = fc.record({
      form: fc.constantFrom('villages', 'town', 'people'),
      town: fc.constantFrom(...TOWNS),
      numbers: fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { form, town, numbers } of steps) await approve(form, town, numbers);
        await proveFromScratch();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('leaves a version for every value a figure ever had, each with a reason but the first', async () => {
    const figures = await fresh.door.client.figure.findMany({ include: { versions: true } });
    for (const { version, value, versions } of figures) {
      expect(versions.map((one) => one.version).sort((a, b) => a - b)).toEqual(
        Array.from({ length: version }, (_, n) => n + 1),
      );
      expect(versions.find((one) => one.version === version)?.value).toBe(value);
      for (const one of versions) {
        expect(one.approvedBy).not.toBe(one.filedBy);
        if (one.version > 1) expect(one.reason).toBeTruthy();
      }
    }
  });
});
