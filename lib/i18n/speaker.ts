import { createTranslator } from 'next-intl';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Messages } from './messages/index.ts';
import type { Translator } from './translator.ts';

/** A translator in the browser, for the one namespace whose words the page was sent. */
export function speaker<N extends keyof Messages>(locale: Locale, namespace: N, words: Messages[N]): Translator<N> {
  const messages = { [namespace]: words } as Pick<Messages, N>;
  // The types of the library follow the whole catalogue; what is spoken from is the one part of it.
  return createTranslator({
    locale,
    messages: messages as Messages,
    namespace,
    timeZone: 'Asia/Shanghai',
  }) as Translator<N>;
}
