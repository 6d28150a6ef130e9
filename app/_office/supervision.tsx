import './supervision.css';
import './supervision-narrow.css';
import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ItemScreen } from '#components/supervision/ItemScreen.tsx';
import { ListScreen } from '#components/supervision/ListScreen.tsx';
import { NewScreen } from '#components/supervision/NewScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadItem, loadItems } from '#lib/features/supervision/loaders.ts';
import { namedFault } from '#lib/features/supervision/view.ts';
import { loadDraftItem } from '#lib/features/supervision-draft/loaders.ts';
import { draftChoices, draftView } from '#lib/features/supervision-draft/view.ts';
import { itemView } from '#lib/features/supervision-item/view.ts';
import { itemList, shownOf } from '#lib/features/supervision-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** Everything under supervision. */
export function supervisionPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'supervision' }),
    title: translator(locale, 'supervision')('page'),
    async render({ session, query }) {
      const found = await loadItems(session);
      if (!found) notFound();
      return <ListScreen locale={locale} list={itemList(found, shownOf(one(query.show), one(query.mine)), locale)} />;
    },
  });
}

/** One item. */
export function supervisionItemPage(locale: Locale) {
  return officePage(locale, {
    here: ({ id = '' }) => ({ page: 'office', part: 'supervision', id }),
    title: translator(locale, 'supervision')('page'),
    async render({ session, params, query }) {
      const found = await loadItem(session, params.id ?? '');
      const item = found && itemView(found, locale);
      if (!item) notFound();
      // An answer that was sent without a script and not taken comes back with why.
      const fault = namedFault(one(query.fault), locale);
      return <ItemScreen locale={locale} item={item} formKey={randomUUID()} fault={fault} />;
    },
  });
}

/** The form that opens one. */
export function supervisionNewPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'supervision', id: 'new' }),
    title: translator(locale, 'supervision')('newTitle'),
    async render({ session, query }) {
      const asked = { indicator: one(query.indicator), unit: one(query.unit), period: one(query.period) };
      const found = await loadDraftItem(session, asked);
      if (!found) notFound();
      const draft = draftView(found, locale);
      return <NewScreen locale={locale} draft={draft} choices={draftChoices(found, locale)} asked={asked} />;
    },
  });
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
