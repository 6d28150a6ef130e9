import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { BriefFigure } from './BriefFigure.tsx';

/** What nobody should rely on yet: figures in doubt, and figures that are not there; and where all of them come from. */
export function OpenEnds({ locale, brief }: { locale: Locale; brief: Brief }) {
  const t = translator(locale, 'briefing');
  const stop = locale === 'zh' ? '。' : '. ';
  return (
    <>
      <section>
        <h2>{t('doubtsTitle')}</h2>
        {brief.doubts.length === 0 ? <p>{t('doubtsNone')}</p> : null}
        <ul className="brief-lines">
          {brief.doubts.map(({ key, name, figure, why, mark }) => (
            <li key={key}>
              <b>{name}</b> <BriefFigure locale={locale} figure={figure} mark={mark} />{' '}
              <span className="mut">{why}</span>
            </li>
          ))}
        </ul>
        {brief.doubtsMore > 0 ? <p className="xs dim">{t('more', { count: brief.doubtsMore })}</p> : null}
      </section>
      <section>
        <h2>{t('missingTitle')}</h2>
        <p>
          {brief.missing.length === 0 ? t('missingNone') : brief.missing.join(locale === 'zh' ? '，' : '; ') + stop}
          {brief.missingMore > 0 ? t('missingMore', { count: brief.missingMore }) : null}
          {brief.late > 0 ? ` ${t('late', { count: brief.late })}` : null}
        </p>
      </section>
      <section>
        <h2>{t('sources')}</h2>
        <ol className="brief-sources">
          {brief.sources.map(({ number, text }) => (
            <li key={number}>
              [{number}] {text}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
