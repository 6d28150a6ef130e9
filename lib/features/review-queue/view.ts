import type { Person } from '#lib/domain/actor.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { type Action, may, type SubmissionScope } from '#lib/domain/permissions.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { QueueRows } from './data.ts';

type Row = QueueRows['submissions'][number];

/** One form that waits, or has been decided on. */
export type QueueItem = {
  id: string;
  version: number;
  href: string;
  form: string;
  filer: string;
  period: string;
  at: string;
  domain: { order: number; glyph: string };
  /** "改过2格 · 1格请看", "首次提交". */
  marks: string;
  /** Cells that a rule spoke about. */
  flagged: number;
  /** Nothing speaks against approving it unseen. */
  plain: boolean;
  /** Why this person cannot decide although the role would; null where they can. */
  barred: string | null;
};

/** The forms of one kind and period, whoever filed them. */
export type QueueGroup = { key: string; form: string; period: string; domain: QueueItem['domain']; items: QueueItem[] };

/** Items of the same form side by side, in the order of the domains. */
export function groupsOf(items: readonly QueueItem[]): QueueGroup[] {
  const groups = new Map<string, QueueGroup>();
  for (const item of items) {
    const { form, period, domain } = item;
    const key = `${form} ${period}`;
    const group = groups.get(key) ?? { key, form, period, domain, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.domain.order - b.domain.order || a.key.localeCompare(b.key));
}

/** A form asked of every township, of which not all have come in. */
type Gap = { key: string; text: string; missing: string };

export type Queue = {
  /** The next decision is this person's. */
  todo: QueueItem[];
  /** Waits for the filer's own head, or was filled in by this person. */
  elsewhere: QueueItem[];
  done: QueueItem[];
  gaps: Gap[];
  meter: { approved: number; of: number };
};

type Context = { person: Person; locale: Locale };

/** Sorts the forms a reviewer can see by who has to decide next. Those it may not see are left out. */
export function reviewQueue(rows: QueueRows, context: Context): Queue {
  const seen = rows.submissions.filter((row) => may(context.person, 'submission.view', scopeOf(row, rows)));
  const items = seen.map((row) => ({ row, item: itemOf(row, rows, context) }));
  const pending = items.filter(({ row }) => row.state === 'submitted' || row.state === 'first_reviewed');
  const mine = ({ row }: { row: Row }) => steps.some((step) => may(context.person, step, scopeOf(row, rows)));
  const done = items
    .filter(({ row }) => row.state === 'approved')
    .sort((a, b) => Number(b.row.decidedAt) - Number(a.row.decidedAt));
  return {
    // What a rule speaks about comes before what can be approved unseen.
    todo: pending
      .filter(mine)
      .map(({ item }) => item)
      .sort((a, b) => Number(a.plain) - Number(b.plain)),
    elsewhere: pending.filter((one) => !mine(one)).map(({ item }) => item),
    done: done.map(({ item }) => item),
    gaps: gapsOf(seen, rows, context.locale),
    meter: { approved: done.length, of: seen.length },
  };
}

const steps: readonly Action[] = ['submission.first_review', 'submission.review'];

function scopeOf(row: Row, rows: QueueRows): SubmissionScope {
  const savers = rows.savers.filter(({ submissionId }) => submissionId === row.id).map(({ savedBy }) => savedBy);
  return {
    kind: 'submission',
    unitPath: rows.units.find(({ id }) => id === row.unitId)?.path ?? '',
    departmentCode: row.departmentCode,
    state: row.state,
    reviewSteps: row.form.reviewSteps,
    authors: [...savers, row.submittedBy ?? ''],
  };
}

function itemOf(row: Row, rows: QueueRows, { person, locale }: Context): QueueItem {
  const t = translator(locale, 'review');
  const zh = locale === 'zh';
  const scope = scopeOf(row, rows);
  const domain = rows.domains.find(({ code }) => code === row.form.domainCode);
  const at = row.state === 'approved' ? row.decidedAt : row.submittedAt;
  const marks = marksOf(row, rows, locale);
  const wrote = scope.authors.includes(`person:${person.id}`);
  return {
    id: row.id,
    version: row.version,
    href: officeHref(locale, { page: 'review', id: row.id }),
    form: zh ? row.form.nameZh : row.form.nameEn,
    filer: filerName(row, rows, locale),
    period: periodLabel(row.period, locale, 'short'),
    at: at ? t('at', { at }) : '',
    domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
    ...marks,
    plain: marks.flagged === 0 && may(person, 'submission.review', scope),
    barred: wrote
      ? t('barred.author')
      : row.state === 'submitted' && row.form.reviewSteps === 2
        ? t('barred.head')
        : null,
  };
}

function filerName(row: Row, { units, departments }: QueueRows, locale: Locale): string {
  const filer =
    row.departmentCode === null
      ? units.find(({ id }) => id === row.unitId)
      : departments.find(({ code }) => code === row.departmentCode);
  return (locale === 'zh' ? filer?.nameZh : filer?.nameEn) ?? '';
}

function marksOf(row: Row, rows: QueueRows, locale: Locale): Pick<QueueItem, 'marks' | 'flagged'> {
  const t = translator(locale, 'review');
  const rounds = rows.rounds.filter(({ submissionId }) => submissionId === row.id);
  const last = rounds.at(-1);
  if (!last) return { marks: '', flagged: 0 };
  const before = new Map(rounds.slice(0, -1).flatMap(({ cells }) => cells.map((cell) => [cellKey(cell), cell.value])));
  const changed = last.cells.filter(
    (cell) => before.has(cellKey(cell)) && before.get(cellKey(cell)) !== cell.value,
  ).length;
  const flagged = last.cells.filter(({ rules }) => rules.length > 0).length;
  const parts = [
    rounds.length === 1 ? t('mark.first') : t('mark.changed', { count: changed }),
    ...(flagged > 0 ? [t('mark.flagged', { count: flagged })] : []),
  ];
  return { marks: parts.join(' · '), flagged };
}

/** Forms of several townships with how many have come in, and which have not. */
function gapsOf(seen: readonly Row[], rows: QueueRows, locale: Locale): Gap[] {
  const t = translator(locale, 'review');
  const groups = new Map<string, Row[]>();
  for (const row of seen) {
    if (row.departmentCode !== null) continue;
    const key = `${row.formId}|${row.period}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, all]) => {
    const missing = all.filter(({ state }) => state === 'not_started' || state === 'filling' || state === 'returned');
    const [first] = all;
    if (!first || all.length < 2 || missing.length === 0 || missing.length === all.length) return [];
    const form = locale === 'zh' ? first.form.nameZh : first.form.nameEn;
    const period = periodLabel(first.period, locale, 'short');
    const names = missing.map((row) => filerName(row, rows, locale));
    return [
      {
        key,
        text: t('gap', { form, period, count: all.length - missing.length, of: all.length }),
        missing: t('missing', { names: names.join(locale === 'zh' ? '、' : ', ') }),
      },
    ];
  });
}
