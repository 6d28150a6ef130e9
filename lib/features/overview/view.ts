import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type BehindItem, behindList } from '../behind-list/view.ts';
import type { BehindNote } from '../behind-note/view.ts';
import type { FollowUp } from '../follow-up/view.ts';
import { figuresOf, type OverviewFigures } from '../overview-figures/view.ts';
import type { OverviewFilter } from '../overview-filter/view.ts';
import { findingOf } from '../overview-finding/view.ts';
import { gridOf, type OverviewGrid } from '../overview-grid/view.ts';
import { type Ranking, rankingOf } from '../overview-ranking/view.ts';
import { type Scope, scopeOf } from '../overview-scope/view.ts';
import { overviewSentence } from '../overview-sentence/view.ts';
import type { Book } from '../progress-book/view.ts';
import type { Unfiled } from '../unfiled/view.ts';

/** Everything that an overview is drawn from; the same object as long as nothing was written that it tells of. */
export type Overview = {
  scope: Scope;
  quarters: readonly string[];
  /** The day it is told of. */
  day: string;
  today: string;
  isPast: boolean;
  title: string;
  sentence: string;
  figures: OverviewFigures;
  grid: OverviewGrid;
  ranking: Ranking | null;
  /** Of the county, or of the only unit that may be seen: what is red, the furthest behind first. */
  behind: BehindItem[];
  /** The whole list with the townships and what is slightly behind; where it is asked for. */
  list: BehindItem[] | null;
  notes: ReadonlyMap<string, BehindNote>;
  unfiled: Unfiled | null;
  demonstration: boolean;
};

type Input = {
  book: Book;
  quarters: readonly string[];
  filter: OverviewFilter;
  day: string;
  today: string;
  isPast: boolean;
  notes: ReadonlyMap<string, BehindNote>;
  unfiled: Unfiled | null;
  followUps?: readonly FollowUp[];
};

export function overviewOf({ book, filter, followUps = [], ...rest }: Input, locale: Locale): Overview {
  const scope = scopeOf(book, filter, locale, followUps);
  const grid = gridOf(scope, locale);
  const { shape } = scope.filter;
  const headed = scope.head ? [scope.head] : [];
  return {
    ...rest,
    ...{ scope, grid, title: findingOf(scope, grid, locale), sentence: overviewSentence(scope, locale) },
    figures: figuresOf(scope, grid),
    ranking: shape === 'rank' ? rankingOf(scope, translator(locale, 'overview')('total'), locale) : null,
    behind: behindList(scope, headed, locale),
    list: shape === 'behind' ? wholeList(scope, locale) : null,
    demonstration: book.figures.some(({ period, demonstration }) => period === book.period && demonstration),
  };
}

/** The county's own first, then the townships': what is small is no excuse to push what is large out of sight. */
function wholeList(scope: Scope, locale: Locale): BehindItem[] {
  const { head, units } = scope;
  const others = units.filter((unit) => unit !== head);
  return [head ? [head] : [], others].flatMap((list) => behindList(scope, list, locale, true));
}
