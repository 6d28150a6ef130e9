import { createHash } from 'node:crypto';
import { translator } from '#lib/i18n/translator.ts';
import {
  domainColumns,
  factColumns,
  indicatorColumns,
  referenceColumns,
  sourceColumns,
  unitColumns,
} from '../dataset-catalogue/view.ts';
import { changeColumns, figureColumns, progressColumns, targetColumns } from '../dataset-figure/view.ts';
import { loadContext, type Profile } from '../release/loaders.ts';
import type { ReleaseHead } from '../release/view.ts';
import {
  type Names,
  readBeside,
  readChanges,
  readDomains,
  readFacts,
  readFigures,
  readIndicators,
  readNames,
  readProgress,
  readSources,
  readTargets,
  readUnits,
  type Scope,
} from './data.ts';
import { type Format, isReleaseName, TABLES, type TableName } from './schema.ts';
import { bothWays, fileText, metadataOf, type OpenTable, openTable } from './view.ts';

/** Raised when the same rows would be written differently, so that no old copy is taken for the new one. */
const WRITING = 1;

export type OpenFile = { text: () => AsyncGenerator<string>; tag: string; downloadName: string };

type Found = { profile: Profile; release: ReleaseHead; scope: Scope };

/** The release of that name; null for a name that none has. */
export async function findRelease(name: string): Promise<Found | null> {
  if (!isReleaseName(name)) return null;
  const context = await loadContext(name);
  if (!context?.release) return null;
  const { profile, release } = context;
  return { profile, release, scope: { countyCode: release.countyCode, releaseId: release.id } };
}

function tableOf(table: TableName, scope: Scope, names: Names, release: ReleaseHead): OpenTable {
  switch (table) {
    case 'figures':
      return openTable(figureColumns, readFigures(scope, names, [...names.indicators.keys()]));
    case 'targets':
      return openTable(targetColumns, readTargets(scope, names));
    case 'progress':
      return openTable(progressColumns, readProgress(scope, names, release.demonstration));
    case 'changes':
      return openTable(changeColumns, readChanges(scope, names));
    case 'indicators':
      return openTable(indicatorColumns, readIndicators(scope));
    case 'references':
      return openTable(referenceColumns, readBeside(scope, names));
    case 'units':
      return openTable(unitColumns, readUnits(scope));
    case 'facts':
      return openTable(factColumns, readFacts(scope));
    case 'domains':
      return openTable(domainColumns, readDomains(scope));
    case 'sources':
      return openTable(sourceColumns, sourceBatch(scope));
  }
}

async function* sourceBatch(scope: Scope) {
  yield await readSources(scope);
}

/** One table of a release as a file; null where no such release exists. */
export async function loadTableFile(name: string, table: TableName, format: Format): Promise<OpenFile | null> {
  const found = await findRelease(name);
  if (!found) return null;
  const names = await readNames(found.scope);
  const title = bothWays((locale) => translator(locale, 'dataset')(`table.${table}.name`));
  const what = bothWays((locale) => translator(locale, 'dataset')(`table.${table}.what`));
  return fileOf(found, table, format, title, what, tableOf(table, found.scope, names, found.release));
}

/** Every figure of one indicator in a release; null where the release or the indicator is unknown. */
export async function loadIndicatorFile(name: string, code: string, format: Format): Promise<OpenFile | null> {
  const found = await findRelease(name);
  if (!found) return null;
  const names = await readNames(found.scope);
  const indicator = names.indicators.get(code);
  if (!indicator) return null;
  const table = openTable(figureColumns, readFigures(found.scope, names, [code]));
  const what = bothWays((locale) => translator(locale, 'dataset')('table.figures.what'));
  return fileOf(found, code, format, { zh: indicator.zh, en: indicator.en }, what, table);
}

async function fileOf(
  { profile, release, scope }: Found,
  stem: string,
  format: Format,
  title: { zh: string; en: string },
  what: { zh: string; en: string },
  table: OpenTable,
): Promise<OpenFile> {
  const metadata = metadataOf(title, what, table, profile, release, await readSources(scope));
  const version = `${release.period}-v${release.version}`;
  return {
    text: () => fileText(table, format, metadata),
    tag: createHash('sha256')
      .update(`${WRITING}\n${release.id}\n${release.hash}\n${stem}.${format}`)
      .digest('hex')
      .slice(0, 32),
    downloadName: `${release.countyCode}-${version}-${stem}.${format}`,
  };
}

export type FileSize = { rows: number; csvBytes: number; jsonBytes: number };

/** Sizes by release, kept since a release never changes; a handful of releases is all there ever is in use. */
const sizes = new Map<string, Promise<Record<TableName, FileSize>>>();
const SIZES_KEPT = 24;

/** Rows and bytes of every table of a release, found by writing each once. */
export function loadSizes(release: ReleaseHead): Promise<Record<TableName, FileSize>> {
  const key = `${release.countyCode}/${release.id}/${release.hash}`;
  const kept = sizes.get(key);
  if (kept) return kept;
  if (sizes.size >= SIZES_KEPT) sizes.clear();
  const made = measureAll(release);
  sizes.set(key, made);
  made.catch(() => sizes.delete(key));
  return made;
}

async function measureAll(release: ReleaseHead): Promise<Record<TableName, FileSize>> {
  const measured = {} as Record<TableName, FileSize>;
  for (const table of TABLES) {
    const csv = await measure(release, table, 'csv');
    const json = await measure(release, table, 'json');
    measured[table] = { rows: csv.rows, csvBytes: csv.bytes, jsonBytes: json.bytes };
  }
  return measured;
}

async function measure(release: ReleaseHead, table: TableName, format: Format) {
  const file = await loadTableFile(`${release.period}-v${release.version}`, table, format);
  let bytes = 0;
  let rows = -1;
  if (file) {
    for await (const piece of file.text()) {
      bytes += Buffer.byteLength(piece);
      rows += piece.split('\r\n').length - 1;
    }
  }
  return { bytes, rows: Math.max(0, rows) };
}
