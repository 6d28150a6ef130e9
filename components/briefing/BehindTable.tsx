import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { BriefFigure } from './BriefFigure.tsx';

/** What is furthest behind: since when, what it still needs, who answers for it. */
export function BehindTable({ locale, brief }: { locale: Locale; brief: Brief }) {
  const t = translator(locale, 'briefing');
  if (brief.behind.length === 0) return <p>{t('behindNone')}</p>;
  return (
    <>
      <table className="brief-table behind">
        <caption>{t('behindTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col">{t('figure')}</th>
            <th scope="col">{t('sinceHead')}</th>
            <th scope="col">{t('paceHead')}</th>
            <th scope="col">{t('who')}</th>
          </tr>
        </thead>
        <tbody>
          {brief.behind.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                <DomainGlyph {...line.domain} size="s" /> {line.name}
              </th>
              <td>
                <BriefFigure locale={locale} figure={line.figure} mark={line.mark} />
                <small>{line.aim}</small>
              </td>
              <td>
                <Light {...line.verdict}>{line.verdict.figure}</Light>
                <small>{line.since}</small>
              </td>
              <td>{line.pace}</td>
              <td>{line.who}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {brief.behindMore > 0 ? <p className="xs dim">{t('more', { count: brief.behindMore })}</p> : null}
    </>
  );
}
