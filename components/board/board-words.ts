import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Stands in a sentence where the browser puts the number that comes back. */
const NUMBER = 909_909;

/** What a reminder says afterwards, made here so that the browser needs no sentences of its own. */
export function doneWords(locale: Locale) {
  const t = translator(locale, 'board');
  const many = t('reminded', { count: NUMBER }).replace(/909[,，]?909/, '{count}');
  return { none: t('reminded', { count: 0 }), one: t('reminded', { count: 1 }), many };
}
export type DoneWords = ReturnType<typeof doneWords>;
