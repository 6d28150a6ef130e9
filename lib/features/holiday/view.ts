import { daysBetween, isDay } from '#lib/domain/calendar-day.ts';
import { type HolidaySpan, type NamedDay, spanMark, spansOf } from '#lib/domain/submission/holiday-span.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

export type HolidayLine = { key: string; href: string; days: string; count: number; working: boolean; name: string };

export type HolidayYear = {
  year: string;
  /** Every year that has rows, this one and the next. */
  years: { year: string; href: string; known: boolean; here: boolean }[];
  lines: HolidayLine[];
  /** The holidays that are being changed; null where new ones are added. */
  edited: (HolidaySpan & { mark: string }) | null;
  /** The year has begun or is about to, and nobody has entered its holidays. */
  missing: boolean;
};

/** One year's holidays. `asked` is what the address says: a year, and the first day of what is to be changed. */
export function holidayYear(
  { days, today }: { days: readonly NamedDay[]; today: string },
  asked: { year: string; first: string },
  locale: Locale,
): HolidayYear {
  const spans = spansOf(days);
  const thisYear = today.slice(0, 4);
  const known = new Set(days.map(({ day }) => day.slice(0, 4)));
  const next = String(Number(thisYear) + 1);
  const edited = isDay(asked.first) ? spans.find(({ first }) => first === asked.first) : undefined;
  const year = edited?.first.slice(0, 4) ?? (/^[12]\d{3}$/.test(asked.year) ? asked.year : thisYear);
  const all = [...new Set([...known, thisYear, next, year])].sort();
  return {
    year,
    years: all.map((one) => ({
      ...{ year: one, known: known.has(one), here: one === year },
      href: `${officeHref(locale, { page: 'holidays' })}?year=${one}`,
    })),
    lines: spans.filter(({ first }) => first.startsWith(year)).map((span) => line(span, locale)),
    edited: edited ? { ...edited, mark: spanMark(edited) } : null,
    missing: !known.has(year) && year >= thisYear,
  };
}

function line({ first, last, working, nameZh, nameEn }: HolidaySpan, locale: Locale): HolidayLine {
  const t = translator(locale, 'holiday');
  const [from, to] = [startOfDay(first), startOfDay(last)];
  return {
    ...{ key: first, working, name: locale === 'zh' ? nameZh : nameEn, count: daysBetween(first, last) + 1 },
    days: first === last ? t('day', { from }) : t('days', { from, to }),
    href: `${officeHref(locale, { page: 'holidays' })}?first=${first}#edit`,
  };
}

const FAULTS = ['day', 'empty', 'tooLong', 'ends_early', 'too_long', 'taken', 'weekday', 'unfit'] as const;

/** What is wrong with a field, by the name that the schema or the write gave it. */
export function holidayFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'holiday');
  return (name) => {
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known}`) : null;
  };
}

export function savedSentence(locale: Locale, moved: number): string {
  return translator(locale, 'holiday')('saved', { moved });
}

/** The year from which the holidays that began on `first` were removed. */
export function removedHref(locale: Locale, first: string): string {
  return `${officeHref(locale, { page: 'holidays' })}?year=${first.slice(0, 4)}&removed=${first}`;
}

/** That the days from `first` on are gone; null where they are there, since an address can say anything. */
export function removedSentence({ days }: { days: readonly NamedDay[] }, first: string, locale: Locale): string | null {
  if (!isDay(first) || days.some(({ day }) => day === first)) return null;
  return translator(locale, 'holiday')('removed', { first: startOfDay(first) });
}
