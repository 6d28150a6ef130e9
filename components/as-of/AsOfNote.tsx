import { Emphasis } from '#components/figure/Emphasis.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { emphasised, strong } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type AsOfNoteProps = {
  locale: Locale;
  /** The past day that the page speaks of. */
  day: string;
  /** The quarter it is told of; null for the newest. */
  period: string | null;
  /** The same page as of today. */
  back: string;
};

/** Stands on top of whatever speaks of a past day, with the way back and to what has changed since. */
export function AsOfNote({ locale, day, period, back }: AsOfNoteProps) {
  const t = translator(locale, 'as-of');
  const asked = new URLSearchParams({ asOf: day, ...(period ? { period } : {}) });
  return (
    <div className="as-of-note" role="note">
      <p>
        <Emphasis text={emphasised(t.markup('strip', { day: startOfDay(day), b: strong }))} />
      </p>
      <p className="noprint">
        <a href={`${officeHref(locale, { page: 'office', part: 'as-of' })}?${asked}`}>{t('differences')}</a>
        <a href={back}>{t('toNow')}</a>
      </p>
    </div>
  );
}
