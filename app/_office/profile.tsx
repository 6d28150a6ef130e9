import './profile.css';
import { notFound } from 'next/navigation';
import { ProfileScreen } from '#components/profile/ProfileScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadSettings } from '#lib/features/profile/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** What the county says of itself, and how it judges. */
export function profilePage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'profile' }),
    title: translator(locale, 'profile')('page'),
    async render({ session }) {
      const settings = (await loadSettings(session)) ?? notFound();
      return <ProfileScreen locale={locale} settings={settings} />;
    },
  });
}
