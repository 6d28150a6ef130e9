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
  const id = row.submissionId;
  const page = row.kind === 'waiting' ? 'review' : 'entry';
  return {
    ...{ id: row.id, kind: row.kind, unread: row.readAt === null },
    label: t(`kind.${row.kind}`),
    ...noticeText(row, locale),
    at: t('at', { at: row.at }),
    href: officeHref(locale, id === null ? { page } : { page, id }),
  };
}

/** The sentence that a notice says, on the screen and outside alike; the reason somebody gave stands beside it. */
function noticeText({ kind, values }: Pick<Stored, 'kind' | 'values'>, locale: Locale) {
  const t = translator(locale, 'notice');
  const { count, formZh, formEn, period, due, reason } = noticeValues.parse(values);
  const form = locale === 'zh' ? formZh : formEn;
  const text = t(`text.${kind}`, {
    count,
    form,
    period: periodLabel(period, locale),
    due: startOfDay(due || '2000-01-01'),
  });
  return { text, detail: reason ? t('reason', { reason }) : null };
}
