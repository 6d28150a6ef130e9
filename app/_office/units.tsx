import './catalogue.css';
import './departments.css';
import './units.css';
import { notFound } from 'next/navigation';
import { ChangeScreen } from '#components/unit/ChangeScreen.tsx';
import { NewUnitScreen } from '#components/unit/NewUnitScreen.tsx';
import { UnitScreen } from '#components/unit/UnitScreen.tsx';
import { UnitsScreen } from '#components/unit/UnitsScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { newUnitForm, unitForm } from '#lib/features/unit-form/view.ts';
import { loadUnit, loadUnits } from '#lib/features/unit-page/loaders.ts';
import { unitPage, unitsFound, unitsTitle, unitTree } from '#lib/features/unit-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The units of the county, for whoever keeps them. */
export function unitsAdminPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'units' }),
    title: translator(locale, 'unit')('page'),
    async render({ session, query: { q } }) {
      const { rows } = (await loadUnits(session)) ?? notFound();
      const query = typeof q === 'string' ? q.trim().slice(0, 60) : '';
      const found = query === '' ? null : unitsFound(rows, query, locale);
      return (
        <UnitsScreen
          {...{ locale, query, found }}
          title={unitsTitle(rows, locale)}
          tree={found === null ? unitTree(rows, locale) : []}
        />
      );
    },
  });
}

export function newUnitPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'units', id: 'new' }),
    title: translator(locale, 'unit')('new'),
    async render({ session, query: { parent } }) {
      const loaded = (await loadUnits(session)) ?? notFound();
      const form = newUnitForm(loaded, typeof parent === 'string' ? parent : null, locale) ?? notFound();
      return <NewUnitScreen locale={locale} form={form} />;
    },
  });
}

/** One unit with what befell it. */
export function unitAdminPage(locale: Locale) {
  return officePage(locale, {
    here: ({ id = '' }) => ({ page: 'admin', part: 'units', id }),
    title: translator(locale, 'unit')('page'),
    async render({ session, params, query: { series } }) {
      const id = params.id ?? '';
      const loaded = (await loadUnit(session, id)) ?? notFound();
      const page = unitPage(loaded, id, locale) ?? notFound();
      const count = typeof series === 'string' && /^\d{1,6}$/.test(series) ? Number(series) : null;
      const done = count === null ? null : translator(locale, 'unit')('done', { count });
      return <UnitScreen {...{ locale, page, done }} />;
    },
  });
}

/** One change of one unit. */
export function unitChangePage(locale: Locale) {
  return officePage(locale, {
    here: ({ id = '', change = '' }) => ({ page: 'admin', part: 'units', id: `${id}/${change}` }),
    title: translator(locale, 'unit')('page'),
    async render({ session, params }) {
      const loaded = (await loadUnits(session)) ?? notFound();
      const form = unitForm(loaded, params.id ?? '', params.change ?? '', locale) ?? notFound();
      return <ChangeScreen locale={locale} form={form} />;
    },
  });
}
