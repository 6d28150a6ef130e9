import { createHash } from 'node:crypto';
import { comparePicture } from '#components/compare/compare-picture.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type CompareRows, comparisonOf, knownOf, type Query } from '#lib/features/compare/view.ts';
import { compareCsv, compareSheets } from '#lib/features/compare-file/view.ts';
import { shownOf } from '#lib/features/compare-page/view.ts';
import { drawPicture } from '#lib/server/pictures.ts';
import { workbookOf } from '#lib/server/workbook.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
} as const;
type Kind = keyof typeof TYPES;

/** Language and kind of a file asked for; null for a name that no file has. */
export function parseCompareFile(name: string): { locale: Locale; kind: Kind } | null {
  const [, locale, kind] = /^(zh|en)\.(csv|xlsx|png)$/.exec(name) ?? [];
  return locale && kind ? { locale: locale as Locale, kind: kind as Kind } : null;
}

/** The question of an address as a page gets it. */
export function queryOf(url: string): Query {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URL(url).searchParams) query[name] = [...(query[name] ?? []), value];
  return query;
}

export type CompareFile = { body: Uint8Array | string; type: string };

type Asked = {
  locale: Locale;
  kind: Kind;
  rows: CompareRows;
  query: Query;
  /** Lines under a picture and of the last sheet: which release, or whose figures. */
  notes: readonly string[];
  /** The page that shows the same, without its question. */
  page: string;
};

/** What is compared, as a file; null where nothing is, or nothing can be drawn. */
export async function compareFile({ locale, kind, rows, query, notes, page }: Asked): Promise<CompareFile | null> {
  const comparison = comparisonOf(rows, query);
  if (!comparison) return null;
  const type = TYPES[kind];
  if (kind === 'csv') return { type, body: compareCsv(comparison) };
  const shown = shownOf(comparison, knownOf(rows).townships, locale);
  if (kind === 'xlsx') {
    const sheets = compareSheets(comparison, shown, { address: `${page}?${shown.query}`, notes }, locale);
    return { type, body: await workbookOf(sheets) };
  }
  const svg = comparePicture(shown, notes, locale);
  if (svg === null) return null;
  // By what is drawn and not by what was asked: two people with different rights never share a picture.
  const picture = await drawPicture(createHash('sha256').update(svg).digest('hex'), async () => svg);
  return picture && { type, body: new Uint8Array(picture) };
}

export function fileResponse({ body, type }: CompareFile, name: string, headers: Headers): Response {
  headers.set('Content-Type', type);
  headers.set('Content-Disposition', `attachment; filename="${name}"`);
  headers.set('X-Content-Type-Options', 'nosniff');
  return new Response(body as BodyInit, { headers });
}
