import type { FormattedValue } from '#lib/domain/number-format.ts';
import { isPercent } from '#lib/domain/unit-words.ts';
import type { Locale, Operator } from '#lib/domain/vocabulary.ts';
import type { Comparison } from '#lib/features/comparison/view.ts';
import { distanceWords } from '#lib/features/figure/view.ts';
import { type IndicatorRow, valueWords } from '#lib/features/indicator/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type Measured = Pick<IndicatorRow, 'kind' | 'unitZh' | 'unitEn' | 'decimals'>;

/** A value as it stands in a sentence: its operator in words, "超过9.2万处", "at least 95%". */
export function valueInProse(
  value: number | null,
  indicator: Measured,
  operator: Operator,
  locale: Locale,
): FormattedValue {
  const words = valueWords(value, indicator, locale);
  if (operator === 'eq' || value === null) return words;
  const t = translator(locale, 'figure');
  const say = (text: string) => t(`operator.${operator}`, { value: text });
  return { ...words, text: say(words.text), joined: say(words.joined) };
}

/** A difference in a sentence; the compound unit of a rate would only be in the way. */
export function distanceInProse(distance: number, indicator: Measured, locale: Locale): string {
  if (indicator.kind !== 'ratio' || isPercent(indicator)) return distanceWords(distance, indicator, locale);
  return valueWords(distance, indicator, locale).text;
}

/** A change on last year in a sentence: "比上年同期增加10.1%"; null where there is nothing to compare. */
export function changeInProse(found: Comparison | null, indicator: Measured, locale: Locale): string | null {
  if (!found || found.change.kind === 'none') return null;
  const { kind, value } = found.change;
  const t = translator(locale, 'figure');
  const percent = { unitZh: '%', unitEn: '%', decimals: 1, kind: 'stock' as const };
  const much =
    kind === 'percent'
      ? valueWords(Math.abs(value), percent, locale)
      : { joined: distanceInProse(Math.abs(value), indicator, locale), text: '' };
  if (!/[1-9]/.test(much.joined)) return t('moved.same');
  const way = value > 0 ? 'up' : 'down';
  return t(kind === 'points' ? `moved.${way}Points` : `moved.${way}`, { much: much.joined });
}
