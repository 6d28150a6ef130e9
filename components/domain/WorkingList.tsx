import { Light } from '#components/charts/Light.tsx';
import type { DomainWorking } from '#lib/features/domain-working/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** The rated indicators from the slowest to the fastest; the middle one is the domain's progress. */
export function WorkingList({ place, working }: { place: Place; working: DomainWorking }) {
  const t = translator(place.locale, 'domain');
  return (
    <>
      <ol className="median">
        {working.lines.map((line) => (
          <li key={line.code} className={line.middle ? 'mid' : undefined}>
            <a href={href(place, { page: 'indicator', code: line.code })}>{line.name}</a>
            <Light light={line.light} word={line.word} />
            <b>{line.counted}</b>
            {line.own ? <small>{t('ownRatio', { ratio: line.own })}</small> : null}
            {line.middle ? <em>{working.middles === 1 ? t('middle') : t('middlePair')}</em> : null}
          </li>
        ))}
      </ol>
      {working.others.length > 0 ? (
        <details className="disc">
          <summary>{t('others', { n: working.others.length })}</summary>
          <ul className="lst ends">
            {working.others.map((other) => (
              <li key={other.code}>
                <a href={href(place, { page: 'indicator', code: other.code })}>{other.name}</a>
                <Light light={other.light} word={other.word} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
