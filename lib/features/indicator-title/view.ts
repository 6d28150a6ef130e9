import { periodLabel } from '#lib/domain/period-label.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import { targetSpan } from '#lib/domain/progress/target-span.ts';
import type { Locale, UnitSort } from '#lib/domain/vocabulary.ts';
import { type Comparison, changeWords } from '#lib/features/comparison/view.ts';
import {
  type Current,
  distanceWords,
  type FigureRow,
  isUndecided,
  shownValue,
  yearToDateLabel,
} from '#lib/features/figure/view.ts';
import { whenWords } from '#lib/features/figure-words/view.ts';
import {
  type IndicatorRow,
  indicatorName,
  namedValue,
  type TargetRow,
  valueWords,
} from '#lib/features/indicator/view.ts';
import { listed } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type TitleInput = {
  indicator: IndicatorRow;
  county: { sort: UnitSort };
  current: Current<FigureRow> | null;
  target: TargetRow | null;
  moved: Comparison | null;
  period: string;
  /** Members of the indicator's dimension with their figures, where it has one. */
  dimensions?: { members: readonly { name: string; figure: { joined: string } }[] } | null;
};

/** The finding of an indicator's page: the figure, and what it means against target or last year. */
export function indicatorTitle(input: TitleInput, locale: Locale): string {
  const { indicator, current, county, period } = input;
  const t = translator(locale, 'indicator');
  const name = indicatorName(indicator, locale);
  if (!current) return membersTitle(name, input.dimensions ?? null, locale) ?? t('titleNone', { name });
  const { row } = current;
  if (isUndecided(row)) return t('titleUndecided', { name, said: row.said ?? '' });
  const value = shownValue(row, indicator);
  if (value === null) {
    const when = periodLabel(row.state === 'missing' ? row.period : period, locale);
    return t(row.state === 'not_applicable' ? 'titleNotApplicable' : 'titleMissing', { name, when });
  }
  const clause = namedValue(indicator, valueWords(value, indicator, locale, row.operator), locale);
  const span = indicator.kind === 'flow' ? yearToDateLabel(row.period, locale) : '';
  const place = t(`place.${county.sort === 'county_level_city' ? 'city' : 'county'}`);
  const start = t(span ? 'titleSpan' : 'titleStart', { place, clause, span });
  return start + meaning(input, row, locale);
}

/** The members of a dimension one by one, where there is no figure for all of them together. */
function membersTitle(name: string, dimensions: TitleInput['dimensions'], locale: Locale): string | null {
  if (!dimensions) return null;
  const members = dimensions.members.map((member) => `${member.name} ${member.figure.joined}`);
  return translator(locale, 'indicator')('titleMembers', { name, members: listed(members, locale) });
}

/** The second half of the title; empty where there is nothing to set the figure against. */
function meaning({ indicator, target, moved }: TitleInput, row: FigureRow, locale: Locale): string {
  const t = translator(locale, 'indicator');
  const year = String(target?.year ?? '');
  switch (row.status) {
    case 'achieved':
    case 'missed':
    case 'lost':
    case 'moving_away':
      return t(`meaning.${row.status}`, { year });
    case 'held':
    case 'on_schedule':
      return t(`meaning.${row.status}`);
    case 'slightly_behind':
    case 'behind': {
      if (indicator.direction === 'band') return t('meaning.outside');
      const short = shortOf(row, indicator, target);
      if (short === 0) return t(`meaning.${row.status}`);
      return t('meaning.short', { year, short: distanceWords(short, indicator, locale) });
    }
    default: {
      const change = changeWords(moved, indicator, locale);
      return change ? t('meaning.change', { change }) : '';
    }
  }
}

function shortOf(row: FigureRow, indicator: IndicatorRow, target: TargetRow | null): number {
  if (!target) return 0;
  const baseline = indicator.kind === 'flow' ? 0 : target.baseline;
  const quarter = targetSpan(row.period)?.quarter ?? 0;
  const pace = paceOf({ baseline, value: shownValue(row, indicator), target: target.target, quarter });
  const short = pace?.short ?? 0;
  // A gap that the indicator's decimals cannot show is none to speak of.
  return Number(short.toFixed(indicator.decimals)) > 0 ? short : 0;
}

/** Measure, unit, place and time under the title. */
export function indicatorSubtitle(
  { indicator, current, period }: TitleInput,
  countyName: string,
  locale: Locale,
): string {
  const t = translator(locale, 'indicator');
  const when = current ? whenWords(current.row, indicator.kind, locale) : periodLabel(period, locale);
  return t('subtitle', {
    county: countyName,
    name: indicatorName(indicator, locale),
    unit: locale === 'zh' ? indicator.unitZh : indicator.unitEn,
    when,
  });
}
