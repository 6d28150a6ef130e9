import { periodsFrom, stepPeriod } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Publish } from '#lib/features/release/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { DemonstrationRows } from './demonstration/build.ts';
import { dayAfter } from './demonstration/calendar.ts';
import type { Correction } from './demonstration/corrections.ts';

/** A release to publish, after the corrections that it brings. */
export type PlannedRelease = { input: Publish; corrections: Correction[] };

/** Days after a quarter's end, at nine in the morning, on which it is published, and corrected. */
const PUBLISHED_AFTER = 28;
const CORRECTED_AFTER = 34;
const NINE = 9;

/** One release for each quarter, and a second version of those whose figures were corrected. */
export function releasesOf(
  { county, corrections }: Pick<DemonstrationRows, 'county' | 'corrections'>,
  { first, end }: { first: string; end: string },
): PlannedRelease[] {
  return periodsFrom(first, end).flatMap((period) => {
    const own = corrections.filter(({ figure }) => figure.period === period);
    const issue = (version: number, days: number): Publish => ({
      period,
      version,
      publishedAt: dayAfter(period, days, NINE),
      approvedBy: `office:${county.code}`,
      nextReleaseOn: dayOfRelease(stepPeriod(period, 1)),
      ...notes(version === 1 ? 'release_note' : 'release_corrected', period, own.length),
    });
    const firstIssue = { input: issue(1, PUBLISHED_AFTER), corrections: [] };
    return own.length === 0 ? [firstIssue] : [firstIssue, { input: issue(2, CORRECTED_AFTER), corrections: own }];
  });
}

function dayOfRelease(period: string | null): string | null {
  if (period === null) return null;
  // Noon in the county is the same day everywhere that an ISO date is read.
  return dayAfter(period, PUBLISHED_AFTER, 12).toISOString().slice(0, 10);
}

function notes(key: 'release_note' | 'release_corrected', period: string, count: number) {
  const note = (locale: Locale) => translator(locale, 'seed')(key, { period: periodLabel(period, locale), count });
  return { noteZh: note('zh'), noteEn: note('en') };
}
