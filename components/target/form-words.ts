import type { Locale } from '#lib/domain/vocabulary.ts';
import type { TargetForm } from '#lib/features/target-split/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Words of the form; those in braces stay for the browser to fill in. */
export function targetFormWords(locale: Locale, { unit, rules }: TargetForm) {
  const t = translator(locale, 'target-aim');
  const sums = { sum: '{sum}', difference: '{difference}', unit };
  return {
    target: t('form.target', { unit }),
    baseline: t('form.baseline', { unit }),
    lastYear: t('form.lastYear'),
    county: t('form.county'),
    place: t('place'),
    split: t('form.split'),
    hand: t('form.hand'),
    work: t('form.work'),
    workHint: t(rules.overUnits === 'sum' ? 'form.workHint' : 'form.rateHint'),
    cannot: t('form.cannot'),
    worked: t('form.worked'),
    sumIs: t('form.sumIs', sums),
    sumOver: t('form.sumOver', sums),
    sumUnder: t('form.sumUnder', sums),
    sumNone: t('form.sumNone'),
    pooled: t('form.pooled', { rate: '{rate}', whole: '{whole}', unit }),
    notPooled: t('form.notPooled'),
    path: t('form.path'),
    pathHint: t('form.pathHint'),
    quarters: [1, 2, 3, 4].map((n) => t('form.quarter', { n })),
    handles: [1, 2, 3].map((n) => t('form.handle', { n })),
    evenly: t('form.evenly'),
    pathNow: t('pathNow'),
    pathLast: t('pathLast'),
    pathTitle: t('pathTitle'),
    na: t('form.na'),
  };
}
export type TargetFormWords = ReturnType<typeof targetFormWords>;
