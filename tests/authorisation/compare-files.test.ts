import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { rollupRow } from '#tests/support/rows.ts';
import { ANONYMOUS, comesAs, openCounty, VISITORS } from './visitors.ts';

beforeAll(async () => {
  const { through } = await openCounty();
  await through.transaction(async (tx) => {
    for (const period of ['2022Q2', '2022Q3'])
      for (const unit of ['C', 'T1', 'T2']) await tx.rollup.create({ data: rollupRow('WAT02', unit, period, 40) });
  });
}, 120_000);

/** Asks for a file as whoever has such a role in such a place. */
async function ask(who: (typeof VISITORS)[number], file: string, question: string): Promise<Response> {
  comesAs(who);
  // Read after the visitors have put their jar in the place of the request.
  const { GET } = await import('../../app/api/office/compare/[file]/route.ts');
  return GET(new Request(`http://localhost:3000/api/office/compare/${file}?${question}`), {
    params: Promise.resolve({ file }),
  });
}

function visitor(role: string, place: string) {
  const found = VISITORS.find((one) => one.role === role && one.place === place);
  if (!found) throw new Error(`there is no ${role} ${place}`);
  return found;
}

const QUESTION = 'i=WAT01,WAT02&u=C,T1,T2&p=2022Q2,2022Q3';

async function unitsFor(role: string, place: string): Promise<string[]> {
  const answer = await ask(visitor(role, place), 'zh.csv', QUESTION);
  if (answer.status !== 200) return [];
  const rows = parse(await answer.text(), { bom: true, columns: true }) as Record<string, string>[];
  return [...new Set(rows.map(({ unit = '' }) => unit))].sort();
}

describe('a file of what is compared in the office', () => {
  it('holds what its reader may see, and nothing of the rest', async () => {
    expect(await unitsFor('leader', 'above')).toEqual(['C', 'T1', 'T2']);
    expect(await unitsFor('leader', 'own')).toEqual(['T1']);
    expect(await unitsFor('first_reviewer', 'sibling')).toEqual(['T2']);
    expect(await unitsFor('leader', 'below')).toEqual([]);
    expect(await unitsFor('filer', 'above')).toEqual([]);
  });

  it('is not there for whoever is not signed in, by any name', async () => {
    for (const file of ['zh.csv', 'en.xlsx', 'zh.png', 'zh.pdf', '../zh.csv', '']) {
      const answer = await ask(ANONYMOUS, file, QUESTION);
      expect([answer.status, await answer.json()]).toEqual([404, { error: 'not_found' }]);
    }
  });

  it('is kept by nobody on the way, and is saved rather than shown', async () => {
    const answer = await ask(visitor('leader', 'above'), 'en.xlsx', QUESTION);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="compare-\d{4}-\d\d-\d\d\.xlsx"$/);
  });

  it('is not there where there is nothing to compare, or nothing to draw', async () => {
    const leader = visitor('leader', 'above');
    for (const [file, question] of [
      ['zh.csv', ''],
      ['zh.csv', 'i=NOT01'],
      ['zh.csv', 'i=WAT01&u=T9'],
      ['zh.png', 'i=WAT01&u=T1&p=2022Q2'],
    ] as const)
      expect((await ask(leader, file, question)).status, `${file} ${question}`).toBe(404);
  });
});
