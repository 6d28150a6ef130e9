import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '#lib/features/dataset/schema.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publishedCounty } from '#tests/support/published.ts';
import { GET as unknownFile } from '../../app/api/[...rest]/route.ts';
import { GET as ready } from '../../app/api/health/ready/route.ts';
import { GET as alive } from '../../app/api/health/route.ts';
import { GET as indicatorFile } from '../../app/api/releases/[release]/indicators/[file]/route.ts';
import { GET as tableFile } from '../../app/api/releases/[release]/tables/[file]/route.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await publishedCounty();
});
afterAll(() => fresh.remove());

type Handler = typeof tableFile;
const asked = (handle: Handler, release: string, file: string, headers: Record<string, string> = {}) =>
  handle(new Request(`http://here/api/releases/${release}/tables/${file}`, { headers }), {
    params: Promise.resolve({ release, file }),
  });
const table = (file: string, release = '2022Q2', headers = {}) => asked(tableFile, release, file, headers);

describe('a file of the open data', () => {
  it('can be read by anyone’s page, is named after county, version and table, and is no other type than it says', async () => {
    const answer = await table('figures.csv');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="999901-2022Q2-v1-figures.csv"',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      link: '</api/releases/2022Q2/tables/figures.json>; rel="describedby"; type="application/json"',
    });
  });

  it('may be kept by anybody who asks each time whether it still holds, since a release can be withdrawn', async () => {
    for (const name of ['2022Q2-v1', '2022Q2'])
      expect((await table('figures.csv', name)).headers.get('cache-control')).toBe(
        'public, max-age=0, must-revalidate',
      );
  });

  it('is not sent again to who holds it', async () => {
    const tag = (await table('units.json')).headers.get('etag') ?? '';
    for (const known of [tag, `"old", ${tag}`, tag.replace('W/', '')]) {
      const again = await table('units.json', '2022Q2', { 'if-none-match': known });
      expect(again.status, known).toBe(304);
      expect(await again.text()).toBe('');
    }
    expect((await table('units.json', '2022Q2', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it.each(TABLES)('%s: says the same as CSV and as JSON, row by row', async (name) => {
    const csv = parse(await (await table(`${name}.csv`)).text(), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const { metadata, rows } = JSON.parse(await (await table(`${name}.json`)).text());
    expect(rows).toHaveLength(csv.length);
    expect(metadata.release).toMatchObject({ name: '2022Q2-v1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(metadata.licence).toMatchObject({ zh: '许可', en: 'Licence' });
    const columns = metadata.columns.map((column: { name: string }) => column.name);
    for (const [at, row] of csv.entries()) {
      expect(Object.keys(row)).toEqual(columns);
      for (const [column, text] of Object.entries(row)) {
        const value = rows[at][column];
        expect(text.replace(/^'/, ''), `${name} ${at} ${column}`).toBe(value === null ? '' : String(value));
      }
    }
  });

  it('holds the figures of one indicator under its code', async () => {
    const answer = await asked(indicatorFile, '2022Q2', 'A.json');
    const { metadata, rows } = JSON.parse(await answer.text());
    expect(metadata.title).toEqual({ zh: '指标A', en: 'Indicator A' });
    expect(rows.every((row: { indicator: string }) => row.indicator === 'A')).toBe(true);
  });

  it('keeps a blank empty, a zero 0 and the marks of demonstration data', async () => {
    const csv = parse(await (await table('figures.csv')).text(), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(csv.every(({ demonstration }) => demonstration === 'true')).toBe(true);
    expect(csv.find(({ unit, period }) => unit === 'C' && period === '2022Q2')).toMatchObject({
      value: '95',
      covered: '2',
      coverage_of: '2',
      said: '',
      status: 'behind',
      ratio: '0.75',
    });
  });
});

describe('what there is no file of', () => {
  it.each([
    [tableFile, '2022Q2', 'nothing.csv', '没有这张表', 'No such table'],
    [tableFile, '2022Q2', 'figures.xml', '没有这个文件', 'No such file'],
    [tableFile, '2022Q2', '../figures.csv', '没有这个文件', 'No such file'],
    [tableFile, '2022Q3', 'figures.csv', '没有这一版发布', 'No such release'],
    [tableFile, "' or 1=1", 'figures.csv', '没有这一版发布', 'No such release'],
    [indicatorFile, '2022Q2', 'B.csv', '没有这个指标', 'indicator'],
    [indicatorFile, '2030Q1', 'A.csv', '没有这一版发布', 'No such release'],
  ] as const)(
    'is answered 404 with a sentence in both languages and a way on (%#)',
    async (handle, release, file, zh, en) => {
      const answer = await asked(handle, release, file);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const body = await answer.json();
      expect(body.zh.error).toContain(zh);
      expect(body.en.error).toMatch(new RegExp(en, 'i'));
      expect(body.en.next).toContain('/en/data');
      expect(JSON.stringify(body)).not.toMatch(/Prisma|SELECT|at .*\.ts/);
    },
  );

  it('is answered to machines under every other address of the interface', async () => {
    expect(unknownFile().status).toBe(404);
  });
});

describe('health', () => {
  it('is alive without asking the database, and ready where the county can be read', async () => {
    expect(await alive().json()).toEqual({ status: 'alive' });
    const answer = await ready();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ready: true, database: true, county: true, release: true });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
