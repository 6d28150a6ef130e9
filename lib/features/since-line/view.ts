import { groupedBy } from '#lib/domain/grouped.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { namesOf } from '../moved-figure/view.ts';
import type { Book } from '../progress-book/view.ts';
import type { SinceRows } from '../since-look/data.ts';
import { sentenceCase } from '../wording/view.ts';

/** Whether something about a unit and a department is within somebody's reach. */
export type Within = (unitId: string, departments: readonly string[]) => boolean;

/** One thing that happened, in words; `why` is what somebody wrote. */
export type Line = { key: string; at: string; text: string; why: string | null; href: string | null };

type Named = { nameZh: string; nameEn: string };
const nameIn = (one: Named | undefined, locale: Locale) => (locale === 'zh' ? one?.nameZh : one?.nameEn) ?? '';

/** Forms that went back to whoever filed them. */
export function eventLines({ events, units, departments }: SinceRows, within: Within, locale: Locale): Line[] {
  const t = translator(locale, 'since-look');
  return events
    .filter(({ submission }) => within(submission.unitId, [submission.form.departmentCode]))
    .map(({ submissionId, sequence, at, kind, reason, submission }) => {
      const place =
        departments.find(({ code }) => code === submission.departmentCode) ??
        units.find(({ id }) => id === submission.unitId);
      return {
        key: `${submissionId}|${sequence}`,
        at: t('at', { at }),
        text: t(kind === 'returned' ? 'returned' : 'reopened', {
          ...{ place: nameIn(place, locale), form: nameIn(submission.form, locale) },
          period: periodLabel(submission.period, locale),
        }),
        why: reason,
        href: null,
      };
    });
}

type Around = { within: Within; now: Book; locale: Locale };

/** Targets that were set or revised, one line an indicator, year and moment. */
export function targetLines(
  { targets }: SinceRows,
  { within, answering, now, locale }: Around & { answering: (code: string) => readonly string[] },
): (Line & { units: number })[] {
  const t = translator(locale, 'since-look');
  const own = targets.filter((row) => within(row.unitId, answering(row.indicatorCode)));
  const groups = groupedBy(own, (row) => `${row.indicatorCode}|${row.year}|${row.setAt?.getTime()}`);
  return [...groups].flatMap(([key, rows]) => {
    const [first] = rows;
    if (!first?.setAt) return [];
    const { indicator } = namesOf({ indicatorCode: first.indicatorCode, unitCode: '' }, now, locale);
    const text = t(rows.some(({ version }) => version > 1) ? 'targetRevised' : 'targetSet', {
      ...{ indicator, year: String(first.year), units: rows.length },
    });
    const href = officeHref(locale, { page: 'office', part: 'indicators', id: first.indicatorCode });
    return [{ key, at: t('at', { at: first.setAt }), text, why: first.reason, href, units: rows.length }];
  });
}

/** Supervision that was opened, answered or ended: the newest thing of each item. */
export function itemLines({ items, units, departments }: SinceRows, { within, now, locale }: Around): Line[] {
  const t = translator(locale, 'since-look');
  const lines = items.flatMap((item) => {
    const unit = units.find(({ id }) => id === item.unitId);
    const answering = item.departmentCode ?? now.departmentsOf.get(item.indicatorCode)?.[0] ?? '';
    if (!unit || !within(item.unitId, [answering])) return [];
    const last = item.replies[0];
    const at = last?.at ?? item.endedAt ?? item.openedAt;
    const { indicator } = namesOf({ indicatorCode: item.indicatorCode, unitCode: unit.code }, now, locale);
    const owner = departments.find(({ code }) => code === item.departmentCode);
    const what = last?.kind ?? (item.endedAt ? (item.state === 'met' ? 'met' : 'ended') : 'opened');
    const text = t(`item.${what}`, { place: nameIn(unit, locale), indicator, owner: nameIn(owner ?? unit, locale) });
    const href = officeHref(locale, { page: 'office', part: 'supervision', id: item.id });
    // What ends with its figure has nothing written to it but the quarter.
    const why = (last && last.kind !== 'met' && last.text) || item.task;
    return [{ key: item.id, moment: at.getTime(), at: t('at', { at }), text, why, href }];
  });
  return lines.sort((a, b) => b.moment - a.moment).map(({ moment: _moment, ...line }) => line);
}

export function releaseLines({ releases, withdrawals }: SinceRows, locale: Locale): Line[] {
  const t = translator(locale, 'since-look');
  const words = (period: string, version: number) => ({ period: sentenceCase(periodLabel(period, locale)), version });
  return [
    ...withdrawals.map(({ releaseId, withdrawnAt, reason }) => {
      const [period = '', version = ''] = releaseId.split('-v');
      const text = t('withdrawn', words(period, Number(version)));
      return { key: `w${releaseId}`, at: t('at', { at: withdrawnAt }), text, why: reason, href: null };
    }),
    ...releases.map(({ id, period, version, publishedAt }) => ({
      ...{ key: id, at: t('at', { at: publishedAt }), text: t('published', words(period, version)) },
      ...{ why: null, href: officeHref(locale, { page: 'publish', id: period }) },
    })),
  ];
}
