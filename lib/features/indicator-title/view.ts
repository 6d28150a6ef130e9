import { periodLabel } from '#lib/domain/period-label.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import type { Locale, UnitSort } from '#lib/domain/vocabulary.ts';
import type { Comparison } from '#lib/features/comparison/view.ts';
import {
  type Current,
  type FigureRow,
  isUndecided,
  shareCovered,
  shownValue,
  yearToDateLabel,
} from '#lib/features/figure/view.ts';
import { whenWords } from '#lib/features/figure-words/view.ts';
import {
  type IndicatorRow,
  indicatorName,
  indicatorNameInSentence,
  namedParts,
  type TargetRow,
  valueWords,
} from '#lib/features/indicator/view.ts';
import { changeInProse, distanceInProse, valueInProse } from '#lib/features/prose/view.ts';
import { listed } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type TitleInput = {
  indicator: IndicatorRow;
  /** The place spoken of; below the county by its name. */
  county: { sort: UnitSort; nameZh?: string };
  current: Current<FigureRow> | null;
  target: TargetRow | null;
  moved: Comparison | null;
  period: string;
  /** By how much the year's end misses the target, where it is worked out otherwise than by the pace alone. */
  short?: number | null;
  /** Members of the indicator's dimension with their figures, where it has one. */
  dimensions?: {
    periods?: readonly { code: string }[];
    members: readonly { name: string; figure: { joined: string } }[];
  } | null;
};

/** The finding of an indicator's page, cut where a line may break: the figure, and what it means. */
export function indicatorTitle(input: TitleInput, locale: Locale): string[] {
  const { indicator, current, county, period } = input;
  const t = translator(locale, 'indicator');
  const name = indicatorName(indicator, locale);
  if (!current) return [membersTitle(name, input.dimensions ?? null, locale) ?? t('titleNone', { name })];
  const { row } = current;
  if (isUndecided(row)) return [t('titleUndecided', { name, said: saidWords(row, indicator, locale) })];
  const value = shownValue(row, indicator);
  if (value === null) {
    const when = periodLabel(row.state === 'missing' ? row.period : period, locale);
    return [t(row.state === 'not_applicable' ? 'titleNotApplicable' : 'titleMissing', { name, when })];
  }
  const words = valueInProse(value, indicator, row.operator, locale);
  const clause = namedParts(indicator, words, locale);
  const span = indicator.kind === 'flow' ? yearToDateLabel(row.period, locale) : '';
  // A name that already says whose it is needs no place before it.
  const named = indicator.domainCode === 'base' || /^[市县全]/.test(name);
  const place = named ? '' : placeWord(county, locale);
  const start = locale === 'zh' ? [`${place}${span}`, ...clause] : [...clause, span && t('inSpan', { span })];
  return [...start, meaning(input, row, locale)].filter(Boolean);
}

function placeWord({ sort, nameZh }: TitleInput['county'], locale: Locale): string {
  const t = translator(locale, 'indicator');
  if (sort === 'county_level_city') return t('place.city');
  return sort === 'county' ? t('place.county') : (nameZh ?? '');
}

/** Chinese readers get the words as said, others the number they hold. */
function saidWords(row: FigureRow, indicator: IndicatorRow, locale: Locale): string {
  if (locale === 'zh' && row.said) return row.said;
  return valueWords(row.saidValue, indicator, locale, row.operator).joined;
}

/** The members of a dimension one by one, where there is no figure for all of them together. */
function membersTitle(name: string, dimensions: TitleInput['dimensions'], locale: Locale): string | null {
  if (!dimensions) return null;
  const members = dimensions.members.map(
    (member) => `${member.name}${locale === 'zh' ? '' : ' '}${member.figure.joined}`,
  );
  return translator(locale, 'indicator')('titleMembers', { name, members: listed(members, locale) });
}

/** Whether the title rests on demonstration data: the figure itself, or the target it is held against. */
export function isTitleDemonstration({ current, target }: TitleInput): boolean {
  if (!current || current.row.value === null) return false;
  return current.row.demonstration || (current.row.status !== 'watched' && (target?.demonstration ?? false));
}

/** The second half of the title; empty where there is nothing to set the figure against. */
function meaning({ indicator, target, moved, short: found }: TitleInput, row: FigureRow, locale: Locale): string {
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
      const short = roundedShort(found ?? shortOf(row, indicator, target), indicator);
      if (short === 0) return t(`meaning.${row.status}`);
      return t('meaning.short', { year, short: distanceInProse(short, indicator, locale) });
    }
    default: {
      const { covered, coverageOf: of } = row;
      if (shareCovered(row) < 1) return t('meaning.coverage', { covered: covered ?? 0, of: of ?? 0 });
      // A real figure is not told apart from one that was made up.
      const fair = row.demonstration || !moved?.demonstration;
      const change = fair ? changeInProse(moved, indicator, locale) : null;
      return change ? t('meaning.change', { change }) : '';
    }
  }
}

function shortOf(row: FigureRow, indicator: IndicatorRow, target: TargetRow | null): number {
  if (!target) return 0;
  const baseline = indicator.kind === 'flow' ? 0 : target.baseline;
  const quarter = targetSpan(row.period)?.quarter ?? 0;
  const pace = paceOf({ baseline, value: shownValue(row, indicator), target: target.target, quarter });
  return pace?.short ?? 0;
}

/** A gap that the indicator's decimals cannot show is none to speak of. */
function roundedShort(short: number, { decimals }: IndicatorRow): number {
  return Number(short.toFixed(decimals)) > 0 ? short : 0;
}

/** Measure, unit, place and time under the title. */
export function indicatorSubtitle(
  { indicator, current, period, dimensions }: TitleInput,
  countyName: string,
  locale: Locale,
): string {
  const t = translator(locale, 'indicator');
  const shown = current?.row.period ?? dimensions?.periods?.at(-1)?.code;
  const when = shown ? whenWords({ period: shown }, indicator, locale) : periodLabel(period, locale);
  return t('subtitle', {
    county: countyName,
    name: indicatorNameInSentence(indicator, locale),
    unit: valueWords(2, indicator, locale).unit || t('noUnit'),
    when,
  });
}
