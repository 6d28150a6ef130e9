import type { Metadata, Viewport } from 'next';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { siteAddress } from '#lib/server/env.ts';

export const siteViewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FAF7F0' },
    { media: '(prefers-color-scheme: dark)', color: '#141816' },
  ],
};

/** What all pages of one language share. */
export function siteMetadata(locale: Locale): Metadata {
  const t = translator(locale, 'frame');
  return {
    metadataBase: siteAddress(),
    title: t('site'),
    applicationName: t('site'),
    formatDetection: { telephone: false, address: false, email: false },
  };
}
