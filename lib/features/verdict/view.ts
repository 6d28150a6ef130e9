import { lightOf } from '#lib/domain/progress/light.ts';
import { formatStatusPercent } from '#lib/domain/progress/status-percent.ts';
import type { Thresholds } from '#lib/domain/progress/thresholds.ts';
import type { Light, Locale, Status } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** A verdict as shown: colour and shape, word, and the schedule ratio beside it ("" where there is none). */
export type VerdictWords = { light: Light; word: string; figure: string };

export function statusWord(status: Status, locale: Locale): string {
  return translator(locale, 'figure')(`status.${status}`);
}

/** A ratio is only shown beside a status that it led to. What is achieved is achieved: 500% of its schedule says no more. */
export function verdictWords(
  { status, ratio }: { status: Status | null; ratio: number | null },
  locale: Locale,
  thresholds?: Thresholds,
): VerdictWords {
  const shown = status ?? 'no_data';
  const figure =
    ratio === null || (shown === 'achieved' && ratio > 1) ? '' : formatStatusPercent(ratio, shown, { thresholds });
  return { light: lightOf(shown), word: statusWord(shown, locale), figure };
}
