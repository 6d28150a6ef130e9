import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

type PartLinksProps = { place: Place; view: SummaryView };

/** Where the parts of a long page begin. Only large type shows it: there the page is more than ten screens long. */
export function PartLinks({ place, view }: PartLinksProps) {
  const t = translator(place.locale, 'summary');
  const parts = {
    domains: t('partDomains', { n: view.tiles.length }),
    where: t('where'),
    county: t('county', { name: view.county.name }),
    changes: t('changes'),
    downloads: t('downloads'),
    methods: t('methods'),
  };
  return (
    <nav className="parts" aria-label={t('parts')}>
      <ul>
        {Object.entries(parts).map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
