import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { loadFigureHistory } from '#lib/features/figure-history/loaders.ts';
import { loadOfficeDepartment } from '#lib/features/office-department/loaders.ts';
import { loadOfficeDomain } from '#lib/features/office-domain/loaders.ts';
import { loadOfficeIndicator } from '#lib/features/office-indicator/loaders.ts';
import { loadOfficeUnit } from '#lib/features/office-unit/loaders.ts';
import { loadVillage } from '#lib/features/office-village/loaders.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import { statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { COUNTY_UNIT, EAST, EAST_PATH, WEST } from '#tests/support/open-form.ts';
import { figureRow, rollupRow } from '#tests/support/rows.ts';
import { storeVillageForm, village } from '#tests/support/village-form.ts';

/** WAT02 is a count of every village of the eastern township, WAT01 a share. */
const PERIOD = '2022Q2';
const [COUNT, SHARE] = ['WAT02', 'WAT01'];
const code = (unitId: string) => unitId.slice(2);
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  else process.env.DULIANG_DATABASE_URL = fresh.address.url;
  await storeVillageForm(fresh.door, { villages: 3, indicators: 2 });
  await fill(fresh.door, 3);
}, 60_000);
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

/** Figures of the villages, the first of which was mended once, and the sums above them. */
async function fill(door: Door, villages: number): Promise<void> {
  await door.transaction(async (tx) => {
    for (let n = 1; n <= villages; n++) await give(tx, n);
    const covered = { covered: villages, coverageOf: villages };
    for (const unit of [code(EAST), COUNTY])
      await tx.rollup.create({ data: rollupRow(COUNT, unit, PERIOD, 10 * villages, covered) });
  });
}

async function give(tx: Tx, n: number): Promise<void> {
  const figure = figureRow(COUNT, code(village(n)), PERIOD, 10, { version: n === 1 ? 2 : 1 });
  await tx.figure.create({ data: figure });
  for (const version of n === 1 ? [1, 2] : [1]) {
    const at = new Date(version === 1 ? '2022-07-05T02:00:00Z' : '2022-07-20T02:00:00Z');
    await tx.figureVersion.create({
      data: {
        ...{ countyCode: COUNTY, figureId: figure.id, version, value: version === 1 && n === 1 ? 100 : 10 },
        ...{ state: 'reported', operator: 'eq', filedBy: 'person:clerk', approvedBy: 'person:office', filedAt: at },
        ...{ approvedAt: at, reason: version === 1 ? null : '少打一位' },
      },
    });
  }
}

function session(role: Role, unitPath: string, departmentCode: string | null = null): Session {
  const grants: Grant[] = [{ role, unitPath, departmentCode }];
  const person = { kind: 'person', id: 'p', grants, mustChangePassword: false, secondFactor: 'exempt' } as const;
  const workplace = { zh: '', en: '' };
  const who = { name: '', nameEn: null, workplace, demonstration: false, sessionId: 's' };
  return { countyCode: COUNTY, countyPath: `${COUNTY_UNIT}/`, person, ...who };
}

const LEADER = session('leader', `${COUNTY_UNIT}/`);
const HEAD = session('first_reviewer', EAST_PATH);
const WEST_HEAD = session('first_reviewer', `${COUNTY_UNIT}/${WEST}/`);
const BUREAU = session('first_reviewer', `${COUNTY_UNIT}/`, 'bureau');
const STRANGER = session('first_reviewer', `${COUNTY_UNIT}/`, 'another');
const CLERK = session('filer', EAST_PATH);

const asked = { period: PERIOD, show: null, indicator: COUNT, unit: null };
const unitOf = (who: Session, unit: string) => loadOfficeUnit(who, { ...asked, code: unit }, 'zh');
const villageOf = (who: Session, n: number, asOf?: string) =>
  loadVillage(who, { period: PERIOD, asOf, code: code(village(n)) }, 'zh');

describe('the page of a place', () => {
  it('has the villages of the indicator that is looked at', async () => {
    const page = await unitOf(LEADER, code(EAST));
    expect(page?.places).toHaveLength(3);
    expect(page?.villages).toMatchObject({ having: 3, counted: true, period: PERIOD });
    expect(page?.view.panel?.figure.text).toBe('30');
  });

  it('is not there for another township, for whoever fills in, or for a bureau that answers for nothing here', async () => {
    expect(await unitOf(HEAD, code(EAST))).not.toBeNull();
    expect(await unitOf(BUREAU, code(EAST))).not.toBeNull();
    for (const who of [WEST_HEAD, CLERK]) expect(await unitOf(who, code(EAST))).toBeNull();
    expect((await unitOf(STRANGER, code(EAST)))?.view.lines).toEqual([]);
    expect(await unitOf(LEADER, 'nowhere')).toBeNull();
  });

  it('of a village has its own figures, as they stand or as they stood', async () => {
    const cells = async (asOf?: string) => (await villageOf(LEADER, 1, asOf))?.view.table[0]?.lines[0]?.cells;
    expect((await cells())?.map((cell) => cell?.text)).toEqual(['10']);
    expect((await cells('2022-07-06'))?.map((cell) => cell?.text)).toEqual(['100']);
    expect(await cells('2022-07-01')).toBeUndefined();
    expect((await villageOf(HEAD, 2))?.view).toMatchObject({
      parent: { code: code(EAST) },
      previous: { code: 'v1' },
      next: { code: 'v3' },
    });
    for (const who of [WEST_HEAD, CLERK]) expect(await villageOf(who, 1)).toBeNull();
    expect((await villageOf(STRANGER, 1))?.view.table).toEqual([]);
  });
});

describe('the other pages', () => {
  const domain = (who: Session) => loadOfficeDomain(who, { ...asked, code: 'water' }, 'zh');
  const indicator = (who: Session) => loadOfficeIndicator(who, { ...asked, code: COUNT }, 'zh');
  const department = (who: Session, which = 'bureau') =>
    loadOfficeDepartment(who, { period: PERIOD, code: which }, 'zh');

  it('speak of what the reader leads', async () => {
    expect((await domain(LEADER))?.view.place.code).toBe(COUNTY);
    expect((await indicator(HEAD))?.view.place.code).toBe(code(EAST));
    expect((await department(BUREAU))?.view.lines.map((line) => line.code)).toEqual(
      expect.arrayContaining([COUNT, SHARE]),
    );
  });

  it('are not there for whoever leads nothing of it', async () => {
    for (const page of [domain, indicator, department]) {
      expect(await page(CLERK)).toBeNull();
      expect(await page(STRANGER)).toBeNull();
    }
    expect(await department(LEADER, 'nowhere')).toBeNull();
  });

  it('show the debts of a department only where they are seen', async () => {
    const open = async (who: Session) => (await department(who))?.debts.map(({ id }) => id);
    expect(await open(LEADER)).toEqual(['villages-east']);
    expect(await open(HEAD)).toEqual(['villages-east']);
    expect(await open(WEST_HEAD)).toEqual([]);
  });

  it('lead to an item of supervision whoever may open one, on what is judged', async () => {
    const item = async (who: Session) => (await loadOfficeIndicator(who, { ...asked, code: SHARE }, 'en'))?.item;
    expect(await item(LEADER)).toBe(`/en/office/supervision/new?period=${PERIOD}&indicator=${SHARE}&unit=${COUNTY}`);
    expect(await item(HEAD)).toBeNull();
    expect((await unitOf(LEADER, code(EAST)))?.item).toContain(`unit=${code(EAST)}`);
  });

  it('take a quarter or a day that makes no sense for the newest', async () => {
    const odd = { ...asked, code: COUNT, period: '2099Q9', asOf: 'yesterday' };
    const found = await loadOfficeIndicator(LEADER, odd, 'en');
    expect(found?.bar).toMatchObject({ period: { code: PERIOD }, asOf: null, look: { period: null } });
  });
});

describe('the way of a figure', () => {
  const way = (who: Session, unit: string) =>
    loadFigureHistory(who, { indicator: COUNT, unit, period: PERIOD, dimension: '' }, { day: '', locale: 'zh' });

  it('opens to whoever sees the figure in the office', async () => {
    for (const who of [LEADER, HEAD, BUREAU]) expect((await way(who, 'v1'))?.happenings).toHaveLength(2);
    expect(await way(BUREAU, COUNTY)).not.toBeNull();
    expect(await way(HEAD, COUNTY)).toBeNull();
    for (const who of [WEST_HEAD, STRANGER]) expect(await way(who, 'v1')).toBeNull();
  });
});

describe.skipIf(process.env.DULIANG_TEST_PG)('the number of queries', () => {
  const pages: [string, () => Promise<unknown>][] = [
    ['a place', () => unitOf(LEADER, code(EAST))],
    ['a village', () => villageOf(LEADER, 1)],
    ['a domain', () => loadOfficeDomain(LEADER, { ...asked, code: 'water' }, 'zh')],
    ['an indicator', () => loadOfficeIndicator(LEADER, { ...asked, code: COUNT }, 'zh')],
    ['a department', () => loadOfficeDepartment(LEADER, { period: PERIOD, code: 'bureau' }, 'zh')],
  ];

  it('of every page is fixed, however many villages there are', async () => {
    const count = async () => {
      const counts: Record<string, number> = {};
      for (const [name, page] of pages) {
        await page();
        counts[name] = await statementsOf(page);
      }
      return counts;
    };
    const few = await count();
    await fresh.door.transaction(async (tx) => {
      for (let n = 4; n <= 60; n++) {
        const place = { ...(await tx.unit.findFirstOrThrow({ where: { id: village(1) } })) };
        await tx.unit.create({ data: { ...place, id: village(n), code: `v${n}`, path: `${EAST_PATH}${village(n)}/` } });
        await give(tx, n);
      }
    });
    expect(await count()).toEqual(few);
    // A book that is kept costs two questions, whether anything has changed since.
    expect(few).toMatchObject({ 'a domain': 2, 'an indicator': 2 });
  });
});
