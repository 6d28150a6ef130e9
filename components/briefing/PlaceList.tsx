import { Light } from '#components/charts/Light.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Townships in the order of their places; what is not ranked says so. */
export function PlaceList({ locale, brief }: { locale: Locale; brief: Brief }) {
  const t = translator(locale, 'briefing');
  if (brief.places.length === 0) return null;
  return (
    <section>
      <h2>{t('placesTitle')}</h2>
      <ol className="brief-places">
        {brief.places.map(({ key, name, rank, verdict }) => (
          <li key={key}>
            <span className="rank">{rank}</span>
            <span>{name}</span>
            <Light {...verdict}>{verdict.figure}</Light>
          </li>
        ))}
      </ol>
      <p className="xs dim">{t('placesNote')}</p>
    </section>
  );
}
