import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type IndicatorRow, indicatorName, valueWords } from '#lib/features/indicator/view.ts';

export type ChangeRow = {
  order: number;
  kind: string;
  indicatorCode: string;
  unitCode: string;
  period: string;
  valueBefore: number | null;
  valueAfter: number | null;
  reasonZh: string;
  reasonEn: string;
  demonstration: boolean;
};

type Named = { code: string; nameZh: string; nameEn: string };

/** One change of a release in words; the parts are set by the screen. */
export function changeNote(
  row: ChangeRow,
  indicators: readonly IndicatorRow[],
  units: readonly Named[],
  locale: Locale,
) {
  const indicator = indicators.find(({ code }) => code === row.indicatorCode);
  const unit = units.find(({ code }) => code === row.unitCode);
  const value = (given: number | null) => (indicator ? valueWords(given, indicator, locale).joined : '');
  return {
    key: `${row.order}`,
    kind: kindOf(row.kind),
    indicator: row.indicatorCode,
    name: indicator ? indicatorName(indicator, locale) : row.indicatorCode,
    unit: unit ? (locale === 'zh' ? unit.nameZh : unit.nameEn) : '',
    period: periodLabel(row.period, locale, 'short'),
    before: row.valueBefore === null ? null : value(row.valueBefore),
    after: row.valueAfter === null ? null : value(row.valueAfter),
    reason: locale === 'zh' ? row.reasonZh : row.reasonEn,
    demonstration: row.demonstration,
  };
}

export type ChangeNote = ReturnType<typeof changeNote>;

function kindOf(kind: string): 'correction' | 'added' | 'definition' {
  return kind === 'correction' || kind === 'added' ? kind : 'definition';
}
