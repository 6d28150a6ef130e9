import { comparePeriods } from '#lib/domain/period-dates.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { currentFigure, shownValue } from '../figure/view.ts';
import { indicatorName, targetOf, valueWords } from '../indicator/view.ts';
import { needWords } from '../indicator-need/view.ts';
import { indicatorLine } from '../indicator-row/view.ts';
import type { Book } from '../progress-book/view.ts';

/** How many periods a small course shows. */
const COURSE = 6;

export const SHOWN = ['all', 'late', 'slow', 'missing', 'doubt'] as const;
export type Shown = (typeof SHOWN)[number];

type Input = Pick<Book, 'indicators' | 'domains' | 'figures' | 'targets' | 'period'>;

/** Every indicator of one place, those furthest behind first; `figures` and `targets` are that place's own. */
export function unitLines(input: Input, isBelowCounty: boolean, locale: Locale) {
  const domains = new Map(input.domains.map((domain) => [domain.code, domain]));
  return input.indicators
    .map((indicator) => lineOf(indicator, input, domains.get(indicator.domainCode), isBelowCounty, locale))
    .sort((a, b) => a.order - b.order);
}

export type UnitLine = ReturnType<typeof unitLines>[number];
type Indicator = Book['indicators'][number];

function lineOf(
  indicator: Indicator,
  { figures, targets, period }: Input,
  domain: Book['domains'][number] | undefined,
  isBelowCounty: boolean,
  locale: Locale,
) {
  const t = translator(locale, 'office-detail');
  const own = figures.filter(({ indicatorCode, dimension }) => indicatorCode === indicator.code && dimension === '');
  const line = indicatorLine(indicator, { figures, targets, period }, locale);
  const row = currentFigure(own, period, indicator.frequency)?.row ?? null;
  const target = row && targetOf(targets, indicator.code, row.period);
  const countyOnly = isBelowCounty && indicator.level === 'county';
  const course = [...own].sort((a, b) => comparePeriods(a.period, b.period)).slice(-COURSE);
  return {
    ...line,
    name: indicatorName(indicator, locale),
    unit: locale === 'zh' ? indicator.unitZh : indicator.unitEn,
    domain: domain && {
      code: domain.code,
      order: domain.order,
      glyph: domain.glyph,
      name: locale === 'zh' ? domain.nameZh : domain.nameEn,
    },
    value: row && shownValue(row, indicator),
    target: target ? valueWords(target.target, indicator, locale).text : null,
    countyOnly,
    under: countyOnly ? t('countyOnly') : needWords(row, indicator, target, locale) || line.figure.stale || '',
    course: course.map((one) => shownValue(one, indicator)),
    shown: shownAs(line, countyOnly, indicator),
    order: orderOf(line, countyOnly),
  };
}

type Line = ReturnType<typeof indicatorLine>;

function shownAs({ verdict, figure }: Line, countyOnly: boolean, { dimensionName }: Indicator): Shown[] {
  const found: Shown[] = ['all'];
  if (verdict.light === 'late' || verdict.light === 'away') found.push('late');
  if (verdict.light === 'slow') found.push('slow');
  if (figure.absent && !countyOnly && !dimensionName && figure.text !== '') found.push('missing');
  if (figure.doubt) found.push('doubt');
  return found;
}

const AFTER = { behind: 0, kept: 10, unjudged: 20, missing: 30, countyOnly: 40 };

/** Furthest behind first; what is not judged or not there comes after. */
function orderOf({ ratio, verdict, figure }: Line, countyOnly: boolean): number {
  if (countyOnly) return AFTER.countyOnly;
  if (figure.absent) return AFTER.missing;
  if (verdict.light === 'late' || verdict.light === 'away')
    return AFTER.behind + Math.max(-5, Math.min(4, ratio ?? -5));
  if (verdict.light === 'slow') return AFTER.behind + 5;
  return ratio === null ? AFTER.unjudged : AFTER.kept;
}
