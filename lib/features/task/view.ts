import { periodLabel } from '#lib/domain/period-label.ts';
import { deadline } from '#lib/domain/submission/deadline.ts';
import type { Locale, SubmissionState } from '#lib/domain/vocabulary.ts';
import { type Translator, translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { TaskData } from './data.ts';

type T = Translator<'task'>;
type Row = TaskData['submissions'][number];

/** One form of one filer, in words. */
export type Task = {
  id: string;
  href: string;
  title: string;
  domain: { order: number; glyph: string };
  /** Whose form it is, where one person fills for several. */
  filer: string | null;
  what: string;
  marks: { tone: 'returned' | 'done' | 'plain'; text: string }[];
  progress: { filled: number; asked: number; text: string };
  due: { left: string; on: string; tone: 'plain' | 'soon' | 'late' };
  action: { text: string; strong: boolean };
  state: { text: string; at: string | null };
};

/** `ended`: of units that are not there any more at the end of the period, so that nobody asks for them. */
export type TaskList = { todo: Task[]; waiting: Task[]; approved: Task[]; ended: Task[]; title: string; lead: string };

/** A person's forms: what is to be done first by deadline, then what others have in hand, then what is approved. */
export function taskList(
  rows: TaskData,
  { today, locale, name }: { today: string; locale: Locale; name: string },
): TaskList {
  const t = translator(locale, 'task');
  const several = new Set(rows.submissions.map(({ unitId }) => unitId)).size > 1;
  const tasks = rows.submissions.map((row) => ({ row, task: task(row, rows, { today, locale, several }) }));
  const isAsked = ({ row }: { row: Row }) => row.state === 'approved' || rows.book.asks(row);
  const asked = tasks.filter(isAsked);
  const inState = (...states: SubmissionState[]) => asked.filter(({ row }) => states.includes(row.state));
  // What came back is mended before something new is begun.
  const todo = inState('returned', 'filling', 'not_started').sort(
    (a, b) =>
      a.row.dueOn.localeCompare(b.row.dueOn) || Number(b.row.state === 'returned') - Number(a.row.state === 'returned'),
  );
  const approved = inState('approved').sort((a, b) => Number(b.row.decidedAt) - Number(a.row.decidedAt));
  return {
    todo: todo.map(({ task }) => task),
    waiting: inState('submitted', 'first_reviewed').map(({ task }) => task),
    approved: approved.map(({ task }) => task),
    ended: tasks.filter((one) => !isAsked(one)).map(({ task: ended }) => ({ ...ended, action: lookAt(t) })),
    title: t('title', { name, count: todo.length }),
    lead: t(todo.length > 0 ? 'lead' : 'leadNone'),
  };
}

function task(row: Row, rows: TaskData, context: { today: string; locale: Locale; several: boolean }): Task {
  const { locale, several } = context;
  const t = translator(locale, 'task');
  const zh = locale === 'zh';
  const unit = rows.units.find(({ id }) => id === row.unitId);
  const domain = rows.domains.find(({ code }) => code === row.form.domainCode);
  const { places, items, cells } = rows.book.countOf(row.form, row.unitId, row.period);
  // What was sent back is to be filled again.
  const filled = countOf(rows, row.id, ({ state, review }) => state !== 'missing' && review !== 'returned');
  return {
    id: row.id,
    href: officeHref(locale, { page: 'entry', id: row.id }),
    title: zh ? row.form.nameZh : row.form.nameEn,
    domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
    filer: several && unit ? (zh ? unit.nameZh : unit.nameEn) : null,
    what: t('what', {
      period: periodLabel(row.period, locale),
      kind: places === 1 ? 'one' : row.form.ofKind,
      places,
      items,
    }),
    marks: marksOf(row, rows, { filled, asked: cells, t }),
    progress: { filled, asked: cells, text: t('filled', { filled, asked: cells }) },
    due: dueOf(row, context.today, t),
    action: actionOf(row.state, filled >= cells, t),
    state: stateOf(row, t),
  };
}

function countOf(rows: TaskData, id: string, counts: (row: TaskData['counts'][number]) => boolean): number {
  const own = rows.counts.filter((row) => row.submissionId === id && counts(row));
  return own.reduce((sum, row) => sum + row._count._all, 0);
}

function marksOf(
  row: Row,
  rows: TaskData,
  { filled, asked, t }: { filled: number; asked: number; t: T },
): Task['marks'] {
  const returned = countOf(rows, row.id, ({ review }) => review === 'returned');
  if (row.state === 'returned') return [{ tone: 'returned', text: t('returned', { count: returned }) }];
  if (row.state === 'filling' && filled >= asked) return [{ tone: 'done', text: t('complete') }];
  return [];
}

function dueOf(row: Row, today: string, t: T): Task['due'] {
  const { stage, days } = deadline(row.dueOn, today);
  const tone = stage === 'ahead' ? 'plain' : stage === 'soon' ? 'soon' : 'late';
  return { tone, left: t(`deadline.${stage}`, { days }), on: t('day', { on: startOfDay(row.dueOn) }) };
}

function lookAt(t: T): Task['action'] {
  return { text: t('action.look'), strong: false };
}

function actionOf(state: SubmissionState, full: boolean, t: T): Task['action'] {
  if (state === 'not_started') return { text: t('action.start'), strong: false };
  if (state === 'returned') return { text: t('action.mend'), strong: true };
  if (state === 'filling') return { text: t(full ? 'action.submit' : 'action.go_on'), strong: true };
  return lookAt(t);
}

function stateOf(row: Row, t: T): Task['state'] {
  const at = row.state === 'approved' ? row.decidedAt : row.submittedAt;
  return {
    text: t(`state.${row.state}`),
    at: at ? t(row.state === 'approved' ? 'approvedAt' : 'submittedAt', { at }) : null,
  };
}
