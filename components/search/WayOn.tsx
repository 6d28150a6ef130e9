import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

const PAGES = ['summary', 'domains', 'townships', 'facts', 'methods', 'data', 'releases'] as const;

/** The main pages, each with a sentence: where to go from a page that leads nowhere. */
export function WayOn({ place }: { place: Place }) {
  const t = translator(place.locale, 'search');
  return (
    <ul className="hits way-on">
      {PAGES.map((page) => (
        <li key={page}>
          <a href={href(place, { page })}>{t(`pages.${page}.name`)}</a>
          <span className="dim">{t(`pages.${page}.what`)}</span>
        </li>
      ))}
    </ul>
  );
}
