import { SearchForm } from '#components/search/SearchForm.tsx';
import { WayOn } from '#components/search/WayOn.tsx';
import { Section } from '#components/ui/Section.tsx';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** What an address that leads nowhere is answered with: why, and three ways on. */
export function MissingScreen({ place, domains }: { place: Place; domains: number }) {
  const t = translator(place.locale, 'missing');
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p className="lead">{t('text')}</p>
      <p className="hint">{t('case')}</p>
      <Section title={t('tryHead')}>
        <SearchForm locale={place.locale} />
        <WayOn place={place} domains={domains} />
      </Section>
    </>
  );
}
