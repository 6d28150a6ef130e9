import { byKept } from '#lib/domain/kept-share.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { isLagging, standingsIn } from '../briefing-behind/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { findingTitle } from '../finding/view.ts';
import { aimWords } from '../headline-tile/view.ts';
import { indicatorName, targetOf, valueWords } from '../indicator/view.ts';
import { needWords } from '../indicator-need/view.ts';
import type { Book } from '../progress-book/view.ts';
import type { ReleaseHead } from '../release/view.ts';
import { standingsOf } from '../summary/view.ts';
import type { ItemLine } from '../supervision-list/view.ts';
import { townshipTiles, townshipTitle } from '../township-map/view.ts';
import { verdictWords } from '../verdict/view.ts';
import { wheelView } from '../wheel/view.ts';
import { sentenceCase } from '../wording/view.ts';

/** As many as are read from across a room. */
const FEW = 5;
const MANY = 7;

export type WallRows = {
  book: Book;
  release: Pick<ReleaseHead, 'publishedAt' | 'version' | 'nextReleaseOn'> | null;
  /** Items of supervision that are in hand, the most pressing first. */
  items: readonly ItemLine[];
};

/** What a screen in the meeting room shows, page by page. */
export function wallView({ book, release, items }: WallRows, locale: Locale) {
  const t = translator(locale, 'wall');
  const top = book.units.find(({ kind }) => kind === 'county') ?? book.units[0] ?? null;
  const progress = book.progress.filter(({ period }) => period === book.period);
  const county = { code: top?.code ?? '', nameZh: '', nameEn: '' };
  const standings = standingsOf({ domains: book.domains, progress, county });
  const behind = standings.filter(({ status }) => isLagging(status)).sort((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0));
  const townships = book.units.filter(({ kind }) => kind === 'township');
  const mapOf = (code: string, subject: string) => {
    const own = progress.filter(({ domainCode }) => domainCode === code);
    const tiles = townshipTiles(townships, own, locale);
    return { subject, tiles, title: townshipTitle(tiles, subject, locale) };
  };
  const nameOf = (one: { nameZh: string; nameEn: string }) => (locale === 'zh' ? one.nameZh : one.nameEn);
  const worst = behind[0];
  return {
    place: top ? nameOf(top) : nameOf(book.county),
    period: sentenceCase(periodLabel(book.period, locale)),
    demonstration: book.county.demonstration,
    release: release ? t('release', { at: release.publishedAt, version: release.version }) : t('unreleased'),
    next: release?.nextReleaseOn ? t('next', { on: startOfDay(release.nextReleaseOn) }) : null,
    overview: {
      title: findingTitle(standings, locale),
      wheel: wheelView(standings, locale, book.thresholds),
      worst: top ? behindOf(book, top.code, book.indicators, FEW, locale) : [],
      map: townships.length > 1 ? mapOf(worst?.code ?? 'all', worst ? nameOf(worst) : t('all')) : null,
    },
    domains: behind.map((domain) => ({
      code: domain.code,
      order: domain.order,
      glyph: domain.glyph,
      name: nameOf(domain),
      verdict: verdictWords(domain, locale, book.thresholds),
      worst: top
        ? behindOf(
            book,
            top.code,
            book.indicators.filter(({ domainCode }) => domainCode === domain.code),
            MANY,
            locale,
          )
        : [],
      map: townships.length > 1 ? mapOf(domain.code, nameOf(domain)) : null,
    })),
    ranking: townships.length > 1 ? rankingOf(book, townships, locale) : [],
    supervision: { items: items.slice(0, MANY), more: Math.max(0, items.length - MANY), total: items.length },
  };
}

export type WallView = ReturnType<typeof wallView>;
export type WallBehind = WallView['overview']['worst'][number];

/** Indicators of a unit that do not keep up, the furthest behind first. */
function behindOf(book: Book, unit: string, indicators: Book['indicators'], limit: number, locale: Locale) {
  const targets = book.targets.filter(({ unitCode }) => unitCode === unit);
  return standingsIn(book, unit, indicators)
    .filter(({ row }) => isLagging(row.status))
    .sort((a, b) => (a.row.ratio ?? 0) - (b.row.ratio ?? 0))
    .slice(0, limit)
    .map(({ indicator, row }) => {
      const target = targetOf(targets, indicator.code, row.period);
      const domain = book.domains.find(({ code }) => code === indicator.domainCode);
      // Beside the target the unit is said once.
      const { text, joined } = figureWords({ row, stale: null }, indicator, locale);
      return {
        code: indicator.code,
        name: indicatorName(indicator, locale),
        domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
        figure: target ? text : joined,
        aim: target ? valueWords(target.target, indicator, locale).joined : aimWords(indicator, target, locale),
        done: row.completion,
        due: row.expected,
        verdict: verdictWords(row, locale, book.thresholds),
        need: needWords(row, indicator, target, locale),
      };
    });
}

/** Places by how they stand over everything; what is not rated stands last, without a place. */
function rankingOf(book: Book, townships: Book['units'], locale: Locale) {
  const rows = townships.map((unit) => {
    const own = book.progress.find(
      (row) => row.unitCode === unit.code && row.domainCode === 'all' && row.period === book.period,
    );
    const ratio = own?.ratio ?? null;
    return {
      code: unit.code,
      name: locale === 'zh' ? unit.nameZh : unit.nameEn,
      ratio,
      verdict: verdictWords({ status: own?.status ?? 'no_data', ratio }, locale, book.thresholds),
      onSchedule: own?.onSchedule ?? 0,
      rated: own?.rated ?? 0,
    };
  });
  const sorted = rows.sort((a, b) => (b.ratio ?? -1) - (a.ratio ?? -1) || byKept(a, b));
  // Equal figures share a place.
  return sorted.map((row) => ({
    ...row,
    place: row.ratio === null ? null : 1 + sorted.filter((one) => (one.ratio ?? -1) > (row.ratio ?? -1)).length,
  }));
}
