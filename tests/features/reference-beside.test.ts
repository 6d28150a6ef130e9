import { describe, expect, it } from 'vitest';
import { columnWords } from '#lib/features/dataset/view.ts';
import { referenceColumns } from '#lib/features/dataset-catalogue/view.ts';
import { frozenText, parseFrozen } from '#lib/features/frozen-text/view.ts';
import { officeIndicator } from '#lib/features/office-indicator/view.ts';
import { freeze, referencesInForce } from '#lib/features/snapshot/view.ts';
import { releaseHash } from '#lib/server/digest.ts';
import { smallBook, smallBookRows } from '#tests/support/book.ts';
import { PROVINCE, referenceRow } from '#tests/support/reference-rows.ts';

const references = [
  referenceRow('B', 66, { year: 2022 }),
  referenceRow('B', 61, { ...PROVINCE }),
  referenceRow('B', 62, { ...PROVINCE, version: 2 }),
  referenceRow('B', 60, { place: '430500', placeZh: '邵阳市', placeEn: 'Shaoyang' }),
  referenceRow('B', null, { place: '430500', placeZh: '邵阳市', placeEn: 'Shaoyang', version: 2 }),
];

describe('which of them count', () => {
  it('are the newest versions; one without a value takes it back', () => {
    expect(referencesInForce(references).map(({ place, value }) => [place, value])).toEqual([
      ['CHN', 66],
      ['430000', 62],
    ]);
  });
});

describe('the indicator in the office', () => {
  const at = (rows = references, code = 'B', locale: 'zh' | 'en' = 'zh') =>
    officeIndicator(smallBook({ references: rows }), { code, unit: null }, locale)?.page.references ?? [];

  it('has country and province side by side, each with its year and source, the newer year instead of the older', () => {
    // The definition itself names 65 % of the country in 2021.
    expect(at().map(({ place, year, value, source }) => [place, year, value, source])).toEqual([
      ['全国', '2022年', '66%', '国家公报'],
      ['湖南省', '2021年', '62%', '省公报'],
    ]);
    expect(at(references, 'B', 'en').map(({ place, amount }) => [place, amount])).toEqual([
      ['China', 66],
      ['Hunan', 62],
    ]);
  });

  it('has what the definition names where nothing newer was set, and what was set for the same year instead', () => {
    expect(at([]).map(({ value }) => value)).toEqual(['65%']);
    expect(at([referenceRow('B', 64)]).map(({ value }) => value)).toEqual(['64%']);
    expect(at([referenceRow('B', 64, { year: 2019 })]).map(({ value }) => value)).toEqual(['65%']);
  });

  it('has none of another indicator', () => {
    expect(at(references, 'A')).toEqual([]);
  });
});

describe('a release', () => {
  const frozen = (rows = references) => {
    const given = smallBookRows({ references: rows });
    return freeze(
      { ...given, facts: [], sources: [] },
      { figures: [], progress: [], changes: [], targets: [] },
      { countyCode: given.county.code, id: 'r1', period: '2022Q2' },
    );
  };

  it('freezes those that count, of indicators that it has, without who set them', () => {
    const { references: kept } = frozen([...references, referenceRow('GONE', 1)]);
    expect(kept.map(({ indicatorCode, place, value, releaseId }) => [indicatorCode, place, value, releaseId])).toEqual([
      ['B', 'CHN', 66, 'r1'],
      ['B', '430000', 62, 'r1'],
    ]);
    expect(Object.keys(kept[0] ?? {})).not.toContain('setBy');
  });

  it('of before keeps its hash: what it did not know weighs nothing', () => {
    const head = { id: 'r1' };
    const { references: _none, ...before } = frozen([]);
    expect(releaseHash(head, { ...before, references: [] })).toBe(releaseHash(head, before));
  });

  it('has another hash with every value that is added to it, changed or taken away', () => {
    const head = { id: 'r1' };
    const snapshot = frozen();
    const [first, second] = snapshot.references;
    const others = [
      ...[[], [first], [second], [first, second, { ...second, year: 2020 }], [{ ...first, value: 67 }, second]],
      [first, { ...second, sourceZh: '别处' }],
    ].map((rows) => releaseHash(head, { ...snapshot, references: rows as object[] }));
    expect(new Set([releaseHash(head, snapshot), ...others]).size).toBe(others.length + 1);
  });

  it('that waits as text holds them, and one that was signed before there were any is read without', () => {
    const head = { countyCode: '1', id: 'r1', period: '2022Q2', version: 1, publishedAt: '', approvedBy: '' };
    const said = { noteZh: '', noteEn: '', nextReleaseOn: null, demonstration: false, thresholds: {} };
    const snapshot = frozen();
    const text = frozenText({
      head: { ...head, ...said, countyCode: snapshot.references[0]?.countyCode ?? '' },
      snapshot,
    });
    expect(parseFrozen(text).snapshot.references).toEqual(snapshot.references);
    const old = JSON.parse(text);
    delete old.tables.references;
    expect(parseFrozen(JSON.stringify(old)).snapshot.references).toEqual([]);
  });
});

describe('the open data', () => {
  it('has a line for each with place, year, value and source, and words for every column', () => {
    const row = { ...referenceRow('B', 66), value: 66, indicator: { zh: '指标B', en: 'B', unitZh: '%', unitEn: '%' } };
    const cells = Object.fromEntries(referenceColumns.map(({ name, value }) => [name, value(row)]));
    expect(cells).toMatchObject({
      ...{ indicator: 'B', indicator_zh: '指标B', reference_place: 'CHN', reference_place_en: 'China' },
      ...{ reference_year: 2021, reference_value: 66, reference_source_zh: '国家公报', demonstration: false },
    });
    for (const { name } of referenceColumns)
      for (const locale of ['zh', 'en'] as const) expect(columnWords(locale, name)).not.toContain('column.');
  });
});
