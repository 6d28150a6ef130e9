import { createTranslator } from 'next-intl';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { messages, type Namespace } from './messages/index.ts';

function make<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: messages[locale], namespace, timeZone: 'Asia/Shanghai' });
}

export type Translator<N extends Namespace> = ReturnType<typeof make<N>>;

const made = new Map<string, unknown>();

/**
 * A translator for one namespace. It is a plain function of the locale, so screens, pictures and tests use the same
 * one without a request around them. Each is made once: it keeps the sentences that it has taken apart.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const name = `${locale} ${namespace}`;
  const known = (made.get(name) as Translator<N> | undefined) ?? make(locale, namespace);
  made.set(name, known);
  return known;
}
