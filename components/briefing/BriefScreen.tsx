import { PrintButton } from '#components/supervision/PrintButton.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { BehindTable } from './BehindTable.tsx';
import { BriefHead } from './BriefHead.tsx';
import { DomainTable } from './DomainTable.tsx';
import { OpenEnds } from './OpenEnds.tsx';
import { PlaceList } from './PlaceList.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { SupervisionList } from './SupervisionList.tsx';

/** Two pages for a meeting: as they will be printed, with the ways to take them along. */
export function BriefScreen({ locale, brief }: { locale: Locale; brief: Brief }) {
  const t = translator(locale, 'briefing');
  const ask = new URLSearchParams(brief.search);
  ask.set('locale', locale);
  return (
    <div className="brief">
      <div className="brief-bar noprint">
        <p className="mut">{t('lead')}</p>
        <PrintButton text={t('print')} />
        <a className="btn main" href={`/api/briefing?${ask}`} download>
          {t('word')}
        </a>
        <a className="btn" href={`${officeHref(locale, { page: 'office' })}${brief.search}`}>
          {t('back')}
        </a>
      </div>
      <section className="sheet" aria-label={t('sheet', { n: 1 })}>
        <BriefHead locale={locale} brief={brief} />
        <DomainTable locale={locale} brief={brief} />
        <BehindTable locale={locale} brief={brief} />
        <SheetFoot locale={locale} brief={brief} page={1} />
      </section>
      <section className="sheet" aria-label={t('sheet', { n: 2 })}>
        <PlaceList locale={locale} brief={brief} />
        <SupervisionList locale={locale} brief={brief} />
        <OpenEnds locale={locale} brief={brief} />
        <SheetFoot locale={locale} brief={brief} page={2} />
      </section>
    </div>
  );
}
