import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadIndicatorFile, loadSizes, loadTableFile } from '#lib/features/dataset/loaders.ts';
import { TABLES } from '#lib/features/dataset/schema.ts';
import { readDomain, readDomains } from '#lib/features/domain/data.ts';
import { readStatements } from '#lib/features/fact/data.ts';
import { readFrame } from '#lib/features/frame/data.ts';
import { loadReadiness } from '#lib/features/health/loaders.ts';
import { readCorrections, readEarlier, readIndicator } from '#lib/features/indicator/data.ts';
import { readRules } from '#lib/features/methods/data.ts';
import { loadMethods } from '#lib/features/methods/loaders.ts';
import { readProfile, readReleases } from '#lib/features/release/data.ts';
import { loadContext } from '#lib/features/release/loaders.ts';
import { readChanges } from '#lib/features/release-log/data.ts';
import { readNamed } from '#lib/features/search/data.ts';
import { readCodes } from '#lib/features/sitemap/data.ts';
import { readSummary } from '#lib/features/summary/data.ts';
import { readTownship } from '#lib/features/township/data.ts';
import { readTownships } from '#lib/features/township-list/data.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publish, publishedCounty, SECRET } from '#tests/support/published.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await publishedCounty();
});
afterAll(() => fresh.remove());

const release = { countyCode: COUNTY, id: '2022Q2-v1', period: '2022Q2' };
const first = { countyCode: COUNTY, id: '2022Q1-v1', period: '2022Q1' };
const scope = { countyCode: COUNTY, releaseId: release.id };
const now = new Date('2022-09-01T00:00:00Z');
const values = (rows: readonly { unitCode: string; period: string; value: number | null }[] = []) =>
  rows.map(({ unitCode, period, value }) => `${unitCode} ${period} ${value}`).sort();

describe('readers of what is published', () => {
  it('give the profile and the releases that are out', async () => {
    expect(await readProfile()).toMatchObject({ countyCode: COUNTY, nameZh: '试验县' });
    expect((await readReleases(COUNTY, now)).map(({ id }) => id).sort()).toEqual(['2022Q1-v1', '2022Q2-v1']);
    expect((await loadContext('2022Q1'))?.release).toMatchObject({ id: '2022Q1-v1', current: false });
    expect(await loadReadiness()).toEqual({ ready: true, database: true, county: true, release: true });
  });

  it('give no release before its moment, none of another county, and none that was withdrawn', async () => {
    expect(await readReleases(COUNTY, new Date('2022-07-28T00:59:59Z'))).toEqual([]);
    expect(await readReleases('000000', now)).toEqual([]);
    await publish(fresh.door, '2021Q4', 1);
    const key = { countyCode_id: { countyCode: COUNTY, id: '2021Q4-v1' } };
    await fresh.door.transaction((tx) => tx.release.update({ where: key, data: { withdrawnAt: now } }));
    expect((await readReleases(COUNTY, now)).map(({ id }) => id)).not.toContain('2021Q4-v1');
    expect((await loadContext('2021Q4'))?.release).toBeNull();
  });

  it('tell no visitor who signed a release', async () => {
    for (const head of await readReleases(COUNTY, now)) expect(Object.keys(head)).not.toContain('approvedBy');
  });

  it('give the front page county and townships, never a village', async () => {
    const rows = await readSummary(release);
    expect(values(rows?.figures)).toEqual(['C 2022Q1 85', 'C 2022Q2 95']);
    expect(rows?.townships.map(({ code }) => code)).toEqual(['T1', 'T2']);
    expect(rows).toMatchObject({ doubts: 1, targets: [{ target: 120 }], domains: [{ code: 'water' }] });
    expect(rows?.progress.every(({ period }) => period === '2022Q2')).toBe(true);
  });

  it('give an earlier release as it was', async () => {
    expect(values((await readSummary(first))?.figures)).toEqual(['C 2022Q1 85']);
    expect(values((await readIndicator(first, 'A'))?.series)).toEqual(['C 2022Q1 85']);
  });

  it('give one indicator with its townships, and what earlier releases said of it', async () => {
    const rows = await readIndicator(release, 'A');
    expect(values(rows?.series)).toEqual(['C 2022Q1 85', 'C 2022Q2 95']);
    expect(values(rows?.below)).toEqual(['T1 2022Q1 40', 'T1 2022Q2 45', 'T2 2022Q1 45', 'T2 2022Q2 50']);
    expect(rows).toMatchObject({ domain: { code: 'water' }, county: { code: 'C' }, shares: [] });
    const earlier = await readEarlier(COUNTY, 'C', ['2022Q1-v1', '2022Q2-v1'], 'A');
    expect(earlier.map(({ releaseId, period }) => `${releaseId} ${period}`).sort()).toEqual([
      '2022Q1-v1 2022Q1',
      '2022Q2-v1 2022Q1',
      '2022Q2-v1 2022Q2',
    ]);
    expect(await readCorrections(COUNTY, ['2022Q2-v1'], 'A')).toEqual([]);
  });

  it('give a domain, a township with its villages, and the list of them', async () => {
    expect(await readDomains(release)).toMatchObject({ county: { code: 'C' }, indicators: [{ code: 'A' }] });
    const domain = await readDomain(release, 'water');
    expect(domain?.progress.map(({ unitCode }) => unitCode).sort()).toEqual(['C', 'T1', 'T2']);
    expect(domain?.thresholds).toMatchObject({ onSchedule: 1 });
    const township = await readTownship(release, 'T1');
    expect(values(township?.figures)).toEqual(['T1 2022Q1 40', 'T1 2022Q2 45']);
    expect(values(township?.villageFigures)).toEqual(['V1 2022Q2 3']);
    expect((await readTownship(release, 'T2'))?.villages).toEqual([]);
    const list = await readTownships(release, '2022Q1', ['2022Q2']);
    expect(new Set(list.progress.map(({ period }) => period))).toEqual(new Set(['2022Q1', '2022Q2']));
    expect(list.filed).toHaveLength(2);
    expect((await readTownships(release, null, ['2022Q2'])).progress.every(({ period }) => period === '2022Q2')).toBe(
      true,
    );
  });

  it.each(['nope', '', '__proto__', "' or 1=1 --", 'C', 'V1', 'B'])('give nothing for the code %j', async (code) => {
    expect(await readIndicator(release, code)).toBeNull();
    expect(await readDomain(release, code)).toBeNull();
    expect(await readTownship(release, code)).toBeNull();
    expect(await loadIndicatorFile('2022Q2', code, 'csv')).toBeNull();
    expect(await loadTableFile(code, 'figures', 'csv')).toBeNull();
  });

  it('give nothing of a release that is none, or of another county', async () => {
    for (const other of [
      { ...release, id: '2022Q3-v1' },
      { ...release, countyCode: '000000' },
    ]) {
      expect(await readSummary(other)).toBeNull();
      expect(await readDomains(other)).toBeNull();
      expect(await readIndicator(other, 'A')).toBeNull();
      expect((await readFrame(other)).sources).toEqual([]);
    }
  });

  it('tell how progress is judged where nothing has been published', async () => {
    const { view, doubts, demonstration } = await loadMethods(null, 'zh');
    expect(view.cases.length).toBeGreaterThan(5);
    expect({ doubts, demonstration }).toEqual({ doubts: [], demonstration: false });
  });

  it('give statements, sources, rules, codes and changes of their own release', async () => {
    expect((await readStatements(scope)).facts.map(({ id }) => id)).toEqual(['F001']);
    expect(await readFrame(release)).toMatchObject({ domains: 1, statements: true, sources: [{ whatEn: 'Figures' }] });
    expect((await readRules(release)).doubts).toEqual([{ doubtKind: 'ambiguous', _count: 1 }]);
    expect(await readCodes(scope)).toEqual({
      domains: [{ code: 'water' }],
      indicators: [{ code: 'A' }],
      townships: [{ code: 'T1' }, { code: 'T2' }],
    });
    expect(await readChanges(scope)).toEqual({ total: 0, changes: [], indicators: [], units: [] });
    expect((await readNamed(scope)).units.map(({ code }) => code)).toEqual(['T1', 'T2', 'V1']);
  });
});

describe('what is not published', () => {
  it('is in no file of the open data, in either form', async () => {
    for (const table of TABLES)
      for (const format of ['csv', 'json'] as const) {
        const file = await loadTableFile('2022Q2', table, format);
        let text = '';
        for await (const piece of file?.text() ?? []) text += piece;
        expect(text.length, table).toBeGreaterThan(20);
        expect(text, table).not.toContain(SECRET.text);
        expect(text, table).not.toContain(String(SECRET.value));
      }
  });

  it('is in no answer of any reader', async () => {
    const answers = await Promise.all([
      readSummary(release),
      readDomains(release),
      readDomain(release, 'water'),
      readIndicator(release, 'A'),
      readTownship(release, 'T1'),
      readTownships(release, '2022Q1', ['2022Q2', '2022Q3']),
      readStatements(scope),
      readNamed(scope),
      readCodes(scope),
    ]);
    const text = JSON.stringify(answers);
    expect(text).not.toContain(SECRET.text);
    expect(text).not.toContain(String(SECRET.value));
  });
});

describe('the files of a release', () => {
  it('say how large they are before anyone loads them', async () => {
    const head = (await loadContext('2022Q2'))?.release;
    const sizes = head && (await loadSizes(head));
    expect(sizes).toMatchObject({
      figures: { rows: 7 },
      indicators: { rows: 1 },
      units: { rows: 4 },
      changes: { rows: 0 },
    });
    expect(sizes?.figures.jsonBytes).toBeGreaterThan(sizes?.figures.csvBytes ?? Number.POSITIVE_INFINITY);
  });

  it('keep their tag while the release stays the same, and differ from each other', async () => {
    const tag = async (name: string, table: 'figures' | 'units', format: 'csv' | 'json') =>
      (await loadTableFile(name, table, format))?.tag;
    expect(await tag('2022Q2', 'figures', 'csv')).toBe(await tag('2022Q2-v1', 'figures', 'csv'));
    const tags = [
      await tag('2022Q2', 'figures', 'csv'),
      await tag('2022Q2', 'figures', 'json'),
      await tag('2022Q2', 'units', 'csv'),
      await tag('2022Q1', 'figures', 'csv'),
    ];
    expect(new Set(tags).size).toBe(4);
  });
});
