import { change } from '#lib/domain/change.ts';
import { formatChange } from '#lib/domain/change-format.ts';
import { formatValue } from '#lib/domain/number-format.ts';
import { sameLastYear } from '#lib/domain/period.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import type { CellReview, Locale } from '#lib/domain/vocabulary.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { dimensionWord } from '../figure-words/view.ts';
import { noteSentences } from '../plausibility/view.ts';
import { type KnownFigure, knownFigures } from '../plausibility-context/view.ts';
import type { SheetRows } from '../review-sheet/data.ts';
import type { HandedIn } from '../submission-round/schema.ts';

/** One cell as a reviewer compares it. */
export type Line = {
  id: string;
  cell: CellKey;
  /** Whose figure, where the form asks for several places. */
  place: string | null;
  name: string;
  unit: string;
  /** The period before, and the same one a year ago. */
  last: string;
  lastYear: string;
  /** What was handed in the time before; null at the first time. */
  before: string | null;
  now: string;
  change: string;
  tag: 'changed' | 'new' | 'same' | 'first';
  /** What the rules say, then what the filer says. */
  questions: string[];
  sayings: string[];
  reason: string | null;
  note: string | null;
  /** Why it went back last time. */
  returned: string | null;
  review: CellReview;
  /** Worth a look before the others. */
  suspicious: boolean;
  followUp: boolean;
  files: { id: string; name: string }[];
  /** Known values of the periods before, oldest first, and this one. */
  course: { period: string; value: number; text: string }[];
  demonstration: boolean;
  history: string;
};

type Given = Pick<HandedIn, 'state' | 'value' | 'numerator' | 'denominator' | 'operator'>;

/** Every cell of the form: what the rules doubt first, then what changed, then what is explained, then the rest. */
export function reviewLines(rows: SheetRows, locale: Locale): Line[] {
  const known = new Map<string, KnownFigure[]>();
  for (const figure of knownFigures(rows.rows)) {
    if (comparePeriods(figure.period, rows.submission.period) >= 0) continue;
    known.set(cellKey(figure), [...(known.get(cellKey(figure)) ?? []), figure]);
  }
  const before = new Map<string, HandedIn>();
  for (const { cells } of rows.rounds.slice(0, -1)) for (const cell of cells) before.set(cellKey(cell), cell);
  const filled = new Map(rows.cells.map((cell) => [cellKey(cell), cell]));
  const lines = rows.asked.flatMap((cell) => {
    const found = filled.get(cellKey(cell));
    const version = rows.rows.versions.get(cell.indicatorCode);
    if (!found || !version) return [];
    const line = lineOf(rows, version, found, known.get(cellKey(cell)) ?? [], before.get(cellKey(cell)), locale);
    return [line];
  });
  return lines
    .map((line, at) => ({ line, at }))
    .sort((a, b) => rank(a.line) - rank(b.line) || a.at - b.at)
    .map(({ line }) => line);
}

function rank(line: Line): number {
  if (line.review === 'approved') return 5;
  if (line.suspicious) return 0;
  if (line.tag === 'changed') return 1;
  if (line.reason || line.note || line.files.length > 0) return 2;
  return line.tag === 'new' ? 3 : 4;
}

function lineOf(
  rows: SheetRows,
  version: IndicatorVersion,
  found: SheetRows['cells'][number],
  known: readonly KnownFigure[],
  before: HandedIn | undefined,
  locale: Locale,
): Line {
  const zh = locale === 'zh';
  const cell = { unitId: found.unitId, indicatorCode: found.indicatorCode, dimension: found.dimension };
  const unit = rows.rows.units.find(({ id }) => id === cell.unitId);
  const notes = rows.notes.get(cellKey(cell)) ?? [];
  const nameOf = (code: string) => nameIn(rows.rows.versions.get(code), locale) ?? code;
  const last = known.at(-1);
  const year = known.find(({ period }) => period === sameLastYear(rows.submission.period));
  const member = cell.dimension === '' ? '' : ` · ${dimensionWord(cell.dimension, locale)}`;
  const own = rows.remarks.filter((remark) => cellKey(remark) === cellKey(cell) && remark.kind !== 'comment');
  return {
    id: cellKey(cell),
    cell,
    place: rows.rows.units.length > 1 && unit ? (zh ? unit.nameZh : unit.nameEn) : null,
    name: `${nameOf(cell.indicatorCode)}${member}`,
    unit: zh ? version.unitZh : version.unitEn,
    last: last ? text({ ...NOTHING, value: last.value }, version, locale) : '—',
    lastYear: year ? text({ ...NOTHING, value: year.value }, version, locale) : '—',
    before:
      rows.rounds.length < 2 ? null : before ? text(before, version, locale) : translator(locale, 'review')('blank'),
    now: text(found, version, locale),
    change:
      last && found.state === 'reported'
        ? formatChange(change(found.value, last.value, version), { ...version, locale })
        : '—',
    tag: tagOf(rows.rounds.length, before, found),
    questions: noteSentences(notes, { locale, indicator: version, nameOf }),
    sayings: sayingsOf(found, locale),
    reason: found.reason,
    note: found.note,
    returned: found.returnReason,
    review: found.review,
    suspicious: notes.length > 0 && found.review !== 'approved',
    followUp: own.at(-1)?.kind === 'flagged',
    files: rows.files.filter((file) => isOf(file, cell)).map(({ id, fileName }) => ({ id, name: fileName })),
    course: courseOf(known, rows.submission.period, found, version, locale),
    demonstration: last?.demonstration ?? false,
    history: historyHref(rows, cell, locale),
  };
}

const NOTHING: Omit<Given, 'value'> = { state: 'reported', numerator: null, denominator: null, operator: 'eq' };

/** The value with, where both are collected, what it was worked out from. */
function text(given: Given, version: IndicatorVersion, locale: Locale): string {
  const t = translator(locale, 'review');
  if (given.state === 'not_applicable') return t('notApplicable');
  if (given.state === 'missing' || given.value === null) return t('blank');
  const shown = formatValue(given.value, { ...version, locale, operator: given.operator }).text;
  if (given.numerator === null || given.denominator === null) return shown;
  return t('parts', { value: shown, numerator: given.numerator, denominator: given.denominator });
}

function tagOf(rounds: number, before: HandedIn | undefined, now: Given): Line['tag'] {
  if (rounds < 2) return 'first';
  if (!before || before.state === 'missing') return 'new';
  const same = (['state', 'value', 'numerator', 'denominator', 'operator'] as const).every(
    (part) => before[part] === now[part],
  );
  return same ? 'same' : 'changed';
}

/** What the filer says, and why the cell went back before. */
function sayingsOf({ reason, note, returnReason, review }: SheetRows['cells'][number], locale: Locale): string[] {
  const t = translator(locale, 'review');
  return [
    ...(reason ? [t('reason', { text: reason })] : []),
    ...(note ? [t('note', { text: note })] : []),
    ...(returnReason ? [t(review === 'returned' ? 'returnedNow' : 'returnedBefore', { text: returnReason })] : []),
  ];
}

const COURSE = 5;

function courseOf(
  known: readonly KnownFigure[],
  period: string,
  { state, value }: Given,
  version: IndicatorVersion,
  locale: Locale,
): Line['course'] {
  const point = (at: string, one: number) => {
    const shown = formatValue(one, { ...version, locale }).text;
    return { period: at, value: one, text: `${periodLabel(at, locale, 'short')} ${shown}` };
  };
  const points = known.slice(-COURSE).map((one) => point(one.period, one.value));
  return state === 'reported' && value !== null ? [...points, point(period, value)] : points;
}

function isOf(file: SheetRows['files'][number], { unitId, indicatorCode, dimension }: CellKey): boolean {
  return file.unitId === unitId && file.indicatorCode === indicatorCode && (file.dimension ?? '') === dimension;
}

function historyHref(rows: SheetRows, cell: CellKey, locale: Locale): string {
  const code = rows.rows.units.find(({ id }) => id === cell.unitId)?.code ?? cell.unitId;
  const { indicatorCode: indicator, dimension } = cell;
  const page = officeHref(locale, { page: 'figure', indicator, unit: code, period: rows.submission.period });
  return dimension === '' ? page : `${page}?dimension=${encodeURIComponent(dimension)}`;
}

function nameIn(version: IndicatorVersion | undefined, locale: Locale): string | null {
  return version ? (locale === 'zh' ? version.nameZh : version.nameEn) : null;
}
