import { daysBetween } from '#lib/domain/calendar-day.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { domainProgress } from '#lib/domain/progress/aggregate.ts';
import type { Locale, SubmissionState } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { ofUnit, subjectOf } from '../book-subject/view.ts';
import type { Book } from '../progress-book/view.ts';
import { verdictsAt } from '../standing/view.ts';
import { unitLines } from '../unit-line/view.ts';
import { verdictWords } from '../verdict/view.ts';
import type { DepartmentWork } from './data.ts';

/** What lies with the filer; the rest waits for review. */
const WITH_FILER: readonly SubmissionState[] = ['not_started', 'filling', 'returned'];

/** One department: its indicators over the county, how it stands in them, and what it still owes. Null where it is none. */
export function officeDepartment(book: Book, code: string, locale: Locale) {
  const department = book.departments.find((one) => one.code === code);
  const place = subjectOf(book, null);
  const indicators = book.indicators.filter((one) => (book.departmentsOf.get(one.code) ?? []).includes(code));
  if (!department || !place || (indicators.length === 0 && isAnswering(book, code))) return null;
  const own = ofUnit(book, place.code);
  const lines = unitLines({ ...book, ...own, indicators }, place.kind !== 'county', locale);
  const codes = new Set(indicators.map((one) => one.code));
  const verdicts = verdictsAt(
    own.figures.filter((row) => codes.has(row.indicatorCode)),
    own.targets.filter((row) => codes.has(row.indicatorCode)),
    book.period,
  );
  const progress = domainProgress([...verdicts.values()], book.thresholds);
  const t = translator(locale, 'office-detail');
  const name = locale === 'zh' ? department.nameZh : department.nameEn;
  const behind = lines.filter(({ shown }) => shown.includes('late') || shown.includes('slow'));
  return {
    code,
    name,
    place: { code: place.code, name: locale === 'zh' ? place.nameZh : place.nameEn },
    title:
      progress.rated === 0
        ? t('departmentNone', { name })
        : t('department', { name, rated: progress.rated, on: progress.onSchedule, behind: behind.length }),
    verdict: verdictWords({ status: progress.status, ratio: progress.ratio }, locale, book.thresholds),
    rated: progress.rated,
    onSchedule: progress.onSchedule,
    behind,
    lines,
    missing: lines.filter(({ shown }) => shown.includes('missing')),
    first: new Set(indicators.filter((one) => book.departmentsOf.get(one.code)?.[0] === code).map((one) => one.code)),
  };
}

export type OfficeDepartment = NonNullable<ReturnType<typeof officeDepartment>>;

/** Whether it answers for anything at all; what of that is not in the book is not for this reader. */
function isAnswering({ departmentsOf }: Book, code: string): boolean {
  return [...departmentsOf.values()].some((list) => list.includes(code));
}

/** The forms of a department that are not approved: its own one by one, those of the townships counted by form. */
export function departmentDebts(
  { open, units }: DepartmentWork,
  { today, isSeen }: { today: string; isSeen: (path: string) => boolean },
  locale: Locale,
) {
  const zh = locale === 'zh';
  const placed = new Map(units.map((unit) => [unit.id, unit]));
  const seen = open.filter(({ unitId }) => {
    const path = placed.get(unitId)?.path;
    return path !== undefined && isSeen(path);
  });
  return seen.map(({ id, form, period, state, dueOn, unitId, departmentCode }) => {
    const unit = placed.get(unitId);
    return {
      id,
      form: zh ? form.nameZh : form.nameEn,
      formId: form.id,
      period: periodLabel(period, locale, 'short'),
      filer: departmentCode === null ? ((zh ? unit?.nameZh : unit?.nameEn) ?? '') : null,
      state,
      withFiler: WITH_FILER.includes(state),
      dueOn,
      overdue: WITH_FILER.includes(state) ? Math.max(0, daysBetween(dueOn, today)) : 0,
    };
  });
}

export type Debt = ReturnType<typeof departmentDebts>[number];
