import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntryScreen } from '#components/entry/EntryScreen.tsx';
import { BLANK } from '#lib/domain/entry/cell.ts';
import { notesOf } from '#lib/domain/entry/check-book.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { readEntry } from '#lib/features/entry/data.ts';
import { type EntryView, entryView } from '#lib/features/entry/view.ts';
import { checkSubmission } from '#lib/features/submission-check/data.ts';
import { openWorking, type WorkingClient } from '#lib/server/working.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { COUNTY_UNIT, EAST_CLERK } from '#tests/support/open-form.ts';
import { figureRow } from '#tests/support/rows.ts';
import { indicator, storeVillageForm, VILLAGE_FORM, village } from '#tests/support/village-form.ts';

const NOW = new Date('2022-10-03T02:32:00Z');
const RIGHTS = { fill: true, withdraw: false, evidence: true };

type Opened = { fresh: Fresh; reader: WorkingClient };
const opened: Opened[] = [];

async function open(villages: number, indicators: number): Promise<Opened> {
  const fresh = await freshDatabase();
  await storeVillageForm(fresh.door, { villages, indicators });
  const reader = openWorking(fresh.address);
  opened.push({ fresh, reader });
  return { fresh, reader };
}
afterAll(async () => {
  for (const { fresh, reader } of opened) {
    await reader.$disconnect();
    await fresh.remove();
  }
});

const save = ({ door }: Fresh, cells: object[]) => {
  const whole = cells.map((cell) => ({
    dimension: '',
    version: 0,
    ...BLANK,
    state: 'reported',
    note: '',
    reason: '',
    ...cell,
  }));
  const input = { submissionId: VILLAGE_FORM, cells: whole };
  return saveCells({ countyCode: COUNTY, actor: EAST_CLERK, now: NOW, input, key: randomUUID() }, door);
};
const viewOf = async (reader: WorkingClient, locale: Locale = 'zh'): Promise<EntryView> => {
  const rows = await readEntry(reader, COUNTY, VILLAGE_FORM);
  if (!rows) throw new Error('no such form');
  return entryView(rows, { locale, person: 'east', today: '2022-10-13', rights: RIGHTS });
};

/** The same client, with every question to the database counted. */
function counting(reader: WorkingClient): { reader: WorkingClient; count: () => number } {
  let asked = 0;
  const counted = reader.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        asked += 1;
        return query(args);
      },
    },
  });
  return { reader: counted as unknown as WorkingClient, count: () => asked };
}

describe('opening a form', () => {
  it('asks the database as often for 270 cells as for one', async () => {
    const small = counting((await open(1, 1)).reader);
    const { fresh, reader } = await open(27, 10);
    await save(
      fresh,
      Array.from({ length: 27 }, (_, n) => ({ unitId: village(n + 1), indicatorCode: indicator(2), value: n })),
    );
    const large = counting(reader);
    const rows = await readEntry(large.reader, COUNTY, VILLAGE_FORM);
    await readEntry(small.reader, COUNTY, VILLAGE_FORM);
    expect(rows?.asked).toHaveLength(270);
    expect(large.count()).toBe(small.count());
    expect(large.count()).toBe(12);
  });

  it('gives nothing where there is no such form', async () => {
    const { reader } = opened[0] ?? (await open(1, 1));
    expect(await readEntry(reader, COUNTY, 'nowhere')).toBeNull();
  });
});

describe('what stands beside a cell', () => {
  let place: Opened;
  beforeAll(async () => {
    place = await open(2, 3);
    const { door } = place.fresh;
    await door.transaction(async (tx) => {
      const figure = (code: string, unit: string, period: string, value: number, change = {}) =>
        tx.figure.create({ data: figureRow(code, unit, period, value, change) });
      await figure(indicator(2), 'v1', '2021Q3', 40);
      await figure(indicator(2), 'v1', '2022Q2', 45);
      await figure(indicator(2), 'v2', '2022Q3', 51, { origin: 'pushed' });
      await figure(indicator(1), 'v1', '2022Q2', 80.5, { demonstration: false });
      await tx.target.create({
        data: {
          countyCode: COUNTY,
          indicatorCode: indicator(2),
          unitId: village(1),
          year: 2022,
          version: 1,
          target: 60,
          basis: 'local',
          inForceFrom: '2022-01-01',
          demonstration: true,
        },
      });
      await tx.plausibilityRule.create({
        data: {
          countyCode: COUNTY,
          order: 0,
          indicatorCode: '*',
          rule: 'history',
          level: null,
          low: null,
          high: 3,
          zero: false,
          of: 'stock',
          factor: null,
          unitZh: '',
          unitEn: '',
        },
      });
    });
  });
  const cell = async (n: number, unit: string) =>
    (await viewOf(place.reader)).cells.find(({ id }) => id === `${unit}|${indicator(n)}|`);

  it('is last year, last quarter, the target, and what is known of the very period', async () => {
    expect((await cell(2, village(1)))?.reference).toEqual({
      lastYear: 40,
      previous: 45,
      demonstration: { lastYear: true, previous: true },
      target: '60',
      prefill: null,
      denominator: null,
    });
    expect((await cell(1, village(1)))?.reference).toMatchObject({
      previous: 80.5,
      demonstration: { previous: false },
    });
    expect((await cell(2, village(2)))?.reference.prefill).toMatchObject({ state: 'reported', value: 51 });
  });

  it('lets the browser doubt a figure as the server does', async () => {
    const { book } = await viewOf(place.reader);
    const key = { unitId: village(1), indicatorCode: indicator(2), dimension: '' };
    const typed = { state: 'reported', value: 450, numerator: null, denominator: null } as const;
    expect(notesOf(book, key, typed).map(({ rule }) => rule)).toContain('history');
    await save(place.fresh, [{ unitId: village(1), indicatorCode: indicator(2), value: 450 }]);
    const checked = await checkSubmission(place.reader, COUNTY, VILLAGE_FORM);
    expect(checked?.left.unexplained).toEqual([`${village(1)}|${indicator(2)}|`]);
    expect(checked?.left.empty).toHaveLength(5);
  });

  it('is what was saved, and why it was returned, with the name of who did', async () => {
    const { door } = place.fresh;
    await door.transaction(async (tx) => {
      await tx.user.create({
        data: {
          countyCode: COUNTY,
          id: 'office',
          username: 'office',
          name: '周敏',
          nameEn: 'Zhou Min',
          unitId: COUNTY_UNIT,
          createdAt: NOW,
        },
      });
      await tx.submissionCell.updateMany({
        where: { countyCode: COUNTY, unitId: village(1), indicatorCode: indicator(2) },
        data: { review: 'returned', returnReason: '请核实', returnedBy: 'person:office', returnedAt: NOW },
      });
    });
    const zh = await cell(2, village(1));
    expect(zh).toMatchObject({ held: { value: 450, version: 1 }, returned: { reason: '请核实', by: '周敏' } });
    const en = (await viewOf(place.reader, 'en')).cells.find(({ id }) => id === zh?.id);
    expect(en?.returned?.by).toBe('Zhou Min');
  });

  it.each(['zh', 'en'] as const)(
    'is drawn on the server in %s, so that it can be read before it can be typed into',
    async (locale) => {
      const view = await viewOf(place.reader, locale);
      const html = renderToStaticMarkup(<EntryScreen view={view} steps={1} />);
      expect(html).toContain(view.head.title);
      expect(html).toContain('value="450"');
      expect(html).toContain(locale === 'zh' ? '请核实' : 'Returned');
      expect(html).not.toMatch(/entry-grid\.|undefined|NaN|\[object/);
      expect(html.match(/data-field="value"/g)).toHaveLength(6);
    },
  );
});
