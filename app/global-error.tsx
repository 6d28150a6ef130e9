'use client';

import en from '#lib/i18n/messages/en/missing.json' with { type: 'json' };
import zh from '#lib/i18n/messages/zh/missing.json' with { type: 'json' };

const PARTS = [
  { lang: 'zh-CN', words: zh, home: '/' },
  { lang: 'en', words: en, home: '/en' },
] as const;

/**
 * Shown where a page could not be made. It replaces the whole document and so knows no language: it says its
 * sentence in both, and imports these words alone, since whatever stands here is loaded with every page.
 */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body
        style={{ font: '1rem/1.7 system-ui, sans-serif', maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem' }}
      >
        <title>{zh.errorTitle}</title>
        {PARTS.map(({ lang, words, home }) => (
          <section key={lang} lang={lang}>
            <h1>{words.errorTitle}</h1>
            <p>{words.errorText}</p>
            <p>
              <button type="button" onClick={reset}>
                {words.retry}
              </button>{' '}
              <a href={home}>{words.home}</a>
            </p>
          </section>
        ))}
      </body>
    </html>
  );
}
