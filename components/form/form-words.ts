import type { FormFault } from '#lib/domain/submission/form-faults.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Stand in the sentences where the browser puts the names. */
const ENTRY = '{entry}';
const OTHER = '{other}';

const FAULTS: readonly FormFault['kind'][] = [
  'form_days',
  'form_filer',
  'form_empty',
  'unknown_code',
  'form_domain',
  'form_level',
  'form_frequency',
  'asked_computed',
  'asked_twice',
];

/** The editor's words, made here so that the browser carries no sentences of other pages. */
export function formWords(locale: Locale) {
  const t = translator(locale, 'form');
  return {
    nameZh: t('nameZh'),
    nameEn: t('nameEn'),
    indicators: t('indicators'),
    indicatorsHint: t('indicatorsHint'),
    opensAfterDays: t('opensAfterDays'),
    dueAfterDays: t('dueAfterDays'),
    reviewSteps: t('reviewSteps'),
    oneStep: t('oneStep'),
    twoSteps: t('twoSteps'),
    inUse: t('inUse'),
    department: t('department'),
    whose: t('whose'),
    period: t('period'),
    atOnce: t('atOnce'),
    make: t('make'),
    save: t('save'),
    saved: t('saved'),
    conflict: t('conflict'),
    faults: Object.fromEntries(FAULTS.map((kind) => [kind, t(`fault.${kind}`, { entry: ENTRY, other: OTHER })])),
  };
}
export type FormWords = ReturnType<typeof formWords>;
