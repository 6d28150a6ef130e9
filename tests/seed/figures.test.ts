import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import type { FigureRecord } from '#seed/demonstration/figure.ts';
import { build, thePack, theRows } from './pack.ts';

const indicators = new Map(thePack().indicators.rows.map((row) => [row.code, row]));

function seriesBy(rows: readonly FigureRecord[]): Map<string, FigureRecord[]> {
  const series = new Map<string, FigureRecord[]>();
  for (const row of rows) {
    const key = `${row.indicatorCode} ${row.unitId} ${row.dimension}`;
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  for (const own of series.values()) own.sort((a, b) => comparePeriods(a.period, b.period));
  return series;
}

function outOfBounds(rows: readonly FigureRecord[]): FigureRecord[] {
  return rows.filter((row) => {
    const { max, min } = indicators.get(row.indicatorCode) ?? {};
    if (row.value === null) return false;
    return row.value > (max ?? Number.POSITIVE_INFINITY) || row.value < (min ?? Number.NEGATIVE_INFINITY);
  });
}

describe('the demonstration', () => {
  it('is the same each time it is made, and made in under three seconds of work', () => {
    const hash = (rows: object) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    const before = process.cpuUsage();
    const again = build();
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
    expect(hash(again)).toBe(hash(theRows()));
  });

  it('ends at the quarter it is asked for and stays the same up to there', () => {
    const earlier = build({ end: '2021Q4' });
    const all = new Map(theRows().figures.map((row) => [row.id, row]));
    expect(earlier.figures.some((row) => row.period > '2022')).toBe(false);
    expect(earlier.corrections).toEqual([]);
    const different = earlier.figures.filter((row) => JSON.stringify(all.get(row.id)) !== JSON.stringify(row));
    expect(different).toEqual([]);
  });

  it('goes on past the known figures without breaking a bound', () => {
    expect(outOfBounds(build({ end: '2023Q1' }).figures)).toEqual([]);
  });
});

describe('every figure', () => {
  it('has an id of its own and one place among indicator, unit, period, dimension and origin', () => {
    const { figures } = theRows();
    const places = figures.map((row) => [row.indicatorCode, row.unitId, row.period, row.dimension, row.origin].join());
    expect(new Set(figures.map((row) => row.id)).size).toBe(figures.length);
    expect(new Set(places).size).toBe(figures.length);
  });

  it('lies within hard bounds, with no more decimals than its indicator and no numerator above its denominator', () => {
    const { figures } = theRows();
    expect(outOfBounds(figures)).toEqual([]);
    const tooFine = figures.filter((row) => {
      const decimals = indicators.get(row.indicatorCode)?.decimals ?? 0;
      return row.value !== null && Number(row.value.toFixed(decimals)) !== row.value;
    });
    expect(tooFine).toEqual([]);
    const tooMany = figures.filter(
      (row) => indicators.get(row.indicatorCode)?.max === 100 && (row.numerator ?? 0) > (row.denominator ?? 0),
    );
    expect(tooMany).toEqual([]);
  });

  it('never falls where it is a running total', () => {
    const totals = theRows().figures.filter((row) => indicators.get(row.indicatorCode)?.kind === 'to_date');
    expect(totals.length).toBeGreaterThan(3000);
    const falling = [...seriesBy(totals)].filter(([, own]) =>
      own.some((row, at) => (row.value ?? 0) < (own[at - 1]?.value ?? 0)),
    );
    expect(falling).toEqual([]);
  });

  it('is at most one per village where a village has one or none', () => {
    const single = theRows().figures.filter(
      (row) => ['MED01', 'MED04', 'ELD03'].includes(row.indicatorCode) && row.unitId.length > 12,
    );
    expect(single.length).toBeGreaterThan(5000);
    expect(single.filter((row) => ![0, 1, null].includes(row.value))).toEqual([]);
  });

  it('has its first version, filed before it was approved, and approved before the release', () => {
    const { figures, versions } = theRows();
    expect(versions).toHaveLength(figures.length);
    expect(versions.filter((row) => row.filedAt >= row.approvedAt)).toEqual([]);
    const latest = versions.filter((row) => row.figureId.endsWith('2022Q2')).map((row) => row.approvedAt.toISOString());
    expect((latest.sort().at(-1) ?? '') < '2022-07-28').toBe(true);
  });
});

describe('believable imperfection', () => {
  it('has late filings, a township that filed nothing, one that is exempt, and zeros', () => {
    const { figures, rollups } = theRows();
    expect(figures.filter((row) => row.late).length).toBeGreaterThan(100);
    expect(figures.some((row) => row.late && !row.demonstration)).toBe(false);
    const gaps = rollups.filter((row) => row.covered < row.coverageOf);
    expect(gaps.map((row) => `${row.indicatorCode} ${row.period} ${row.covered}/${row.coverageOf}`).sort()).toEqual([
      'CON04 2022Q2 17/18',
      'TAL05 2022Q1 17/18',
      'WAT09 2021Q3 17/18',
    ]);
    const exempt = figures.find((row) => row.indicatorCode === 'EDU05' && row.state === 'not_applicable');
    expect(exempt).toMatchObject({ value: null, denominator: null });
    expect(exempt?.noteEn).toBeTruthy();
    expect(figures.filter((row) => row.value === 0 && row.state === 'reported').length).toBeGreaterThan(1000);
  });

  it('corrects one demonstration figure of a township, with the reason and the sum that follows', () => {
    const { corrections, figures, rollups } = theRows();
    const [correction] = corrections;
    expect(corrections).toHaveLength(1);
    const first = figures.find((row) => row.id === correction?.figure.id);
    expect(first).toMatchObject({ version: 1, demonstration: true });
    expect(correction?.figure.version).toBe(2);
    expect((first?.value ?? 0) - (correction?.figure.value ?? 0)).toBeCloseTo(9, 6);
    expect(correction?.version).toMatchObject({ version: 2, value: correction?.figure.value });
    expect(correction?.version.reason).toBeTruthy();
    const [sum] = correction?.rollups ?? [];
    const before = rollups.find(
      (row) => row.indicatorCode === sum?.indicatorCode && row.period === sum.period && row.unitId === sum.unitId,
    );
    expect((before?.value ?? 0) - (sum?.value ?? 0)).toBeCloseTo(9, 6);
  });
});
