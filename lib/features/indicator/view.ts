import { type FormattedValue, formatValue } from '#lib/domain/number-format.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import { plainUnit, unitScale } from '#lib/domain/unit-words.ts';
import type {
  Direction,
  Frequency,
  IndicatorKind,
  Locale,
  Operator,
  OverTime,
  OverUnits,
  UnitKind,
} from '#lib/domain/vocabulary.ts';
import { inSentence } from '#lib/features/wording/view.ts';

/** A catalogue entry of a release, as far as figures need it to be read. */
export type IndicatorRow = {
  code: string;
  domainCode: string;
  order: number;
  nameZh: string;
  nameEn: string;
  shortZh: string;
  unitZh: string;
  unitEn: string;
  decimals: number;
  kind: IndicatorKind;
  direction: Direction;
  bandLow: number | null;
  bandHigh: number | null;
  overUnits: OverUnits;
  overTime: OverTime;
  frequency: Frequency;
  level: UnitKind;
  headline: boolean;
  /** Name of the dimension that tells its figures apart; most have none. */
  dimensionName?: string | null;
};

export type TargetRow = {
  indicatorCode: string;
  unitCode: string;
  year: number;
  baseline: number | null;
  target: number;
  /** Four shares rising to 1, as the database keeps them. */
  path: unknown;
  demonstration: boolean;
};

/** A value of an indicator as it is read: "82.69万人", "36.2%". */
export function valueWords(
  value: number | null,
  indicator: Pick<IndicatorRow, 'unitZh' | 'unitEn' | 'decimals'>,
  locale: Locale,
  operator: Operator = 'eq',
): FormattedValue {
  const { unitZh, unitEn, decimals } = indicator;
  return formatValue(value, { unitZh, unitEn, decimals, locale, operator });
}

/** A value as people say it: what passes ten thousand 万 is 亿, "18亿立方米/天" and not "180,000万立方米/天". */
export function spokenWords(
  value: number,
  indicator: Pick<IndicatorRow, 'unitZh' | 'unitEn' | 'decimals'>,
  locale: Locale,
  operator: Operator = 'eq',
): FormattedValue {
  const scale = unitScale(indicator);
  const isPast = locale === 'zh' && scale === 10_000 && Math.abs(value) >= 10_000;
  if (!isPast) return valueWords(value, indicator, locale, operator);
  return valueWords(value * scale, { ...plainUnit(indicator), decimals: indicator.decimals }, locale, operator);
}

/** The target that a period is judged by. */
export function targetOf<Row extends Pick<TargetRow, 'indicatorCode' | 'year'>>(
  targets: readonly Row[],
  code: string,
  period: string,
): Row | null {
  const year = targetSpan(period)?.year;
  return targets.find((one) => one.indicatorCode === code && one.year === year) ?? null;
}

/** A target that only asks to keep what was there already: there is no way to it, and so no path. */
export function isHold(target: Pick<TargetRow, 'baseline' | 'target'>, { kind, direction }: IndicatorRow): boolean {
  if (kind === 'flow' || target.baseline === null) return false;
  return direction === 'lower' ? target.baseline <= target.target : target.baseline >= target.target;
}

/**
 * Name and figure as one clause, cut where a line may break: "村级老人互助照料中心95所", "农村生活污水治理率为36.2%",
 * "Village mutual-aid care centres: 95". A count's name loses 数 and a unit that it already says.
 */
export function namedParts(
  indicator: Pick<IndicatorRow, 'nameZh' | 'nameEn' | 'kind' | 'unitZh' | 'unitEn'>,
  words: FormattedValue,
  locale: Locale,
): string[] {
  if (locale === 'en') {
    const said = indicator.nameEn.toLowerCase().includes(indicator.unitEn.toLowerCase());
    return [`${indicator.nameEn}: ${said && indicator.unitEn !== '%' ? words.text : words.joined}`];
  }
  const counted = indicator.kind !== 'ratio' && indicator.kind !== 'grade' && indicator.nameZh.endsWith('数');
  // 不低于95% follows the name without 为.
  const joint = /^\P{Script=Han}/u.test(words.joined) ? '为' : '';
  if (!counted) return [indicator.nameZh, `${joint}${words.joined}`];
  return [indicator.nameZh.replace(/人?数$/, ''), words.joined];
}

export function indicatorName(indicator: Pick<IndicatorRow, 'nameZh' | 'nameEn'>, locale: Locale): string {
  return locale === 'zh' ? indicator.nameZh : indicator.nameEn;
}

export function indicatorNameInSentence(indicator: Pick<IndicatorRow, 'nameZh' | 'nameEn'>, locale: Locale): string {
  return inSentence(indicatorName(indicator, locale), locale);
}
