import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Cell, type Column, csvLines, flag, number, text } from '../csv/view.ts';
import { indicatorName, targetOf } from '../indicator/view.ts';
import type { Book } from '../progress-book/view.ts';
import { statusWord } from '../verdict/view.ts';

export const TABLES = ['domains', 'indicators', 'units', 'departments'] as const;
export type TableKind = (typeof TABLES)[number];

type Row = {
  figure: Pick<
    Book['figures'][number],
    | 'indicatorCode'
    | 'period'
    | 'dimension'
    | 'value'
    | 'numerator'
    | 'denominator'
    | 'state'
    | 'status'
    | 'ratio'
    | 'demonstration'
    | 'sourceZh'
    | 'sourceEn'
  >;
  indicator: Book['indicators'][number];
  unit: { code: string; nameZh: string; nameEn: string };
  target: number | null;
};

/** The figures that a page speaks of, every period of them, as rows of a file; null for what this book does not hold. */
export function tableRows(book: Book, { kind, code }: { kind: TableKind; code: string }): Row[] | null {
  const picked = pick(book, kind, code);
  if (!picked) return null;
  const units = new Map(book.units.map((unit) => [unit.code, unit]));
  const indicators = new Map(book.indicators.map((indicator) => [indicator.code, indicator]));
  const end = periodEnd(book.period) ?? '';
  return book.figures
    .filter((row) => picked(row) && (periodEnd(row.period) ?? '9') <= end)
    .flatMap((figure) => {
      const [unit, indicator] = [units.get(figure.unitCode), indicators.get(figure.indicatorCode)];
      if (!unit || !indicator) return [];
      const own = book.targets.filter((row) => row.unitCode === unit.code);
      return [{ figure, indicator, unit, target: targetOf(own, indicator.code, figure.period)?.target ?? null }];
    })
    .sort(inOrder);
}

type Placed = { indicatorCode: string; unitCode: string };

/** Which figures belong to the page; null where this book knows no such page. */
function pick(book: Book, kind: TableKind, code: string): ((row: Placed) => boolean) | null {
  const domainOf = new Map(book.indicators.map((one) => [one.code, one.domainCode]));
  switch (kind) {
    case 'units':
      return book.units.some((one) => one.code === code) ? ({ unitCode }) => unitCode === code : null;
    case 'indicators':
      return domainOf.has(code) ? ({ indicatorCode }) => indicatorCode === code : null;
    case 'domains':
      return [...domainOf.values()].includes(code) ? (row) => domainOf.get(row.indicatorCode) === code : null;
    case 'departments': {
      const own = (row: Placed) => (book.departmentsOf.get(row.indicatorCode) ?? []).includes(code);
      return book.indicators.some((one) => own({ indicatorCode: one.code, unitCode: '' })) ? own : null;
    }
  }
}

function inOrder(a: Row, b: Row): number {
  return (
    a.indicator.order - b.indicator.order ||
    a.unit.code.localeCompare(b.unit.code) ||
    a.figure.dimension.localeCompare(b.figure.dimension) ||
    comparePeriods(a.figure.period, b.figure.period)
  );
}

/** The rows as CSV, its heads in the reader's language. */
export function tableFile(rows: readonly Row[], locale: Locale): string {
  const columns = columnsOf(locale);
  const cells = rows.map((row) => columns.map((column): Cell => column.value(row)));
  return csvLines([columns.map(({ name }) => name), ...cells]);
}

function columnsOf(locale: Locale): Column<Row>[] {
  const t = translator(locale, 'office-detail');
  const zh = locale === 'zh';
  const states = { reported: 'csvReported', not_applicable: 'csvNotApplicable', missing: 'csvMissing' } as const;
  return [
    text(t('csvIndicatorCode'), ({ indicator }) => indicator.code),
    text(t('csvIndicator'), ({ indicator }) => indicatorName(indicator, locale)),
    text(t('csvUnitCode'), ({ unit }) => unit.code),
    text(t('csvUnit'), ({ unit }) => (zh ? unit.nameZh : unit.nameEn)),
    text(t('csvPeriod'), ({ figure }) => figure.period),
    text(t('csvDimension'), ({ figure }) => figure.dimension),
    number(t('csvValue'), ({ figure }) => figure.value),
    text(t('csvMeasure'), ({ indicator }) => (zh ? indicator.unitZh : indicator.unitEn)),
    number(t('csvNumerator'), ({ figure }) => figure.numerator),
    number(t('csvDenominator'), ({ figure }) => figure.denominator),
    text(t('csvState'), ({ figure }) => t(states[figure.state])),
    number(t('csvTarget'), ({ target }) => target),
    text(t('csvStatus'), ({ figure }) => (figure.status ? statusWord(figure.status, locale) : '')),
    number(t('csvRatio'), ({ figure }) => figure.ratio),
    flag(t('csvDemonstration'), ({ figure }) => figure.demonstration),
    text(t('csvSource'), ({ figure }) => (zh ? figure.sourceZh : figure.sourceEn)),
  ];
}

/** A village's own figures as the same rows: they are not judged. */
export function villageRows(
  figures: readonly Omit<Row['figure'], 'status' | 'ratio'>[],
  unit: Row['unit'],
  { indicators, period }: Pick<Book, 'indicators' | 'period'>,
): Row[] {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const end = periodEnd(period) ?? '';
  return figures
    .flatMap((figure) => {
      const indicator = known.get(figure.indicatorCode);
      if (!indicator || (periodEnd(figure.period) ?? '9') > end) return [];
      return [{ figure: { ...figure, status: null, ratio: null }, indicator, unit, target: null }];
    })
    .sort(inOrder);
}
