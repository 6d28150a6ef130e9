import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { BriefFigure } from './BriefFigure.tsx';

/** Every domain with its light and its leading figure. */
export function DomainTable({ locale, brief }: { locale: Locale; brief: Brief }) {
  const t = translator(locale, 'briefing');
  return (
    <table className="brief-table">
      <caption>{t('domainsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('domain')}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col">{t('headline')}</th>
        </tr>
      </thead>
      <tbody>
        {brief.domains.map(({ key, order, glyph, name, verdict, counted, headline }) => (
          <tr key={key}>
            <th scope="row">
              <DomainGlyph order={order} glyph={glyph} size="s" /> {name}
            </th>
            <td>
              <Light {...verdict}>{verdict.figure}</Light> <span className="dim">{counted}</span>
            </td>
            <td>
              {headline ? (
                <>
                  {headline.name} <BriefFigure locale={locale} figure={headline.figure} mark={headline.mark} />
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
