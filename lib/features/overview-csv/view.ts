import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../csv/view.ts';
import type { Overview } from '../overview/view.ts';
import { TOTAL } from '../overview-filter/view.ts';
import type { OverviewRow } from '../overview-grid/view.ts';

/** What an overview shows, as a table for a spreadsheet; each figure says whether it is made up. */
export function overviewCsv(overview: Overview, locale: Locale): string {
  const [head, ...rows] = tableOf(overview, locale);
  return BYTE_ORDER_MARK + csvLines([head ?? [], ...rows]);
}

function tableOf(overview: Overview, locale: Locale): Cell[][] {
  switch (overview.scope.filter.shape) {
    case 'rank':
      return rankTable(overview, locale);
    case 'behind':
      return behindTable(overview, locale);
    case 'heat':
    case 'map':
      return cellTable(overview, locale);
  }
}

/** One line a cell, so that the table has the same columns whatever was chosen. */
function cellTable({ scope, grid }: Overview, locale: Locale): Cell[][] {
  const t = translator(locale, 'overview');
  const columns = [...scope.columns, { code: TOTAL, name: t('total') }];
  const linesOf = (row: OverviewRow) =>
    [...row.cells, row.total].map((cell, at): Cell[] => [
      ...[row.unit.code, row.name, columns[at]?.name ?? '', cell.text, cell.word, cell.ratio],
      ...[row.filed.asked, row.filed.reported, cell.demonstration],
    ]);
  const heads = (
    ['code', 'unit', 'column', 'shown', 'status', 'ratio', 'asked', 'reported', 'demonstration'] as const
  ).map((key) => t(`csv.${key}`));
  return [heads, ...[...grid.rows, ...(grid.county ? [grid.county] : [])].flatMap(linesOf)];
}

function rankTable({ ranking, demonstration }: Overview, locale: Locale): Cell[][] {
  const t = translator(locale, 'overview');
  const heads = (['rank', 'level', 'light', 'improvement', 'improvementRank', 'peers'] as const).map((key) =>
    t(`rankHead.${key}`),
  );
  const lines = (ranking?.lines ?? []).map((line): Cell[] => [
    ...[line.unit.code, line.name, line.unranked ? t(`unranked.${line.unranked}`) : line.rank, line.level],
    ...[line.verdict.word, line.improvement, line.improvementRank, line.peerRank, demonstration],
  ]);
  return [[t('csv.code'), t('csv.unit'), ...heads, t('csv.demonstration')], ...lines];
}

function behindTable({ list, notes }: Overview, locale: Locale): Cell[][] {
  const t = translator(locale, 'overview');
  const heads = (['indicator', 'unit', 'status', 'figure', 'gap', 'since', 'has', 'needs', 'who', 'note'] as const).map(
    (key) => t(`head.${key}`),
  );
  const lines = (list ?? []).map((item): Cell[] => [
    ...[locale === 'zh' ? item.indicator.nameZh : item.indicator.nameEn],
    ...[locale === 'zh' ? item.unit.nameZh : item.unit.nameEn, item.verdict.word, `${item.value} / ${item.target}`],
    ...[item.gap, item.since, item.pace?.has ?? null, item.pace?.needs ?? null, item.department],
    ...[notes.get(`${item.unit.id} ${item.indicator.code}`)?.text ?? null, item.row.demonstration],
  ]);
  return [[...heads, t('csv.demonstration')], ...lines];
}
