import { DoubtMark, SaidValue } from '#components/ui/Marks.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import type { Words } from '#components/ui/words.ts';
import type { FactLine } from '#lib/features/fact/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** One statement that is a figure: the wording, the reading, the reason. Its number is its address on the page. */
export function FactCard({ fact, place, words }: { fact: FactLine; place: Place; words: Words }) {
  const t = translator(place.locale, 'fact');
  const doubted = fact.doubt !== 'none';
  return (
    <article className={doubted ? 'fact doubted' : 'fact'} id={fact.id}>
      <header>
        <h3>{fact.name}</h3>
        <a
          className="fact-id"
          href={href(place, { page: 'facts', id: fact.id })}
          aria-label={t('permalink', { id: fact.id })}
        >
          {fact.id}
        </a>
        {doubted ? <Tag tone="correction">{t(`doubt.${fact.doubt}`)}</Tag> : null}
      </header>
      <dl>
        <div>
          <dt>{t('said')}</dt>
          <dd>
            <Said text={fact.said} />
            {fact.saidFigure ? (
              <span className="sm">
                {t('saidFigure')} <SaidValue>{fact.saidFigure}</SaidValue>
              </span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('taken')}</dt>
          <dd className="taken">
            {fact.takenFigure ? <b>{fact.takenFigure}</b> : <b className="cin">{t('undecidedShort')}</b>}
            {doubted ? <DoubtMark words={words} /> : null}
            {fact.reading === 'read' ? <span className="sm dim">{t('noNumber')}</span> : null}
          </dd>
        </div>
        {fact.period ? (
          <div>
            <dt>{t('period')}</dt>
            <dd>
              {fact.period}
              {fact.saidPeriod ? (
                <span className="sm dim" lang={place.locale === 'en' ? 'zh-CN' : undefined}>
                  {t('saidPeriod', { period: fact.saidPeriod })}
                </span>
              ) : null}
            </dd>
          </div>
        ) : null}
      </dl>
      {fact.why ? (
        <p className="why">
          <b>{doubted ? t('why') : t('remark')}</b> {fact.why}
        </p>
      ) : null}
      <p className="more sm">
        {fact.check ? (
          <span>
            {t('caught')}{' '}
            <a href={href(place, { page: 'methods', part: 'plausibility' })}>{t(`check.${fact.check}`)}</a>
          </span>
        ) : null}
        {fact.indicator ? (
          <a href={href(place, { page: 'indicator', code: fact.indicator.code })}>
            {t('toIndicator', { name: fact.indicator.name })}
          </a>
        ) : null}
      </p>
    </article>
  );
}

/** The wording itself, in the language it was said in. */
export function Said({ text }: { text: string }) {
  return (
    <q lang="zh-CN" className={text.includes('“') ? 'bare' : undefined}>
      {text}
    </q>
  );
}
