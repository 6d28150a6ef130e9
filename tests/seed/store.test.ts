import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeCorrection, storeCounty } from '#seed/store.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { seedDemonstration, seedEmptyCounty } from '../../prisma/seed.ts';
import { damaged, EXAMPLE, theRows } from './pack.ts';

let fresh: Fresh;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.remove());

const now = new Date('2026-11-20T00:00:00Z');
const files = { unitsFile: path.join(EXAMPLE, 'units.csv'), profileFile: path.join(EXAMPLE, 'profile.json'), now };

describe('an empty county', () => {
  it('has its units and the catalogue and no figure, and the audit knows of it', async () => {
    expect(await seedEmptyCounty(fresh.door, files)).toMatchObject({ countyCode: '990101', units: 46 });
    const { client } = fresh.door;
    expect(await client.unit.count()).toBe(46);
    expect(await client.domain.count()).toBe(8);
    expect(await client.figure.count()).toBe(0);
    const profile = await client.countyProfile.findFirst();
    expect(profile).toMatchObject({ sealText: '澄湖', showOutline: false, outline: null, demonstration: false });
    const [event] = await client.auditEvent.findMany();
    expect(event).toMatchObject({ action: 'county.create', actor: 'system:setup', countyCode: '990101' });
  });

  it('goes only into an empty database', async () => {
    await seedEmptyCounty(fresh.door, files);
    await expect(seedEmptyCounty(fresh.door, files)).rejects.toMatchObject({ code: 'not_empty' });
    await expect(seedDemonstration(fresh.door, { now })).rejects.toMatchObject({ code: 'not_empty' });
    expect(await fresh.door.client.county.count()).toBe(1);
  });

  it('leaves nothing behind where a file has a fault', async () => {
    const folder = damaged('units.csv', '430581001,430581,township', '430581001,,township');
    await expect(seedDemonstration(fresh.door, { now, folder })).rejects.toThrow('units.csv:3');
    expect(await fresh.door.client.county.count()).toBe(0);
  });
});

describe('the demonstration county', () => {
  it('is published with its release note at nine in the morning, four weeks after the quarter', async () => {
    const made = await seedDemonstration(fresh.door, { now, endPeriod: '2021Q1' });
    expect(made).toMatchObject({ countyCode: '430581', releases: 1 });
    const { client } = fresh.door;
    const profile = await client.countyProfile.findFirst();
    expect(profile).toMatchObject({ showOutline: true, mapApprovalNumber: null, demonstration: true });
    const release = await client.release.findFirst();
    expect(release).toMatchObject({ id: '2021Q1-v1', demonstration: true, nextReleaseOn: '2021-07-28' });
    expect(release?.publishedAt.toISOString()).toBe('2021-04-28T01:00:00.000Z');
    const village = await client.releasedFigure.findFirst({
      where: { indicatorCode: 'ELD03', unitCode: '430581107205', period: '2021Q1' },
    });
    expect(village).toMatchObject({ demonstration: true, state: 'reported' });
    const real = await client.releasedFigure.findMany({ where: { demonstration: false } });
    expect(real.map((row) => `${row.indicatorCode} ${row.period}`)).toEqual(['BASE02 2020']);
  });

  it('is corrected with a new version of the figure, the old one kept, and its sum following', async () => {
    const rows = theRows();
    const [correction] = rows.corrections;
    if (!correction) throw new Error('no correction');
    await fresh.door.transaction((tx) => storeCounty(tx, rows));
    await fresh.door.transaction((tx) => storeCorrection(tx, correction));
    const { client } = fresh.door;
    const { id, value } = correction.figure;
    expect(await client.figure.findFirst({ where: { id } })).toMatchObject({ value, version: 2 });
    const versions = await client.figureVersion.findMany({ where: { figureId: id }, orderBy: { version: 'asc' } });
    expect(versions.map((version) => version.version)).toEqual([1, 2]);
    expect((versions[0]?.value ?? 0) - (versions[1]?.value ?? 0)).toBeCloseTo(9, 6);
    const [sum] = correction.rollups;
    const where = { indicatorCode: sum?.indicatorCode ?? '', unitId: sum?.unitId ?? '', period: sum?.period ?? '' };
    expect(await client.rollup.findFirst({ where })).toMatchObject({ value: sum?.value });
    // Made twice, it meets a version that is not the one it corrects.
    await expect(fresh.door.transaction((tx) => storeCorrection(tx, correction))).rejects.toThrow();
  });
});
