import './holidays.css';
import { notFound } from 'next/navigation';
import { HolidayScreen } from '#components/holiday/HolidayScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadHolidays } from '#lib/features/holiday/loaders.ts';
import { holidayYear, removedSentence } from '#lib/features/holiday/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The county's holidays. */
export function holidaysPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'holidays' }),
    title: translator(locale, 'holiday')('page'),
    async render({ session, query }) {
      const loaded = (await loadHolidays(session)) ?? notFound();
      const asked = { year: one(query.year), first: one(query.first) };
      const said = removedSentence(loaded, one(query.removed), locale);
      const year = holidayYear(loaded, asked, locale);
      return <HolidayScreen locale={locale} year={year} said={said} mayChange={loaded.mayChange} />;
    },
  });
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
