import { createTranslator } from 'next-intl';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { messages, type Namespace } from './messages/index.ts';

/**
 * A translator for one namespace. It is a plain function of the locale, so screens, pictures
 * and tests use the same one without a request around them.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: messages[locale], namespace, timeZone: 'Asia/Shanghai' });
}

export type Translator<N extends Namespace> = ReturnType<typeof translator<N>>;
