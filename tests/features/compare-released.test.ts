import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePage } from '#lib/features/compare-page/view.ts';
import { loadContext } from '#lib/features/release/loaders.ts';
import { loadReleasedCompare } from '#lib/features/released-compare/loaders.ts';
import { statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publishedCounty, SECRET } from '#tests/support/published.ts';
import { GET } from '../../app/api/releases/[release]/compare/[file]/route.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await publishedCounty();
});
afterAll(() => fresh.remove());

async function rowsOf(query: Record<string, string>) {
  const release = (await loadContext(null))?.release;
  if (!release) throw new Error('nothing is published');
  return loadReleasedCompare(release, query);
}

const ask = (file: string, question: string, release = '2022Q2', headers = {}) =>
  GET(new Request(`http://here/api/releases/${release}/compare/${file}?${question}`, { headers }), {
    params: Promise.resolve({ release, file }),
  });

describe('what a visitor can compare', () => {
  it('is what the current release holds of county and townships, and no villages', async () => {
    const rows = await rowsOf({});
    expect(rows.units.map(({ code, kind }) => [code, kind])).toEqual([
      ['C', 'county'],
      ['T1', 'township'],
      ['T2', 'township'],
    ]);
    expect(rows.periods.slice(0, 2)).toEqual(['2022Q2', '2022Q1']);
    expect(rows.figures).toEqual([]);
  });

  it('shows figures of the release, and nothing that is not in it', async () => {
    const query = { i: 'A', u: 'townships' };
    const rows = await rowsOf(query);
    const { shown } = comparePage(rows, query, 'zh');
    expect(shown?.table.rows.map(({ unit, cells }) => [unit?.code, ...cells.map((cell) => cell?.text)])).toEqual([
      ['T1', '40', '45'],
      ['T2', '45', '50'],
      [undefined, '85', '95'],
    ]);
    expect(JSON.stringify([rows, shown])).not.toContain(String(SECRET.value));
    expect(rows.periods).not.toContain('2022Q3');
  });

  it('leaves out a village, and says so', async () => {
    const page = comparePage(await rowsOf({ i: 'A', u: 'V1' }), { i: 'A', u: 'V1' }, 'zh');
    expect(page).toMatchObject({ shown: null, leftOut: [expect.stringContaining('V1')] });
  });

  it.skipIf(process.env.DULIANG_TEST_PG)('costs one query once the release is known', async () => {
    await rowsOf({ i: 'A', u: 'townships' });
    const release = (await loadContext(null))?.release;
    if (!release) throw new Error('nothing is published');
    expect(await statementsOf(() => loadReleasedCompare(release, { i: 'A', u: 'townships' }))).toBe(1);
    expect(await statementsOf(() => loadReleasedCompare(release, {}))).toBe(0);
  });
});

describe('a file of what is compared', () => {
  it('is named after county, version and kind, and anyone’s page may read it', async () => {
    const answer = await ask('zh.csv', 'i=A&u=T1,T2&p=2022Q2');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${COUNTY}-2022Q2-v1-compare.csv"`,
      'access-control-allow-origin': '*',
    });
    const rows = parse(await answer.text(), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ unit, value }) => [unit, value])).toEqual([
      ['T1', '45'],
      ['T2', '50'],
    ]);
  });

  it('as a spreadsheet says which release it is of, and where the page is', async () => {
    const answer = await ask('en.xlsx', 'i=A&u=T1,T2');
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const about = sheets[2]?.rows.map((row) => row.join(' ')).join('\n') ?? '';
    expect(about).toContain('version 1');
    expect(about).toContain('/en/compare?i=A&u=townships&p=2022Q2,2022Q1');
  });

  it('as a picture is a picture', async () => {
    const answer = await ask('zh.png', 'i=A&u=T1,T2&p=2022Q2');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('is not sent again to who holds it, and is another for another question', async () => {
    const tag = (await ask('zh.csv', 'i=A')).headers.get('etag') ?? '';
    expect((await ask('zh.csv', 'i=A', '2022Q2', { 'if-none-match': tag })).status).toBe(304);
    expect((await ask('zh.csv', 'i=A&u=T1', '2022Q2', { 'if-none-match': tag })).status).toBe(200);
  });

  it.each([
    ['zh.csv', '', '2022Q2'],
    ['zh.csv', 'i=B', '2022Q2'],
    ['zh.csv', 'i=A&u=V1', '2022Q2'],
    ['zh.png', 'i=A&p=2022Q2', '2022Q2'],
    ['zh.pdf', 'i=A', '2022Q2'],
    ['fr.csv', 'i=A', '2022Q2'],
    ['zh.csv', 'i=A', '2022Q3'],
  ])('there is none of %s?%s in %s, and a sentence says so', async (file, question, release) => {
    const answer = await ask(file, question, release);
    expect(answer.status).toBe(404);
    expect((await answer.json()).zh.error).toMatch(/\p{Script=Han}{4}/u);
  });
});
