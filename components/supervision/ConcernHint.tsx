import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** Says over a person's tasks that something of theirs is under supervision; nothing where nothing is. */
export function ConcernHint({ locale, concern }: { locale: Locale; concern: { open: number; overdue: number } }) {
  if (concern.open === 0) return null;
  const t = translator(locale, 'supervision');
  const list = `${officeHref(locale, { page: 'office', part: 'supervision' })}?mine=1`;
  return (
    <p className={concern.overdue > 0 ? 'note ci' : 'note am'}>
      {t('hint', { count: concern.open })}
      {t('hintOverdue', { count: concern.overdue })} <a href={list}>{t('hintLink')}</a>
    </p>
  );
}
