import { byUrgency, STAGES, type Stage, stageCounts, stageOf } from '#lib/domain/supervision/stage.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { indicatorName } from '../indicator/view.ts';
import type { LoadedItems, SeenItem } from '../supervision/loaders.ts';
import { timeWords } from '../supervision/view.ts';
import { newestRow } from '../supervision-figure/view.ts';
import { ownerWords } from '../supervision-item/view.ts';
import { verdictWords } from '../verdict/view.ts';

/** What of the list is shown; what is no stage shows all of them. */
export type Shown = { stage: Stage | 'all'; mine: boolean };

export function shownOf(show: string | null, mine: string | null): Shown {
  return { stage: STAGES.find((one) => one === show) ?? 'all', mine: mine === '1' };
}

type Row = LoadedItems['seen'][number];

/** The list of items with its filters, each saying how many it would show. */
export function itemList({ seen, book, people, today, mayOpen }: LoadedItems, shown: Shown, locale: Locale) {
  const t = translator(locale, 'supervision');
  const scope = shown.mine ? seen.filter(({ mine }) => mine) : seen;
  const counts = stageCounts(
    scope.map(({ item }) => item),
    today,
  );
  const hrefOf = (stage: Shown['stage'], mine: boolean) => {
    const query = new URLSearchParams({ ...(stage === 'all' ? {} : { show: stage }), ...(mine ? { mine: '1' } : {}) });
    const address = officeHref(locale, { page: 'office', part: 'supervision' });
    return query.size > 0 ? `${address}?${query}` : address;
  };
  const wanted = scope.filter(({ item }) => shown.stage === 'all' || stageOf(item, today) === shown.stage);
  return {
    total: seen.length,
    counts,
    filters: (['all', ...STAGES] as const).map((stage) => ({
      key: stage,
      href: hrefOf(stage, shown.mine),
      text: t(`filter.${stage}`),
      count: stage === 'all' ? scope.length : counts[stage],
      on: stage === shown.stage,
    })),
    mine: {
      href: hrefOf(shown.stage, !shown.mine),
      text: t('filter.mine'),
      count: seen.filter(({ mine }) => mine).length,
      on: shown.mine,
    },
    open: mayOpen ? officeHref(locale, { page: 'office', part: 'supervision', id: 'new' }) : null,
    lines: inOrder(wanted).map((row) => itemLine(row, { book, people, today }, locale)),
    demonstration: wanted.some(({ item, unit }) =>
      book.figures.some(
        (row) => row.demonstration && row.indicatorCode === item.indicatorCode && row.unitCode === unit.code,
      ),
    ),
  };
}

export type ItemList = ReturnType<typeof itemList>;
export type ItemLine = ItemList['lines'][number];

function inOrder(rows: readonly Row[]): Row[] {
  const dated = rows.map((row) => ({ ...row.item, row, endedOn: row.item.endedAt && dayOf(row.item.endedAt) }));
  return byUrgency(dated).map(({ row }) => row);
}

type Around = Pick<LoadedItems, 'book' | 'people' | 'today'>;

/** One item on one line: what, whose, how it stood and stands, how old, until when. */
function itemLine(
  { item, unit, mine }: SeenItem<LoadedItems['seen'][number]['item']>,
  { book, people, today }: Around,
  locale: Locale,
) {
  const t = translator(locale, 'supervision');
  const indicator = book.indicators.find(({ code }) => code === item.indicatorCode);
  const domain = book.domains.find(({ code }) => code === indicator?.domainCode);
  const rows = book.figures.filter((row) => row.indicatorCode === item.indicatorCode && row.unitCode === unit.code);
  const answers = item.replies.filter(({ kind }) => kind === 'reply');
  const last = answers.at(-1);
  return {
    id: item.id,
    href: officeHref(locale, { page: 'office', part: 'supervision', id: item.id }),
    indicator: indicator ? indicatorName(indicator, locale) : item.indicatorCode,
    unit: locale === 'zh' ? unit.nameZh : unit.nameEn,
    domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
    task: item.task,
    owner: ownerWords(item, unit, { book, people }, locale),
    ...timeWords(item, today, locale),
    atOpening: verdictWords({ status: item.status as Status, ratio: item.ratio }, locale, book.thresholds),
    now: verdictWords(newestRow(rows, book.thresholds) ?? { status: null, ratio: null }, locale, book.thresholds),
    answered: last ? t('answeredAt', { count: answers.length, at: last.at }) : null,
    mine,
  };
}
