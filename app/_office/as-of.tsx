import './changes.css';
import { notFound } from 'next/navigation';
import { AsOfScreen } from '#components/as-of/AsOfScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadAsOfDifference } from '#lib/features/as-of-difference/loaders.ts';
import { isBookLate } from '#lib/features/progress-book/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { asked } from './asked.ts';
import { officePage } from './open.tsx';

/** What was known at the end of a day, what is known now, and why they differ. */
export function asOfPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'as-of' }),
    title: translator(locale, 'as-of')('page'),
    isLate: async ({ session, query }) => {
      const { period, asOf } = asked(query);
      return (await isBookLate(session, { period })) || (await isBookLate(session, { period, asOf }));
    },
    async render({ session, query }) {
      const one = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined);
      const page = await loadAsOfDifference(
        session,
        {
          ...{ period: one('period'), asOf: one('asOf'), reason: one('reason') ?? null, unit: one('unit') ?? null },
          ...{ turned: one('turned') === '1', page: Math.trunc(Number(one('page'))) || 1 },
        },
        locale,
      );
      return page ? <AsOfScreen locale={locale} page={page} /> : notFound();
    },
  });
}
