import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { addUp } from '#lib/domain/rollup.ts';
import type { FigureState, Locale, Operator } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type IndicatorRow, indicatorName, valueWords } from '../indicator/view.ts';

export type VillageRow = { code: string; nameZh: string; nameEn: string };

export type VillageFigure = {
  indicatorCode: string;
  unitCode: string;
  period: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  state: FigureState;
  operator: Operator;
  late: boolean;
  demonstration: boolean;
};

export type VillageCell = { text: string; absent: boolean; demonstration: boolean };

export type VillageColumn = {
  code: string;
  name: string;
  unit: string;
  domainCode: string;
  /** Said where the figures are not of the release's own period. */
  period: string | null;
  /** What the villages add up to, and the township's own figure of that period. */
  sum: string;
  covered: number;
  of: number;
  late: number;
  own: string | null;
};

export type VillagesView = {
  columns: VillageColumn[];
  rows: { code: string; name: string; cells: VillageCell[] }[];
};

type Factored = IndicatorRow & { factor: number | null };
type OwnFigure = { indicatorCode: string; period: string; value: number | null };

/** Villages by village-level indicators, each column of one period, with its total and how many reported. */
export function villagesView(
  villages: readonly VillageRow[],
  figures: readonly VillageFigure[],
  indicators: readonly Factored[],
  own: readonly OwnFigure[],
  release: string,
  locale: Locale,
): VillagesView {
  const columns = indicators
    .filter((indicator) => indicator.level === 'village')
    .flatMap((indicator) => {
      const period = newestPeriod(figures, indicator.code);
      return period ? [{ indicator, period }] : [];
    });
  const found = new Map(figures.map((row) => [`${row.unitCode}|${row.indicatorCode}|${row.period}`, row]));
  const at = (unit: string, column: { indicator: Factored; period: string }) =>
    found.get(`${unit}|${column.indicator.code}|${column.period}`) ?? null;
  return {
    columns: columns.map((column) => {
      const parts = villages.map((village) => at(village.code, column) ?? ABSENT);
      return {
        ...villageColumn(column.indicator, column.period, parts, own, locale),
        period: column.period === release ? null : periodLabel(column.period, locale, 'short'),
      };
    }),
    rows: villages.map((village) => ({
      code: village.code,
      name: locale === 'zh' ? village.nameZh : village.nameEn,
      cells: columns.map((column) => villageCell(at(village.code, column), column.indicator, locale)),
    })),
  };
}

const ABSENT = { state: 'missing' as const, value: null };

function newestPeriod(figures: readonly VillageFigure[], code: string): string | null {
  const periods = figures.filter((row) => row.indicatorCode === code).map((row) => row.period);
  return periods.sort(comparePeriods).at(-1) ?? null;
}

function villageColumn(
  indicator: Factored,
  period: string,
  parts: readonly (VillageFigure | typeof ABSENT)[],
  own: readonly OwnFigure[],
  locale: Locale,
): Omit<VillageColumn, 'period'> {
  const total = addUp(parts, indicator.overUnits, indicator);
  const ownRow = own.find((row) => row.indicatorCode === indicator.code && row.period === period);
  return {
    code: indicator.code,
    name: locale === 'zh' ? indicator.shortZh : indicatorName(indicator, locale),
    unit: locale === 'zh' ? indicator.unitZh : indicator.unitEn,
    domainCode: indicator.domainCode,
    sum: valueWords(total.value, indicator, locale).full,
    covered: total.covered,
    of: total.of,
    late: parts.filter((part) => 'late' in part && part.late).length,
    own: ownRow ? valueWords(ownRow.value, indicator, locale).full : null,
  };
}

function villageCell(row: VillageFigure | null, indicator: Factored, locale: Locale): VillageCell {
  const t = translator(locale, 'figure');
  if (!row || row.value === null) {
    const text = row?.state === 'not_applicable' ? t('notApplicable') : t('missing');
    return { text, absent: true, demonstration: false };
  }
  const { full } = valueWords(row.value, indicator, locale, row.operator);
  return { text: full, absent: false, demonstration: row.demonstration };
}
