import { formatNumber } from '#lib/domain/number-format.ts';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import type { TargetFlag } from '#lib/domain/target/flags.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { distanceWords } from '../figure/view.ts';
import { type IndicatorRow, valueWords } from '../indicator/view.ts';

type Said = Pick<IndicatorRow, 'unitZh' | 'unitEn' | 'decimals' | 'nameZh' | 'nameEn'>;

/** A flag as a chip, and the sentence that gives its reason. */
export type FlagWords = { name: TargetFlag['flag']; word: string; why: string };

export function flagWords(flag: TargetFlag, indicator: IndicatorRow, locale: Locale): FlagWords {
  const t = translator(locale, 'target');
  const value = (amount: number) => valueWords(amount, indicator, locale).joined;
  const way = (amount: number) => distanceWords(amount, indicator, locale);
  const words = (): string => {
    switch (flag.flag) {
      case 'baseline_past_target':
        return t('why.baseline_past_target', { baseline: value(flag.baseline) });
      case 'already_met':
      case 'already_broken':
        return t(`why.${flag.flag}`, { latest: value(flag.latest) });
      case 'too_easy':
        return indicator.kind === 'flow' && indicator.direction === 'lower'
          ? t('why.ceiling_easy', { asked: value(flag.asked), lastYear: value(flag.lastYear) })
          : t('why.too_easy', { asked: way(flag.asked), lastYear: way(flag.lastYear) });
      case 'unreachable':
        return t('why.unreachable', {
          needed: way(flag.needed),
          best: way(flag.best),
          times: formatNumber(flag.times, 1),
        });
      default:
        return t(`why.${flag.flag}`);
    }
  };
  return { name: flag.flag, word: t(`flag.${flag.flag}`), why: words() };
}

/** "10 · 30 · 70 · 100%", or that each quarter counts as much as another. */
export function pathWords(path: unknown, locale: Locale): string {
  const shares = parsePath(path);
  const t = translator(locale, 'target');
  return shares ? `${shares.map((one) => formatNumber(one * 100, 1)).join(' · ')}%` : t('pathEven');
}

const BASES = ['national', 'local', 'proposal', 'plan'] as const;

/** On what a target is based: a word of the catalogue, or what somebody wrote. */
export function basisWords(basis: string, locale: Locale): string {
  const known = BASES.find((one) => one === basis);
  return known ? translator(locale, 'target')(`basis.${known}`) : basis;
}

/** The code of a basis that was typed as its word, in either language; what is no such word stays as it was typed. */
export function basisCode(text: string): string {
  const isWord = (code: (typeof BASES)[number]) =>
    (['zh', 'en'] as const).some((locale) => basisWords(code, locale) === text.trim());
  return BASES.find(isWord) ?? text;
}

export function dayWords(day: string, locale: Locale): string {
  return translator(locale, 'target')('day', { on: startOfDay(day) });
}

export function amountWords(value: number | null, indicator: Said, locale: Locale): string {
  return valueWords(value, indicator, locale).joined;
}
