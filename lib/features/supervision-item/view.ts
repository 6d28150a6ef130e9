import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale, Status, UnitKind } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { actorWords } from '../actor-name/view.ts';
import { sizeText } from '../evidence/view.ts';
import { currentFigure, type FigureRow } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { aimWords } from '../headline-tile/view.ts';
import { type IndicatorRow, indicatorName, targetOf, valueWords } from '../indicator/view.ts';
import type { Judged } from '../judgement/view.ts';
import type { Book } from '../progress-book/view.ts';
import type { LoadedItem } from '../supervision/loaders.ts';
import { timeWords } from '../supervision/view.ts';
import { newestRow } from '../supervision-figure/view.ts';
import { verdictWords } from '../verdict/view.ts';
import { verdictWorking } from '../verdict-working/view.ts';

type Named = { nameZh: string; nameEn: string };
type Whose = { departmentCode: string | null; ownerId: string | null };
type People = readonly { id: string; name: string; nameEn: string | null }[];

/** "水利局 · 李文": the department or the unit, and the person in charge where one is named. */
export function ownerWords(
  { departmentCode, ownerId }: Whose,
  unit: Named,
  { book, people }: { book: Book; people: People },
  locale: Locale,
): string {
  const zh = locale === 'zh';
  const department = book.departments.find(({ code }) => code === departmentCode);
  const body = departmentCode === null ? unit : department;
  const person = people.find(({ id }) => id === ownerId);
  const names = [
    body ? (zh ? body.nameZh : body.nameEn) : departmentCode,
    person && ((!zh && person.nameEn) || person.name),
  ];
  return names.filter(Boolean).join(' · ');
}

/** Everything the page of one item says. */
export function itemView({ item, unit, people, book, before: bookBefore, today, may }: LoadedItem, locale: Locale) {
  const t = translator(locale, 'supervision');
  const zh = locale === 'zh';
  const indicator = book.indicators.find(({ code }) => code === item.indicatorCode);
  if (!indicator) return null;
  const domain = book.domains.find(({ code }) => code === indicator.domainCode);
  const now = newestRow(seriesIn(book, item.indicatorCode, unit.code), book.thresholds);
  const before = currentFigure(
    seriesIn(bookBefore, item.indicatorCode, unit.code),
    item.period,
    indicator.frequency,
  )?.row;
  // A figure revised on the very day is no longer the one that was seen; then only the light of that day is told.
  const isAsSeen = before !== undefined && before.status === item.status && before.ratio === item.ratio;
  return {
    id: item.id,
    version: item.version,
    indicator: { code: indicator.code, name: indicatorName(indicator, locale) },
    unit: { code: unit.code, name: zh ? unit.nameZh : unit.nameEn },
    domain: {
      ...{ order: domain?.order ?? 0, glyph: domain?.glyph ?? '', code: indicator.domainCode },
      name: (zh ? domain?.nameZh : domain?.nameEn) ?? '',
    },
    period: periodLabel(item.period, locale),
    task: item.task,
    owner: ownerWords(item, unit, { book, people }, locale),
    openedBy: nameWords(item.openedBy, { people, book }, locale),
    opened: t('at', { at: item.openedAt }),
    ...timeWords(item, today, locale),
    dueOn: item.dueOn,
    expected: item.expected === null ? null : valueWords(item.expected, indicator, locale).joined,
    atOpening: {
      ...(isAsSeen
        ? figurePart(before, indicator, bookBefore, locale)
        : { ...NOT_KNOWN, period: periodLabel(item.period, locale) }),
      verdict: verdictWords({ status: item.status as Status, ratio: item.ratio }, locale, book.thresholds),
    },
    now: now && figurePart(now, indicator, book, locale),
    course: courseOf({ item, people, book, unit }, indicator, locale),
    demonstration: [now, before].some((row) => row?.demonstration),
    figureHref: may.figure
      ? officeHref(locale, {
          page: 'figure',
          indicator: indicator.code,
          unit: unit.code,
          period: now?.period ?? item.period,
        })
      : null,
    may: { reply: may.reply && item.state === 'open', decide: may.decide && item.state === 'open' },
  };
}

export type ItemView = NonNullable<ReturnType<typeof itemView>>;

const NOT_KNOWN = { figure: null, aim: null, working: [] as string[], source: null };

function seriesIn({ figures }: Book, indicatorCode: string, unitCode: string): Judged[] {
  return figures.filter((row) => row.indicatorCode === indicatorCode && row.unitCode === unitCode);
}

/** A figure with how its light came about. */
function figurePart(row: FigureRow, indicator: IndicatorRow, book: Book, locale: Locale) {
  const own = book.targets.filter(({ unitCode }) => unitCode === row.unitCode);
  const target = targetOf(own, row.indicatorCode, row.period);
  return {
    period: periodLabel(row.period, locale),
    figure: figureWords({ row, stale: null }, indicator, locale),
    aim: aimWords(indicator, target, locale),
    verdict: verdictWords(row, locale, book.thresholds),
    working: verdictWorking(row, indicator, target, locale).lines,
    source: locale === 'zh' ? row.sourceZh : row.sourceEn,
  };
}

function nameWords(by: string, { people, book }: { people: People; book: Book }, locale: Locale): string {
  return actorWords(by, { people, units: book.units, departments: book.departments }, locale);
}

export type CourseEntry = {
  key: string;
  at: string;
  what: string;
  who: string;
  text: string;
  files: { id: string; name: string; size: string; href: string }[];
  tone: 'plain' | 'good' | 'back';
};

const TONES = { reply: 'plain', extended: 'plain', ended: 'good', met: 'good', reopened: 'back' } as const;

/** What happened, from the beginning on. */
function courseOf(
  {
    item,
    people,
    book,
    unit,
  }: Pick<LoadedItem, 'item' | 'people' | 'book'> & { unit: { code: string; kind: UnitKind } },
  indicator: IndicatorRow,
  locale: Locale,
): CourseEntry[] {
  const t = translator(locale, 'supervision');
  const at = (moment: Date) => t('at', { at: moment });
  const who = (by: string) => nameWords(by, { people, book }, locale);
  const first = {
    key: item.id,
    at: at(item.openedAt),
    what: t('course.opened'),
    who: who(item.openedBy),
    text: item.task,
  };
  return [
    { ...first, files: [], tone: 'plain' },
    ...item.replies.map(({ id, kind, text, dueOn, by, at: moment, files }): CourseEntry => {
      const decider = seriesIn(book, indicator.code, unit.code).find(({ period }) => period === text);
      const settled = kind === 'met' || kind === 'reopened';
      const value = decider && figureWords({ row: decider, stale: null }, indicator, locale).joined;
      return {
        key: id,
        at: at(moment),
        what: t(`course.${kind}`, { on: startOfDay(dueOn ?? item.dueOn) }),
        // The figure decided; whoever approved it is named as such.
        who: settled ? t('approvedBy', { name: who(by) }) : who(by),
        text: !settled
          ? text
          : kind === 'met'
            ? t('metBy', { period: periodLabel(text, locale), value: value ?? '' })
            : '',
        files: files.map((file) => ({
          ...{ id: file.id, name: file.fileName, size: sizeText(file.bytes) },
          href: `/api/supervision/files/${file.id}`,
        })),
        tone: TONES[kind],
      };
    }),
  ];
}
