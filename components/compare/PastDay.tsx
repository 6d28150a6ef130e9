import { AsOfNote } from '#components/as-of/AsOfNote.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type PastDayProps = {
  locale: Locale;
  day: string;
  /** The question as it was asked, the day included. */
  typed: string;
  /** Whether the same figures say something else now. */
  differs: string | null;
};

/** That a comparison speaks of a past day, and whether it would say the same today. */
export function PastDay({ locale, day, typed, differs }: PastDayProps) {
  const asked = new URLSearchParams(typed);
  asked.delete('asOf');
  const page = officeHref(locale, { page: 'office', part: 'compare' });
  return (
    <>
      <AsOfNote locale={locale} day={day} period={null} back={asked.size > 0 ? `${page}?${asked}` : page} />
      {differs ? <p className="mut past-differs">{differs}</p> : null}
    </>
  );
}
