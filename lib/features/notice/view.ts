import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale, NoticeKind } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { noticeValues } from './schema.ts';

/** One notice in words, with the way to what it is about. */
export type NoticeLine = {
  id: string;
  kind: NoticeKind;
  label: string;
  text: string;
  detail: string | null;
  at: string;
  href: string;
  unread: boolean;
};

type Stored = {
  id: string;
  kind: NoticeKind;
  submissionId: string | null;
  values: unknown;
  at: Date;
  readAt: Date | null;
};

export function noticeLine(row: Stored, locale: Locale): NoticeLine {
  const t = translator(locale, 'notice');
  return {
    ...{ id: row.id, kind: row.kind, unread: row.readAt === null },
    label: t(`kind.${row.kind}`),
    ...noticeText(row, locale),
    at: t('at', { at: row.at }),
    href: hrefOf(row, locale),
  };
}

/** Where something can be done about it: a form, an item of supervision, a room of the office, the list of tasks. */
function hrefOf({ kind, submissionId, values }: Omit<Stored, 'id' | 'at' | 'readAt'>, locale: Locale): string {
  const { supervisionId, link } = noticeValues.parse(values);
  if (supervisionId) return officeHref(locale, { page: 'office', part: 'supervision', id: supervisionId });
  if (link) {
    const { query, ...room } = link;
    return officeHref(locale, { page: 'office', ...room }) + (query ? `?${query}` : '');
  }
  const page = kind === 'waiting' ? 'review' : 'entry';
  return officeHref(locale, submissionId === null ? { page } : { page, id: submissionId });
}

/** The sentence that a notice says, on the screen and outside alike; the reason somebody gave stands beside it. */
function noticeText({ kind, values }: Pick<Stored, 'kind' | 'values'>, locale: Locale) {
  const t = translator(locale, 'notice');
  const { count, period, due, reason, said, about, ...named } = noticeValues.parse(values);
  const zh = locale === 'zh';
  const form = zh ? named.formZh : named.formEn;
  const text = t(`text.${kind}`, {
    ...{ count, form, said, about },
    unit: zh ? named.unitZh : named.unitEn,
    indicator: zh ? named.indicatorZh : named.indicatorEn,
    period: periodLabel(period, locale),
    due: startOfDay(due || '2000-01-01'),
  });
  const spoken = kind === 'supervised' || kind === 'answered';
  return { text, detail: reason ? (spoken ? reason : t('reason', { reason })) : null };
}
