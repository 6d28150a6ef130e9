import type { Person } from '#lib/domain/actor.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { may, type SubmissionScope } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { type Actors, actorWords } from '../actor-name/view.ts';
import { type Line, reviewLines } from '../review-line/view.ts';
import { type PartLine, partLines } from '../review-part/view.ts';
import { sentenceCase } from '../wording/view.ts';
import type { SheetRows } from './data.ts';

/** A form under review, in words. */
export type Sheet = {
  id: string;
  version: number;
  title: string;
  lead: string;
  lines: Line[];
  parts: PartLine[];
  /** What happened to it, oldest first. */
  trace: { key: number; text: string; reason: string | null }[];
  /** Files that stand behind the form as a whole. */
  files: { id: string; name: string }[];
  /** Which look is this person's now; null where none is. */
  step: 'first' | 'last' | null;
  mayReopen: boolean;
  /** Why nothing can be decided now. */
  standing: string | null;
};

type Context = { person: Person; scope: SubmissionScope; locale: Locale };

export function reviewSheet(rows: SheetRows, { person, scope, locale }: Context): Sheet {
  const t = translator(locale, 'review');
  const lines = reviewLines(rows, locale);
  const { isAsked } = rows.rows;
  const deciding = may(person, 'submission.first_review', scope)
    ? 'first'
    : may(person, 'submission.review', scope)
      ? 'last'
      : null;
  const step = isAsked ? deciding : null;
  const { submission, form } = rows;
  const names = { form: locale === 'zh' ? form.nameZh : form.nameEn, filer: filerOf(rows, locale) };
  const period = sentenceCase(periodLabel(submission.period, locale));
  return {
    id: submission.id,
    version: submission.version,
    title: submission.round > 1 ? t('titleAgain', { ...names, round: submission.round }) : t('title', names),
    lead: [period, leadOf(rows, lines, locale)].join(locale === 'zh' ? '。' : '. '),
    lines,
    parts: partLines(rows, locale),
    trace: rows.events.map(({ sequence, kind, at, by, reason, cells }) => ({
      key: sequence,
      text: t(`event.${kind}`, {
        // The clock opens a form on its day; rows that came later, from a seed, say nothing else.
        at: kind === 'opened' ? startOfDay(submission.opensOn) : at,
        by: actorWords(by, actorsOf(rows), locale),
        count: Array.isArray(cells) ? cells.length : 0,
      }),
      reason,
    })),
    files: rows.files
      .filter(({ indicatorCode }) => indicatorCode === null)
      .map(({ id, fileName }) => ({ id, name: fileName })),
    step,
    mayReopen: isAsked && may(person, 'submission.reopen', scope),
    standing: isAsked ? (step === null ? standingOf(person, scope, locale) : null) : t('notAsked'),
  };
}

function filerOf({ rows, departments, submission }: SheetRows, locale: Locale): string {
  const department = departments.find(({ code }) => code === submission.departmentCode);
  const filer = department ?? rows.filer;
  return (locale === 'zh' ? filer?.nameZh : filer?.nameEn) ?? '';
}

/** "周敏7月10日09:12提交；上次7月8日11:05，退回1格。比上次改了2格，新填2格。" */
function leadOf(rows: SheetRows, lines: readonly Line[], locale: Locale): string {
  const t = translator(locale, 'review');
  const last = rows.rounds.at(-1);
  if (!last) return t('lead.none');
  const said = t('lead.submitted', { by: actorWords(last.by, actorsOf(rows), locale), at: last.at });
  const before = rows.rounds.at(-2);
  if (!before) return said;
  const count = (tag: Line['tag']) => lines.filter((line) => line.tag === tag).length;
  return [said, t('lead.before', { at: before.at, changed: count('changed'), fresh: count('new') })].join(
    locale === 'zh' ? '' : ' ',
  );
}

function standingOf(person: Person, scope: SubmissionScope, locale: Locale): string {
  const t = translator(locale, 'review');
  const waits = scope.state === 'submitted' || scope.state === 'first_reviewed';
  if (waits && scope.authors.includes(`person:${person.id}`)) return t('barred.author');
  if (scope.state === 'submitted' && scope.reviewSteps === 2) return t('barred.head');
  if (scope.state === 'first_reviewed') return t('barred.office');
  return t(`standing.${scope.state}`);
}

function actorsOf({ people, rows, departments }: SheetRows): Actors {
  return { people, units: rows.tree, departments };
}
