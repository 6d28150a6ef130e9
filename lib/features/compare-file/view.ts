import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Comparison, cellsOf } from '../compare/view.ts';
import type { Shown } from '../compare-page/view.ts';
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../csv/view.ts';
import { columnWords } from '../dataset/view.ts';
import { type FigureRow, figureColumns } from '../dataset-figure/view.ts';

/** The figures that are shown, one a line; what nobody gave has a line that says so. */
function rowsOf(comparison: Comparison): FigureRow[] {
  return cellsOf(comparison).map(({ indicator, unit, period, row }) => ({
    ...(row ?? { ...NOTHING, state: 'missing' }),
    ...{ indicatorCode: indicator.code, unitCode: unit.code, period },
    indicator: {
      ...{ zh: indicator.nameZh, en: indicator.nameEn, unitZh: indicator.unitZh, unitEn: indicator.unitEn },
      domain: indicator.domainCode,
    },
    unit: { zh: unit.nameZh, en: unit.nameEn, kind: unit.kind },
  }));
}

const NOTHING = {
  ...{ dimension: '', value: null, numerator: null, denominator: null, operator: 'eq', said: null, saidValue: null },
  ...{ saidPeriod: null, doubtKind: 'none', doubtZh: null, doubtEn: null, factId: null, sourceZh: '', sourceEn: '' },
  ...{ origin: 'entered', demonstration: false, rateOnly: false, late: false, covered: null, coverageOf: null },
  ...{ noteZh: null, noteEn: null, figureVersion: 0, judgedValue: null, quartersReported: null, status: null },
  ...{ completion: null, expected: null, ratio: null },
};

/** The columns of the open data, so that what is taken from here fits what is taken from there. */
export function compareCsv(comparison: Comparison): string {
  const cells = rowsOf(comparison).map((row) => figureColumns.map((column) => column.value(row)));
  return BYTE_ORDER_MARK + csvLines([figureColumns.map(({ name }) => name), ...cells]);
}

export type Sheet = { name: string; rows: Cell[][]; widths: number[] };

/** Whence a file is: the words that the page says of it. */
export type Whence = { address: string; notes: readonly string[] };

/** A table as it is shown, every figure with all that is known of it, and what one has to know to use them. */
export function compareSheets(comparison: Comparison, shown: Shown, whence: Whence, locale: Locale): Sheet[] {
  const t = translator(locale, 'compare');
  const { indicators, units, periods, figureOf } = comparison;
  const zh = locale === 'zh';
  const table = indicators.flatMap((indicator) =>
    units.map((unit) => {
      const found = periods.map((period) => figureOf(indicator.code, unit.code, period));
      return [
        ...[zh ? indicator.nameZh : indicator.nameEn, zh ? indicator.unitZh : indicator.unitEn],
        ...[zh ? unit.nameZh : unit.nameEn, ...found.map((row) => row?.value ?? null)],
        made(found.some((row) => row?.demonstration)),
      ];
    }),
  );
  function made(is: boolean): string {
    return t(is ? 'sheet.made' : 'sheet.real');
  }
  const heads = [t('tableHead.indicator'), t('sheet.measure'), t('tableHead.unit')];
  const periodHeads = periods.map((period) => periodLabel(period, locale, 'short'));
  return [
    {
      name: t('sheet.table'),
      rows: [[...heads, ...periodHeads, t('sheet.demonstration')], ...table],
      widths: [28, 10, 16, ...periods.map(() => 14), 14],
    },
    {
      name: t('sheet.figures'),
      rows: [
        figureColumns.map(({ name }) => name),
        figureColumns.map(({ name }) => columnWords(locale, name)),
        ...rowsOf(comparison).map((row) => figureColumns.map((column) => column.value(row))),
      ],
      widths: figureColumns.map(() => 14),
    },
    { name: t('sheet.about'), rows: about(shown, whence, locale), widths: [18, 90] },
  ];
}

function about(
  { title, subtitle, missing, notes }: Shown,
  { address, notes: whence }: Whence,
  locale: Locale,
): Cell[][] {
  const t = translator(locale, 'compare');
  const lines = (head: string, texts: readonly string[]): Cell[][] =>
    texts.map((text, at) => [at === 0 ? head : '', text]);
  const demonstration = notes.demonstration
    ? [t(notes.allDemonstration ? 'sheet.allMade' : 'sheet.someMade')]
    : [t('sheet.noneMade')];
  return [
    ...lines(t('sheet.title'), [title, subtitle.what, subtitle.where, ...(missing ? [missing] : [])]),
    ...lines(t('sheet.demonstration'), demonstration),
    ...lines(
      t('definitions'),
      notes.definitions.map(
        ({ code, name, text, flow }) => `${code} ${name}${t('colon')}${text}${flow ? t('flow') : ''}`,
      ),
    ),
    ...lines(
      t('doubts'),
      notes.doubts.map(({ code, text }) => `${code}${t('colon')}${text}`),
    ),
    ...lines(t('sheet.sources'), notes.sources.length > 0 ? notes.sources : [t('noSource')]),
    ...lines(t('sheet.whence'), whence),
    ...lines(t('sheet.address'), [address]),
  ];
}
