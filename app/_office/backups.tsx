import './backups.css';
import { notFound } from 'next/navigation';
import { BackupScreen } from '#components/backup/BackupScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadBackups } from '#lib/features/backup/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** Backups: made, tried, taken along. */
export function backupsPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'backups' }),
    title: translator(locale, 'backup')('page'),
    async render({ session }) {
      const page = (await loadBackups(session, locale)) ?? notFound();
      return <BackupScreen locale={locale} page={page} />;
    },
  });
}
