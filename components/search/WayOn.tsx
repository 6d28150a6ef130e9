import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

const PAGES = ['summary', 'domains', 'townships', 'compare', 'facts', 'methods', 'data', 'releases'] as const;

/** The main pages, each with a sentence: where to go from a page that leads nowhere. */
export function WayOn({ place, domains }: { place: Place; domains: number }) {
  const t = translator(place.locale, 'search');
  const shell = translator(place.locale, 'shell');
  return (
    <ul className="hits way-on">
      {PAGES.map((page) => (
        <li key={page}>
          <a href={href(place, { page })}>
            {page === 'domains' ? shell('domains', { count: domains }) : t(`pages.${page}.name`)}
          </a>
          <span className="dim">{t(`pages.${page}.what`)}</span>
        </li>
      ))}
    </ul>
  );
}
