import { periodLabel } from '#lib/domain/period-label.ts';
import { type Locale, UNIT_SORTS, type UnitSort } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { behindLines, isLagging, shortCount, standingsIn } from '../briefing-behind/view.ts';
import { filedIn, rankedPlaces } from '../briefing-places/view.ts';
import { sourceBook } from '../briefing-source/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { findingTitle, leadSentence } from '../finding/view.ts';
import { indicatorName } from '../indicator/view.ts';
import type { OpenBook } from '../progress-book/loaders.ts';
import type { Book } from '../progress-book/view.ts';
import type { LoadedItems } from '../supervision/loaders.ts';
import { itemList } from '../supervision-list/view.ts';
import { verdictWords } from '../verdict/view.ts';
import type { BriefHead } from './data.ts';

export type AskedBrief = {
  period: string | null;
  asOf: string | null;
  domain: string | null;
  sort: UnitSort | null;
  /** The question of the address without what makes no sense here. */
  search: string;
};

/** The filters of the overview, as far as they change what a brief says. */
export function askedBrief(query: Record<string, string | string[] | undefined>): AskedBrief {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' && value.length <= 40 ? value : null;
  };
  const asked = { period: one('period'), asOf: one('asOf'), domain: one('domain') };
  const sort = UNIT_SORTS.find((known) => known === query.units) ?? null;
  const said = Object.entries({ period: asked.period, asOf: asked.asOf, domain: asked.domain, units: sort });
  const search = new URLSearchParams(said.filter((pair): pair is [string, string] => pair[1] !== null)).toString();
  return { ...asked, sort, search: search === '' ? '' : `?${search}` };
}

type Given = Pick<OpenBook, 'book' | 'today' | 'asOf'> & {
  asked: AskedBrief;
  head: BriefHead;
  items: LoadedItems | null;
  address: string;
};

/** Lines that two pages have room for; English names and paces take more of it. */
const ROOM = { behind: { zh: 9, en: 7 }, supervised: 6, doubts: 5, missing: 6 };

/** Everything a meeting's brief says, two pages of it. */
export function briefOf({ book, today, asOf, asked, head, items, address }: Given, locale: Locale) {
  const t = translator(locale, 'briefing');
  const zh = locale === 'zh';
  const unit = book.units.find(({ kind }) => kind === 'county') ?? book.units[0];
  const domain = book.domains.find(({ code }) => code === asked.domain) ?? null;
  const indicators = book.indicators.filter(
    ({ domainCode, dimensionName }) => (domain === null || domainCode === domain.code) && !dimensionName,
  );
  const sources = sourceBook(locale);
  const standings = unit ? standingsIn(book, unit.code, indicators) : [];
  const domains = domainStandings(book, unit?.code ?? '', domain?.code ?? null);
  const filed = filedIn(book, asked.sort, locale);
  const doubted = standings.filter(({ row }) => row.doubtKind !== 'none');
  const lagging = standings.filter(({ row }) => isLagging(row.status));
  const judged = standings.filter(({ row }) => row.status !== null && row.status !== 'watched');
  const on = domains.filter(({ status }) => ['on_schedule', 'achieved', 'held'].includes(status));
  const name = unit ? (zh ? unit.nameZh : unit.nameEn) : '';
  const mine = supervisedIn(items, domain?.code ?? null);
  return {
    heading: t('heading', { name }),
    title: findingTitle(domains, locale),
    lead: leadSentence(domains, book.period, locale),
    period: periodLabel(book.period, locale),
    scope: [
      name,
      domain ? (zh ? domain.nameZh : domain.nameEn) : t('allDomains'),
      t('places', { count: rankedPlaces(book, { domain: null, sort: asked.sort }, locale).length }),
    ].join(' · '),
    known: t(asOf ? 'asOf' : 'now', { on: startOfDay(asOf ?? today) }),
    demonstration: book.figures.some((row) => row.demonstration) ? t('demonstration') : null,
    figures: [
      { key: 'on', label: t('fig.on'), value: `${on.length}`, of: `/ ${domains.length}` },
      { key: 'behind', label: t('fig.behind'), value: `${lagging.length}`, of: `/ ${judged.length}` },
      { key: 'short', label: t('fig.short'), value: `${shortCount(book, standings)}`, of: `/ ${judged.length}` },
      { key: 'filed', label: t('fig.filed'), value: share(filed), of: `${filed.reported} / ${filed.asked}` },
      { key: 'doubt', label: t('fig.doubt'), value: `${doubted.length}`, of: '' },
    ],
    domains: domains.map((one) => {
      const shown = standings.find(({ indicator }) => indicator.domainCode === one.code && indicator.headline);
      return {
        ...{ key: one.code, order: one.order, glyph: one.glyph, name: zh ? one.nameZh : one.nameEn },
        verdict: verdictWords(one, locale, book.thresholds),
        counted: t('counted', { on: one.onSchedule, of: one.rated }),
        headline: shown && {
          name: indicatorName(shown.indicator, locale),
          figure: figureWords({ row: shown.row, stale: null }, shown.indicator, locale),
          mark: sources.mark(shown.row, shown.indicator),
        },
      };
    }),
    behind: behindLines(book, standings, { limit: ROOM.behind[locale], sources, locale }),
    behindMore: Math.max(0, lagging.length - ROOM.behind[locale]),
    places:
      unit?.kind === 'county' ? rankedPlaces(book, { domain: domain?.code ?? null, sort: asked.sort }, locale) : [],
    supervision: supervisionPart(mine, locale),
    doubts: doubted.slice(0, ROOM.doubts).map(({ indicator, row }) => ({
      key: indicator.code,
      name: indicatorName(indicator, locale),
      figure: figureWords({ row, stale: null }, indicator, locale),
      why: (zh ? row.doubtZh : row.doubtEn) ?? '',
      mark: sources.mark(row, indicator),
    })),
    doubtsMore: Math.max(0, doubted.length - ROOM.doubts),
    missing: filed.missing.slice(0, ROOM.missing),
    missingMore: Math.max(0, filed.missing.length - ROOM.missing),
    late: filed.late,
    sources: sources.list(),
    release: releaseLine(head, book.period, locale),
    made: t('made', { on: startOfDay(today), office: (zh ? head.profile?.officeZh : head.profile?.officeEn) ?? '' }),
    address,
    search: asked.search,
    file: t('file', {
      name: (zh ? head.profile?.nameZh : head.profile?.nameEn) ?? name,
      period: book.period,
      day: today,
    }),
  };
}

export type Brief = ReturnType<typeof briefOf>;

function share({ reported, asked }: { reported: number; asked: number }): string {
  return asked === 0 ? '—' : `${Math.floor((reported / asked) * 1000) / 10}%`;
}

/** The domains with how a unit stands in each; those that its reader knows nothing of are left out. */
function domainStandings({ domains, progress, indicators, period }: Book, unitCode: string, only: string | null) {
  return domains
    .filter(({ code, order }) => order > 0 && (only === null || code === only))
    .filter(({ code }) => indicators.some(({ domainCode }) => domainCode === code))
    .map((domain) => {
      const found = progress.find(
        (row) => row.unitCode === unitCode && row.domainCode === domain.code && row.period === period,
      );
      const { ratio = null, status = 'not_rated' as const, rated = 0, onSchedule = 0 } = found ?? {};
      return { ...domain, ratio, status, rated, onSchedule };
    });
}

function supervisedIn(items: LoadedItems | null, domain: string | null): LoadedItems | null {
  if (!items || domain === null) return items;
  const inDomain = new Set(
    items.book.indicators.filter(({ domainCode }) => domainCode === domain).map(({ code }) => code),
  );
  return { ...items, seen: items.seen.filter(({ item }) => inDomain.has(item.indicatorCode)) };
}

/** Items that are overdue, then those in hand, as far as there is room. */
function supervisionPart(items: LoadedItems | null, locale: Locale) {
  if (!items) return { open: 0, overdue: 0, lines: [], more: 0 };
  const { counts, lines: overdue } = itemList(items, { stage: 'overdue', mine: false }, locale);
  const all = [...overdue, ...itemList(items, { stage: 'open', mine: false }, locale).lines];
  const lines = all.slice(0, ROOM.supervised);
  return { open: counts.open, overdue: counts.overdue, lines, more: all.length - lines.length };
}

function releaseLine({ release }: BriefHead, period: string, locale: Locale): string {
  const t = translator(locale, 'briefing');
  if (!release) return t('unreleased', { period: periodLabel(period, locale) });
  return t('released', { period: periodLabel(period, locale), version: release.version, at: release.publishedAt });
}
