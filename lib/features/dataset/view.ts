import { translator } from '#lib/i18n/translator.ts';
import { BYTE_ORDER_MARK, type Cell, type CellType, type Column, csvLines } from '../csv/view.ts';
import type { ReleaseHead } from '../release/view.ts';
import type { Format } from './schema.ts';

/** A table ready to be written: its columns and its rows, batch by batch, so that none is ever held whole. */
export type OpenTable = {
  columns: { name: string; type: CellType }[];
  batches: AsyncIterable<Cell[][]>;
};

export function openTable<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row[]>): OpenTable {
  return { columns: columns.map(({ name, type }) => ({ name, type })), batches: cellsOf(columns, rows) };
}

async function* cellsOf<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row[]>) {
  for await (const batch of rows) yield batch.map((row) => columns.map((column) => column.value(row)));
}

/** The file's text in pieces. JSON carries the metadata; CSV is explained by the JSON file of the same name. */
export function fileText(table: OpenTable, format: Format, metadata: object): AsyncGenerator<string> {
  return format === 'csv' ? csvText(table) : jsonText(table, metadata);
}

async function* csvText(table: OpenTable) {
  yield BYTE_ORDER_MARK + csvLines([table.columns.map((column) => column.name)]);
  for await (const batch of table.batches) if (batch.length > 0) yield csvLines(batch);
}

async function* jsonText(table: OpenTable, metadata: object) {
  yield `{"metadata":${JSON.stringify(metadata, null, 1)},\n"rows":[`;
  let first = true;
  for await (const batch of table.batches) {
    if (batch.length === 0) continue;
    const rows = batch.map((cells) =>
      JSON.stringify(Object.fromEntries(table.columns.map((column, at) => [column.name, cells[at] ?? null]))),
    );
    yield `${first ? '\n' : ',\n'}${rows.join(',\n')}`;
    first = false;
  }
  yield '\n]}\n';
}

type Bilingual = { zh: string; en: string };

export type Licence = { licenceZh: string; licenceEn: string; licenceUrl: string | null };
export type Publisher = Licence & {
  countyCode: string;
  nameZh: string;
  nameEn: string;
  officeZh: string;
  officeEn: string;
};
export type SourceLine = {
  whatZh: string;
  whatEn: string;
  sourceZh: string;
  sourceEn: string;
  licence: string;
  url: string | null;
};

/** The message of that key in both languages. */
export function bothWays(read: (locale: 'zh' | 'en') => string): Bilingual {
  return { zh: read('zh'), en: read('en') };
}

/** What a column holds; a column without words of its own is a mistake that a test finds. */
export function columnWords(locale: 'zh' | 'en', name: string): string {
  const t = translator(locale, 'dataset');
  const key = `column.${name}` as Parameters<typeof t>[0];
  return t(key);
}

/** Everything a reader of the file needs to understand and to reuse it. */
export function metadataOf(
  title: Bilingual,
  what: Bilingual,
  table: OpenTable,
  publisher: Publisher,
  release: ReleaseHead,
  sources: readonly SourceLine[],
) {
  return {
    title,
    description: what,
    publisher: {
      code: publisher.countyCode,
      name: { zh: publisher.nameZh, en: publisher.nameEn },
      office: { zh: publisher.officeZh, en: publisher.officeEn },
    },
    release: {
      name: `${release.period}-v${release.version}`,
      period: release.period,
      version: release.version,
      publishedAt: release.publishedAt.toISOString(),
      sha256: release.hash,
    },
    licence: { zh: publisher.licenceZh, en: publisher.licenceEn, url: publisher.licenceUrl },
    demonstration: bothWays((locale) => translator(locale, 'dataset')('demonstrationNote')),
    text: bothWays((locale) => translator(locale, 'dataset')('textNote')),
    sources: sources.map((source) => ({
      what: { zh: source.whatZh, en: source.whatEn },
      source: { zh: source.sourceZh, en: source.sourceEn },
      licence: source.licence,
      url: source.url,
    })),
    columns: table.columns.map((column) => ({
      ...column,
      zh: columnWords('zh', column.name),
      en: columnWords('en', column.name),
    })),
  };
}
