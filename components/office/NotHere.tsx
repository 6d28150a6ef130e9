import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** In the words of a page that is not there, where its head was sent already. */
export function NotHere({ locale }: { locale: Locale }) {
  const t = translator(locale, 'missing');
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p className="lead">{t('text')}</p>
      <p>
        <a href={officeHref(locale, { page: 'office' })}>{t('home')}</a>
      </p>
    </>
  );
}
