import { parsePeriod } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { deadline } from '#lib/domain/submission/deadline.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import type { EntryRows } from '../entry/data.ts';
import { comparedPeriods } from '../entry-reference/view.ts';

type Column = { title: string; period: string };

/** Title, deadline and the headings of the columns. */
export type EntryHead = {
  title: string;
  form: string;
  filer: string;
  lead: string;
  due: { left: string; on: string; tone: 'plain' | 'soon' | 'late' };
  lastYear: Column | null;
  previous: Column | null;
  target: Column;
  now: Column;
};

export function headOf(
  { submission, form, filer: unit, department, asked, units }: EntryRows,
  { locale, today }: { locale: Locale; today: string },
): EntryHead {
  const t = translator(locale, 'entry');
  const zh = locale === 'zh';
  const { period, dueOn } = submission;
  const kind = parsePeriod(period)?.kind ?? 'quarter';
  const filing = submission.departmentCode === null ? unit : department;
  const filer = (zh ? filing?.nameZh : filing?.nameEn) ?? '';
  const { stage, days } = deadline(dueOn, today);
  const { lastYear, previous } = comparedPeriods(period);
  const short = (code: string) => periodLabel(code, locale, 'short');
  const name = zh ? form.nameZh : form.nameEn;
  return {
    title: t('title', { form: name, period: periodLabel(period, locale) }),
    form: name,
    filer,
    lead: t(units.length > 1 ? 'leadPlaces' : 'lead', { filer, count: asked.length, places: units.length }),
    due: {
      left: t(`deadline.${stage}`, { days }),
      on: t('dueOn', { on: startOfDay(dueOn) }),
      tone: stage === 'ahead' ? 'plain' : stage === 'soon' ? 'soon' : 'late',
    },
    lastYear: lastYear ? { title: t(`column.lastYear.${kind}`), period: short(lastYear) } : null,
    previous: previous ? { title: t(`column.previous.${kind}`), period: short(previous) } : null,
    target: { title: t('column.target'), period: periodLabel(period.slice(0, 4), locale) },
    now: { title: t(`column.now.${kind}`), period: short(period) },
  };
}
