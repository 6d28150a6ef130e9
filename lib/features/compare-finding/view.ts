import { courseOf, extremes } from '#lib/domain/compare/extremes.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type CompareIndicator, type CompareUnit, type Comparison, cellsOf } from '../compare/view.ts';
import { nameOf, unitWords } from '../compare-table/view.ts';
import { distanceWords } from '../figure/view.ts';
import { indicatorName, valueWords } from '../indicator/view.ts';
import { sentenceCase } from '../wording/view.ts';

/** What a comparison shows, in a sentence where one can be said of it; otherwise what is compared. */
export function compareTitle(comparison: Comparison, locale: Locale): string {
  const [indicator, ...others] = comparison.indicators;
  if (!indicator || others.length > 0) return plainTitle(comparison, locale);
  const found =
    comparison.periods.length > 1 ? moved(comparison, indicator, locale) : mostAndLeast(comparison, indicator, locale);
  return found ? sentenceCase(found) : plainTitle(comparison, locale);
}

/** What happened in one period and in another is no way from here to there, so nothing is said of a flow. */
function moved(comparison: Comparison, indicator: CompareIndicator, locale: Locale): string | null {
  if (indicator.kind === 'flow') return null;
  return ownCourse(comparison, indicator, locale) ?? greatestCourse(comparison, indicator, locale);
}

/** Places that can be set side by side: townships where there are several, or whatever was asked for. */
function peers({ units }: Comparison): CompareUnit[] {
  const townships = units.filter(({ kind }) => kind === 'township');
  return townships.length > 1 ? townships : [];
}

function entriesOf({ periods, figureOf }: Comparison, indicator: CompareIndicator, unit: CompareUnit) {
  return periods.map((period) => {
    const row = figureOf(indicator.code, unit.code, period);
    return { code: period, value: row?.value ?? null, operator: row?.operator ?? ('eq' as const) };
  });
}

/** One place: from where to where. */
function ownCourse(comparison: Comparison, indicator: CompareIndicator, locale: Locale): string | null {
  const [unit, ...others] = comparison.units;
  if (!unit || others.length > 0) return null;
  const course = courseOf(entriesOf(comparison, indicator, unit));
  if (!course) return null;
  const way = course.difference > 0 ? 'up' : course.difference < 0 ? 'down' : 'same';
  const value = (given: number) => valueWords(given, indicator, locale).joined;
  return translator(locale, 'compare')(`course.${way}`, {
    ...spanOf(comparison, locale),
    ...{ place: nameOf(unit, locale), name: indicatorName(indicator, locale) },
    ...{ a: value(course.from), b: value(course.to) },
    much: distanceWords(Math.abs(course.difference), indicator, locale),
  });
}

/** Several places over time: which of them gained most. */
function greatestCourse(comparison: Comparison, indicator: CompareIndicator, locale: Locale): string | null {
  const units = peers(comparison);
  const gains = units.map((unit) => {
    const course = courseOf(entriesOf(comparison, indicator, unit));
    return { code: unit.code, value: course?.difference ?? null, operator: 'eq' as const };
  });
  const found = extremes(gains);
  const unit = units.find(({ code }) => code === found?.highest.code);
  if (!found || !unit || found.highest.value <= 0) return null;
  return translator(locale, 'compare')(unknownAmong(gains) > 0 ? 'gainedOf' : 'gained', {
    ...spanOf(comparison, locale),
    ...{ place: nameOf(unit, locale), name: indicatorName(indicator, locale) },
    ...{ much: distanceWords(found.highest.value, indicator, locale), n: gains.length - unknownAmong(gains) },
  });
}

/** Several places at one time: the most and the least. */
function mostAndLeast(comparison: Comparison, indicator: CompareIndicator, locale: Locale): string | null {
  const [period = ''] = comparison.periods;
  const units = peers(comparison);
  const entries = units.map((unit) => ({ ...entriesOf(comparison, indicator, unit)[0], code: unit.code }));
  const known = entries.map(({ code, value = null, operator = 'eq' }) => ({ code, value, operator }));
  const found = extremes(known);
  if (!found) return null;
  const name = (code: string) => nameOf(units.find((unit) => unit.code === code) ?? { nameZh: '', nameEn: '' }, locale);
  const value = (given: number) => valueWords(given, indicator, locale).joined;
  const isLevel = indicator.kind === 'ratio' || indicator.kind === 'grade';
  return translator(locale, 'compare')(isLevel ? 'highest' : 'most', {
    ...{ name: indicatorName(indicator, locale), period: periodLabel(period, locale) },
    ...{ a: name(found.highest.code), most: value(found.highest.value) },
    ...{ b: name(found.lowest.code), least: value(found.lowest.value) },
    of:
      unknownAmong(known) > 0 ? translator(locale, 'compare')('among', { n: known.length - unknownAmong(known) }) : '',
  });
}

function unknownAmong(entries: readonly { value: number | null }[]): number {
  return entries.filter(({ value }) => value === null).length;
}

function spanOf({ periods }: Comparison, locale: Locale): { from: string; to: string } {
  return { from: periodLabel(periods[0] ?? '', locale), to: periodLabel(periods.at(-1) ?? '', locale) };
}

function plainTitle(comparison: Comparison, locale: Locale): string {
  return translator(locale, 'compare')('plain', {
    what: whatOf(comparison, locale),
    where: whereOf(comparison, locale),
  });
}

function whatOf({ indicators }: Comparison, locale: Locale): string {
  const [indicator, ...others] = indicators;
  if (indicator && others.length === 0) return indicatorName(indicator, locale);
  return translator(locale, 'compare')('things', { n: indicators.length });
}

function whereOf({ units }: Comparison, locale: Locale): string {
  const [unit, ...others] = units;
  if (unit && others.length === 0) return nameOf(unit, locale);
  const isTownships = units.every(({ kind }) => kind === 'township');
  return translator(locale, 'compare')(isTownships ? 'townships' : 'places', { n: units.length });
}

/** What is measured and in what, and where and when. */
export function compareSubtitle(comparison: Comparison, locale: Locale): { what: string; where: string } {
  const t = translator(locale, 'compare');
  const [indicator, ...others] = comparison.indicators;
  const { from, to } = spanOf(comparison, locale);
  const when = comparison.periods.length < 2 ? from : t('span', { from, to });
  const name = whatOf(comparison, locale);
  return {
    what: indicator && others.length === 0 ? t('measured', { name, unit: unitWords(indicator, locale) || '—' }) : name,
    where: [whereOf(comparison, locale), when].filter(Boolean).join(' · '),
  };
}

/** How many of the cells hold no figure; null where none is without. */
export function missingSentence(comparison: Comparison, locale: Locale): string | null {
  const cells = cellsOf(comparison);
  const missing = cells.filter(({ row }) => (row?.value ?? null) === null && row?.state !== 'not_applicable').length;
  return missing === 0 ? null : translator(locale, 'compare')('missing', { n: missing, of: cells.length });
}
