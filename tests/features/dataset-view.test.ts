import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, number, text } from '#lib/features/csv/view.ts';
import { isReleaseName, parseFileName, tableNamed } from '#lib/features/dataset/schema.ts';
import { columnWords, fileText, openTable } from '#lib/features/dataset/view.ts';
import {
  domainColumns,
  factColumns,
  indicatorColumns,
  sourceColumns,
  unitColumns,
} from '#lib/features/dataset-catalogue/view.ts';
import { changeColumns, figureColumns, progressColumns, targetColumns } from '#lib/features/dataset-figure/view.ts';
import { fileSize } from '#lib/features/dataset-list/view.ts';

const TABLES = {
  figures: figureColumns,
  progress: progressColumns,
  targets: targetColumns,
  changes: changeColumns,
  indicators: indicatorColumns,
  units: unitColumns,
  facts: factColumns,
  domains: domainColumns,
  sources: sourceColumns,
};

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

async function* batches() {
  yield [{ name: '甲', n: 1 }];
  yield [];
  yield [
    { name: '=乙', n: null },
    { name: '丙', n: -0.5 },
  ];
}

const columns = [
  text<{ name: string; n: number | null }>('name', (row) => row.name),
  number<{ name: string; n: number | null }>('n', (row) => row.n),
];

describe('the columns of every open table', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    it(`${name}: are named once, explained in both languages, and say what is demonstration data`, () => {
      const names = table.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toContain('demonstration');
      for (const column of names) {
        for (const locale of ['zh', 'en'] as const) expect(columnWords(locale, column)).not.toContain('column.');
      }
    });
  }

  it('show value as said, accepted value and doubt side by side, with both names', () => {
    const names = figureColumns.map((column) => column.name);
    for (const name of ['value', 'said', 'said_value', 'doubt', 'indicator_zh', 'indicator_en', 'unit_zh', 'unit_en']) {
      expect(names).toContain(name);
    }
  });
});

describe('a file', () => {
  it('as CSV begins with the byte order mark and its heads, and holds every batch', async () => {
    const csv = await whole(fileText(openTable(columns, batches()), 'csv', {}));
    expect(csv.startsWith(BYTE_ORDER_MARK)).toBe(true);
    expect(parse(csv, { bom: true, record_delimiter: '\r\n' })).toEqual([
      ['name', 'n'],
      ['甲', '1'],
      ["'=乙", ''],
      ['丙', '-0.5'],
    ]);
  });

  it('as JSON carries its metadata and the same rows', async () => {
    const json = await whole(fileText(openTable(columns, batches()), 'json', { title: '表' }));
    expect(JSON.parse(json)).toEqual({
      metadata: { title: '表' },
      rows: [
        { name: '甲', n: 1 },
        { name: '=乙', n: null },
        { name: '丙', n: -0.5 },
      ],
    });
  });
});

describe('the name of a file', () => {
  it('is a stem of letters and digits with one of two endings', () => {
    expect(parseFileName('figures.csv')).toEqual({ stem: 'figures', format: 'csv' });
    expect(parseFileName('WAT05.json')).toEqual({ stem: 'WAT05', format: 'json' });
    for (const odd of [
      '',
      'figures',
      '.csv',
      'figures.xlsx',
      '../x.csv',
      'a b.csv',
      'a%00.csv',
      `${'a'.repeat(41)}.csv`,
      '水.csv',
    ]) {
      expect(parseFileName(odd)).toBeNull();
    }
  });

  it('names a table or none', () => {
    expect(tableNamed('units')).toBe('units');
    expect(tableNamed('constructor')).toBeNull();
  });

  it('of a release is a period, with or without a version', () => {
    for (const name of ['2022Q2', '2022Q2-v1', '2022', '2022H1', '2022M06']) expect(isReleaseName(name)).toBe(true);
    for (const odd of ['', 'latest', '2022Q2-v', '2022q2', '2022Q2/..', '2022Q2-v99999'])
      expect(isReleaseName(odd)).toBe(false);
  });

  it('is followed by its size as people read it', () => {
    expect([834, 12_345, 3_400_000].map(fileSize)).toEqual(['834 B', '12 KB', '3.4 MB']);
  });
});
