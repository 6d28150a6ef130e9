import { brickWords } from '#components/shell/brick-words.ts';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { Methods } from '#lib/features/methods/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type PartProps = { place: Place; methods: Methods };

/** How doubts are handled, and how many of each kind this release has. */
export function Doubts({ place, methods }: PartProps) {
  const t = translator(place.locale, 'methods');
  const kinds = translator(place.locale, 'fact');
  return (
    <div className="prose">
      <p>{t('doubt1')}</p>
      <p>{t('doubtCount')}</p>
      <ul>
        {methods.doubts.map(({ kind, n }) => (
          <li key={kind}>
            {kinds(`doubt.${kind}`)} {n}
          </li>
        ))}
      </ul>
      <p>
        <a href={href(place, { page: 'facts' })}>{t('doubtLink')}</a>
      </p>
    </div>
  );
}

/** Registered or resident: what the two mean, and the base figures in force. */
export function BaseFigures({ place, methods }: PartProps) {
  const t = translator(place.locale, 'methods');
  const words = brickWords(place.locale);
  return (
    <div className="prose">
      <p>{t('population1')}</p>
      {methods.base.length > 0 ? <h3 className="sub">{t('populationNow')}</h3> : null}
      <ul>
        {methods.base.map((fact) => (
          <li key={fact.code}>
            <a href={href(place, { page: 'indicator', code: fact.code })}>{fact.name}</a> {fact.figure.joined}{' '}
            <span className="dim">{fact.when}</span>
            {fact.figure.demonstration ? <DemoMark words={words} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
