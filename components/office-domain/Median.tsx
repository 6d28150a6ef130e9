import { Light } from '#components/charts/Light.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { DomainProps } from './props.ts';

/** The rated indicators from the slowest to the fastest, the middle one marked; then those that are not counted. */
export function Median({ bar, view }: DomainProps) {
  const t = translator(bar.look.locale, 'domain');
  const to = (id: string) => lookHref(bar.look, { page: 'office', part: 'indicators', id }, { unit: view.place.code });
  const { lines, middles, others } = view.working;
  return (
    <>
      <ol className="median">
        {lines.map((line) => (
          <li key={line.code} className={line.middle ? 'mid' : undefined}>
            <a href={to(line.code)}>{line.name}</a>
            <Light light={line.light} word={line.word} />
            <b>{line.counted}</b>
            {line.own ? <small>{t('ownRatio', { ratio: line.own })}</small> : null}
            {line.middle ? <em>{middles === 1 ? t('middle') : t('middlePair')}</em> : null}
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <details className="disc">
          <summary>{t('others', { n: others.length })}</summary>
          <ul className="lst ends">
            {others.map((other) => (
              <li key={other.code}>
                <a href={to(other.code)}>{other.name}</a>
                <Light light={other.light} word={other.word} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
