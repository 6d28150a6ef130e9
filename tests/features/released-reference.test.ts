import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTableFile } from '#lib/features/dataset/loaders.ts';
import { readIndicator } from '#lib/features/indicator/data.ts';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publish, publishedCounty } from '#tests/support/published.ts';
import { PROVINCE, referenceRow } from '#tests/support/reference-rows.ts';

let fresh: Fresh;
let code = '';
beforeAll(async () => {
  fresh = await publishedCounty();
  ({ code } = await fresh.door.client.releasedIndicator.findFirstOrThrow());
  await fresh.door.transaction(async (tx) => {
    for (const row of [referenceRow(code, 71.5), referenceRow(code, 69, PROVINCE)])
      await tx.indicatorReference.create({ data: row });
  });
  await publish(fresh.door, '2022Q2', 2, '2022-08-03T01:00:00Z');
});
afterAll(() => fresh.remove());

const of = (id: string) => readIndicator({ countyCode: COUNTY, id, period: '2022Q2' }, code);
async function csv(release: string): Promise<Record<string, string>[]> {
  const file = await loadTableFile(release, 'references', 'csv');
  let text = '';
  for await (const part of file?.text() ?? []) text += part;
  return parse(text, { bom: true, columns: true });
}

describe('what visitors read beside an indicator', () => {
  it('is what stood there when the release was made, the country and the province side by side', async () => {
    const found = await of('2022Q2-v2');
    if (!found) throw new Error('no such indicator');
    const { references } = indicatorView({ ...found, period: '2022Q2' }, 'zh');
    expect(references.slice(0, 2).map(({ place, year, source }) => [place, year, source])).toEqual([
      ['全国', '2021年', '国家公报'],
      ['湖南省', '2021年', '省公报'],
    ]);
  });

  it('is nothing new in a release of before', async () => {
    expect((await of('2022Q2-v1'))?.references).toEqual([]);
    expect(await csv('2022Q2-v1')).toEqual([]);
  });

  it('can be downloaded with place, year and source', async () => {
    expect((await csv('2022Q2-v2')).map((row) => [row.reference_place, row.reference_value, row.indicator])).toEqual([
      ['430000', '69', code],
      ['CHN', '71.5', code],
    ]);
  });
});
