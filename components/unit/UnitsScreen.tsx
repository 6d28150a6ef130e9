import type { Locale } from '#lib/domain/vocabulary.ts';
import type { UnitLine, UnitNode } from '#lib/features/unit-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { UnitEntry } from './UnitEntry.tsx';

type ScreenProps = {
  locale: Locale;
  title: string;
  query: string;
  tree: readonly UnitNode[];
  /** What was looked for; null where nothing was. */
  found: readonly (UnitLine & { place: string })[] | null;
};

/** Every unit of the county, from the top down; or those that somebody looks for. */
export function UnitsScreen({ locale, title, query, tree, found }: ScreenProps) {
  const t = translator(locale, 'unit');
  const here = officeHref(locale, { page: 'admin', part: 'units' });
  return (
    <>
      <h1 className="page-title">{title}</h1>
      <p className="mut">{t('lead')}</p>
      <div className="unit-bar">
        <form action={here} className="find">
          <label htmlFor="q">{t('search')}</label>
          <input id="q" name="q" type="search" defaultValue={query} maxLength={60} />
          <button type="submit" className="btn">
            {t('find')}
          </button>
          {query ? <a href={here}>{t('all')}</a> : null}
        </form>
        <a className="btn main" href={officeHref(locale, { page: 'admin', part: 'units', id: 'new' })}>
          {t('newTownship')}
        </a>
      </div>
      {found === null ? (
        <ul className="unit-tree">
          {tree.map((node) => (
            <Node key={node.id} locale={locale} node={node} isTop />
          ))}
        </ul>
      ) : (
        <Found locale={locale} query={query} found={found} />
      )}
    </>
  );
}

function Found({
  locale,
  query,
  found,
}: Pick<ScreenProps, 'locale' | 'query'> & { found: NonNullable<ScreenProps['found']> }) {
  const t = translator(locale, 'unit');
  if (found.length === 0) return <p className="mut">{t('noneFound', { query })}</p>;
  return (
    <>
      <p role="status">{t('found', { count: found.length })}</p>
      <ul className="unit-tree">
        {found.map(({ place, ...line }) => (
          <li key={line.id}>
            <UnitEntry line={line} place={place} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The county stands open; what is below a township opens on a click, so that eighteen lines are seen and not three hundred. */
function Node({ locale, node, isTop = false }: { locale: Locale; node: UnitNode; isTop?: boolean }) {
  const { below } = node;
  const list = (
    <ul>
      {below.map((one) => (
        <Node key={one.id} locale={locale} node={one} />
      ))}
    </ul>
  );
  return (
    <li>
      <UnitEntry line={node} />
      {below.length === 0 ? null : isTop ? (
        list
      ) : (
        <details>
          <summary>{translator(locale, 'unit')('below', { name: node.name, count: below.length })}</summary>
          {list}
        </details>
      )}
    </li>
  );
}
