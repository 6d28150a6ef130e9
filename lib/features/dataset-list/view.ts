import { formatNumber } from '#lib/domain/number-format.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Column } from '../csv/view.ts';
import { TABLES, type TableName } from '../dataset/schema.ts';
import { columnWords, type Licence, type SourceLine } from '../dataset/view.ts';
import {
  domainColumns,
  factColumns,
  indicatorColumns,
  referenceColumns,
  sourceColumns,
  unitColumns,
} from '../dataset-catalogue/view.ts';
import { changeColumns, figureColumns, progressColumns, targetColumns } from '../dataset-figure/view.ts';
import type { ReleaseHead } from '../release/view.ts';
import { sentenceCase } from '../wording/view.ts';

export type FileSize = { rows: number; csvBytes: number; jsonBytes: number };

export type TableEntry = {
  table: TableName;
  name: string;
  what: string;
  rows: string;
  csvSize: string;
  jsonSize: string;
  columns: { name: string; type: string; what: string }[];
};

type SourceEntry = {
  what: string;
  source: string;
  licence: string;
  url: string | null;
  attribution: string | null;
};

export type DataListView = {
  head: ReleaseHead;
  /** The name that never points elsewhere. */
  versionName: string;
  period: string;
  tables: TableEntry[];
  allRows: string;
  licence: { text: string; url: string | null };
  sources: SourceEntry[];
  /** Codes that exist, for the addresses given as examples; null in a release without indicators. */
  example: { indicator: string; domain: string; unit: string } | null;
};

type Source = SourceLine & { attributionZh: string | null; attributionEn: string | null };

const COLUMNS: Record<TableName, readonly Pick<Column<never>, 'name' | 'type'>[]> = {
  figures: figureColumns,
  progress: progressColumns,
  targets: targetColumns,
  facts: factColumns,
  changes: changeColumns,
  indicators: indicatorColumns,
  references: referenceColumns,
  units: unitColumns,
  domains: domainColumns,
  sources: sourceColumns,
};

/** What can be downloaded of a release, and what is needed to read and reuse it. */
export function dataListView(
  head: ReleaseHead,
  sizes: Record<TableName, FileSize>,
  publisher: Licence,
  sources: readonly Source[],
  indicators: ReadonlyMap<string, { domain: string }>,
  locale: Locale,
): DataListView {
  const zh = locale === 'zh';
  const example = [...indicators].find(([, indicator]) => indicator.domain !== 'base');
  return {
    head,
    versionName: `${head.period}-v${head.version}`,
    period: sentenceCase(periodLabel(head.period, locale)),
    tables: TABLES.map((table) => tableEntry(table, sizes[table], locale)),
    allRows: formatNumber(
      TABLES.reduce((sum, table) => sum + sizes[table].rows, 0),
      0,
    ),
    licence: { text: zh ? publisher.licenceZh : publisher.licenceEn, url: publisher.licenceUrl },
    sources: sources.map((row) => ({
      what: zh ? row.whatZh : row.whatEn,
      source: zh ? row.sourceZh : row.sourceEn,
      licence: row.licence,
      url: safeUrl(row.url),
      attribution: zh ? row.attributionZh : row.attributionEn,
    })),
    example: example ? { indicator: example[0], domain: example[1].domain, unit: head.countyCode } : null,
  };
}

function tableEntry(table: TableName, size: FileSize, locale: Locale): TableEntry {
  const t = translator(locale, 'dataset');
  return {
    table,
    name: t(`table.${table}.name`),
    what: t(`table.${table}.what`),
    rows: formatNumber(size.rows, 0),
    csvSize: fileSize(size.csvBytes),
    jsonSize: fileSize(size.jsonBytes),
    columns: COLUMNS[table].map((column) => ({
      name: column.name,
      type: t(`type.${column.type}`),
      what: columnWords(locale, column.name),
    })),
  };
}

/** A link is made of web addresses only, whatever a source row holds. */
function safeUrl(url: string | null): string | null {
  return url && /^https?:\/\//.test(url) ? url : null;
}

/** "834 B", "12 KB", "3.4 MB": decimal units, as file managers and browsers show them. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
