import { periodLabel } from '#lib/domain/period-label.ts';
import { deadline } from '#lib/domain/submission/deadline.ts';
import { punctuality, type Tally, tally } from '#lib/domain/submission/punctuality.ts';
import { isOpen } from '#lib/domain/submission/transition.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { BoardData } from './data.ts';

/** What the loader found. `rows` is null in a county where nothing was ever open. */
export type Board = {
  quarters: string[];
  quarter: string | null;
  today: string;
  rows: BoardData | null;
  mayRemind: boolean;
};

/** A filer's, or a form's, line on the board. */
export type BoardLine = Tally & {
  key: string;
  name: string;
  href: string;
  asked: number;
  filled: number;
  /** Forms still in the filers' hands, to be reminded of with one click. */
  openIds: string[];
};

/** One form of one filer. */
export type BoardForm = {
  id: string;
  version: number;
  /** What tells it from the others of its list: the form of a filer, or the filer of a form. */
  title: string;
  other: string;
  domain: { order: number; glyph: string };
  period: string;
  state: string;
  progress: { filled: number; asked: number; text: string };
  due: { on: string; day: string; left: string; tone: 'plain' | 'soon' | 'late' };
  reminded: string | null;
  isOpen: boolean;
};

type Row = BoardData['submissions'][number];

function handedOf({ state, dueOn, rounds }: Row) {
  const [first] = rounds;
  return { state, dueOn, firstHandedIn: first ? dayOf(first.at) : null };
}

/** By filer: departments first, as they give the county's figures, then townships in the order of their codes. */
export function filerLines({ rows, today, quarter }: Board, locale: Locale): BoardLine[] {
  if (!rows) return [];
  const groups = groupBy(rows.submissions, filerKey);
  const place = (key: string) => rows.units.findIndex(({ id }) => key === id);
  return [...groups]
    .map(([key, own]) =>
      lineOf(rows, key, own, { today, name: filerName(rows, own[0], locale), of: 'filer', quarter, locale }),
    )
    .sort((a, b) => place(a.key) - place(b.key) || a.name.localeCompare(b.name, locale));
}

/** By form, domain by domain. */
export function formLines({ rows, today, quarter }: Board, locale: Locale): BoardLine[] {
  if (!rows) return [];
  const order = (id: string) => rows.domains.find(({ code }) => code === formOf(rows, id)?.domainCode)?.order ?? 0;
  return [...groupBy(rows.submissions, ({ formId }) => formId)]
    .sort(([a], [b]) => order(a) - order(b) || a.localeCompare(b))
    .map(([key, own]) => {
      const name = (locale === 'zh' ? own[0]?.form.nameZh : own[0]?.form.nameEn) ?? key;
      return lineOf(rows, key, own, { today, name, of: 'form', quarter, locale });
    });
}

/** The forms behind one line: of a filer, or of a form. */
export function boardForms(
  { rows, today }: Board,
  pick: { filer?: string; form?: string },
  locale: Locale,
): BoardForm[] {
  if (!rows) return [];
  return rows.submissions
    .filter((row) => (pick.filer ? filerKey(row) === pick.filer : row.formId === pick.form))
    .map((row) => {
      const [name, filer] = [locale === 'zh' ? row.form.nameZh : row.form.nameEn, filerName(rows, row, locale)];
      const [title, other] = pick.filer ? [name, filer] : [filer, name];
      return { ...boardForm(rows, row, today, locale), title, other };
    });
}

export function boardTotal({ rows, today }: Board): Tally & { asked: number; filled: number } {
  const own = rows?.submissions ?? [];
  return { ...tally(own.map(handedOf), today), asked: sum(own, askedOf(rows)), filled: sum(own, filledOf(rows)) };
}

function lineOf(
  rows: BoardData,
  key: string,
  own: readonly Row[],
  {
    today,
    name,
    of,
    quarter,
    locale,
  }: { today: string; name: string; of: 'filer' | 'form'; quarter: string | null; locale: Locale },
): BoardLine {
  const query = new URLSearchParams({ quarter: quarter ?? '', [of]: key });
  return {
    ...{ key, name, href: `${officeHref(locale, { page: 'board' })}?${query}#forms` },
    ...tally(own.map(handedOf), today),
    asked: sum(own, askedOf(rows)),
    filled: sum(own, filledOf(rows)),
    openIds: own.filter(({ state }) => isOpen(state)).map(({ id }) => id),
  };
}

function boardForm(rows: BoardData, row: Row, today: string, locale: Locale): Omit<BoardForm, 'title' | 'other'> {
  const t = translator(locale, 'task');
  const domain = rows.domains.find(({ code }) => code === row.form.domainCode);
  const [asked, filled] = [askedOf(rows)(row), filledOf(rows)(row)];
  const { stage, days } = deadline(row.dueOn, today);
  const open = isOpen(row.state);
  const late = punctuality(handedOf(row), today) === 'late';
  const tone = !open || stage === 'ahead' ? 'plain' : stage === 'soon' ? 'soon' : 'late';
  const last = rows.reminded.find(({ submissionId }) => submissionId === row.id)?._max.at ?? null;
  return {
    ...{ id: row.id, version: row.version, isOpen: open },
    domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
    period: periodLabel(row.period, locale),
    state: t(`state.${row.state}`),
    progress: { filled, asked, text: t('filled', { filled, asked }) },
    due: {
      ...{ day: row.dueOn, tone },
      on: t('day', { on: startOfDay(row.dueOn) }),
      left: open ? t(`deadline.${stage}`, { days }) : translator(locale, 'board')(late ? 'late' : 'inTime'),
    },
    reminded: last ? translator(locale, 'board')('remindedAt', { at: last }) : null,
  };
}

/** A department files for itself at the county, so its code tells it apart; a unit files under its own id. */
function filerKey({ departmentCode, unitId }: Row): string {
  return departmentCode ?? unitId;
}

function filerName(rows: BoardData, row: Row | undefined, locale: Locale): string {
  const found = row?.departmentCode
    ? rows.departments.find(({ code }) => code === row.departmentCode)
    : rows.units.find(({ id }) => id === row?.unitId);
  return (locale === 'zh' ? found?.nameZh : found?.nameEn) ?? '';
}

function formOf(rows: BoardData, formId: string) {
  return rows.submissions.find((row) => row.formId === formId)?.form;
}

function askedOf(rows: BoardData | null) {
  return (row: Row) => rows?.book.countOf(row.form, row.unitId, row.period).cells ?? 0;
}

function filledOf(rows: BoardData | null) {
  const counts = new Map(rows?.filled.map(({ submissionId, _count }) => [submissionId, _count._all]));
  return (row: Row) => counts.get(row.id) ?? 0;
}

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** How many cells townships are asked for: on average, and of whom the most. */
export function burden({ rows }: Board, locale: Locale): { mean: number; name: string; most: number } | null {
  if (!rows) return null;
  const own = rows.submissions.filter(({ departmentCode }) => departmentCode === null);
  const asked = [...groupBy(own, filerKey)].map(([, forms]) => ({
    name: filerName(rows, forms[0], locale),
    cells: sum(forms, askedOf(rows)),
  }));
  const [most] = [...asked].sort((a, b) => b.cells - a.cells);
  if (!most) return null;
  const mean = Math.round(asked.reduce((total, { cells }) => total + cells, 0) / asked.length);
  return { mean, name: most.name, most: most.cells };
}
