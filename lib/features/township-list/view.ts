import { formatNumber } from '#lib/domain/number-format.ts';
import type { Thresholds } from '#lib/domain/progress/thresholds.ts';
import { type Placed, rank } from '#lib/domain/ranking.ts';
import type { Locale, Status, UnitKind, UnitSort } from '#lib/domain/vocabulary.ts';
import { type FiledRow, type Filing, filingOf, filings } from '../filing/view.ts';
import { heatClass, type TownshipTile, townshipTiles } from '../township-map/view.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';

export type UnitRow = {
  code: string;
  kind: UnitKind;
  sort: UnitSort;
  nameZh: string;
  nameEn: string;
  shortZh: string;
  shortEn: string;
  tileCol: number | null;
  tileRow: number | null;
};

type DomainRow = { code: string; order: number; nameZh: string; nameEn: string; glyph: string };

export type ProgressRow = {
  unitCode: string;
  domainCode: string;
  period: string;
  ratio: number | null;
  status: Status;
  rated: number;
  onSchedule: number;
  targeted: number;
};

export type Standing = VerdictWords & {
  status: Status;
  ratio: number | null;
  heat: ReturnType<typeof heatClass>;
  rated: number;
  onSchedule: number;
};

export type TownshipLine = {
  code: string;
  name: string;
  sort: UnitSort;
  total: Standing;
  /** In the order of `domains`. */
  domains: Standing[];
  /** Percentage points against the period before: "+3"; null where either is not rated. */
  change: { points: number; text: string } | null;
  /** Place among the units of its own sort; null with incomplete figures, which are not ranked. */
  peers: { rank: number | null; improvementRank: number | null; of: number };
  filing: Filing;
};

export type TownshipsView = {
  domains: { code: string; order: number; name: string; glyph: string }[];
  lines: TownshipLine[];
  tiles: TownshipTile[];
  counts: { all: number; on: number; slow: number; late: number; unrated: number };
  /** Townships of each sort, in the order of the codes. */
  sorts: { sort: UnitSort; n: number }[];
};

export type TownshipRows = {
  units: readonly UnitRow[];
  domains: readonly DomainRow[];
  progress: readonly ProgressRow[];
  filed: readonly FiledRow[];
};

/** The townships in the order of their codes, each with its nine domains, its change and what it has reported. */
export function townshipsView(
  rows: TownshipRows,
  { period, earlier }: { period: string; earlier: string | null },
  locale: Locale,
  thresholds?: Thresholds,
): TownshipsView {
  const zh = locale === 'zh';
  const domains = rows.domains.filter((domain) => domain.order > 0).sort((a, b) => a.order - b.order);
  const found = new Map(rows.progress.map((row) => [keyOf(row.unitCode, row.domainCode, row.period), row]));
  const townships = rows.units.filter((unit) => unit.kind === 'township');
  const filed = filings(
    rows.filed,
    period,
    townships.map((unit) => unit.code),
  );
  const places = placesAmongPeers(townships, (code, when) => found.get(keyOf(code, 'all', when))?.ratio ?? null, {
    period,
    earlier,
  });
  const lines = townships.map((unit): TownshipLine => {
    const standing = (domain: string) => standingOf(found.get(keyOf(unit.code, domain, period)), locale, thresholds);
    const before = earlier ? found.get(keyOf(unit.code, 'all', earlier)) : undefined;
    const total = standing('all');
    return {
      code: unit.code,
      name: zh ? unit.nameZh : unit.nameEn,
      sort: unit.sort,
      total,
      domains: domains.map((domain) => standing(domain.code)),
      change: changeOf(total.ratio, before?.ratio ?? null),
      peers: places.get(unit.code) ?? { rank: null, improvementRank: null, of: 0 },
      filing: filingOf(filed, unit.code),
    };
  });
  return {
    domains: domains.map(({ code, order, glyph, nameZh, nameEn }) => ({
      code,
      order,
      glyph,
      name: zh ? nameZh : nameEn,
    })),
    lines,
    tiles: townshipTiles(
      townships,
      rows.progress.filter((row) => row.domainCode === 'all' && row.period === period),
      locale,
    ),
    counts: countsOf(lines),
    sorts: sortsOf(townships),
  };
}

const keyOf = (unit: string, domain: string, period: string) => `${unit}|${domain}|${period}`;

function standingOf(row: ProgressRow | undefined, locale: Locale, thresholds?: Thresholds): Standing {
  const ratio = row?.ratio ?? null;
  const status = row?.status ?? 'no_data';
  return {
    ...verdictWords({ status, ratio }, locale, thresholds),
    status,
    ratio,
    heat: heatClass(ratio),
    rated: row?.rated ?? 0,
    onSchedule: row?.onSchedule ?? 0,
  };
}

/** Streets are compared with streets and towns with towns; `of` counts those that can be ranked. */
function placesAmongPeers(
  townships: readonly UnitRow[],
  ratioAt: (code: string, period: string) => number | null,
  { period, earlier }: { period: string; earlier: string | null },
): Map<string, TownshipLine['peers']> {
  const places = new Map<string, TownshipLine['peers']>();
  for (const sort of new Set(townships.map((unit) => unit.sort))) {
    const contenders = townships
      .filter((unit) => unit.sort === sort)
      .map(({ code }) => {
        const value = ratioAt(code, period);
        const before = earlier ? ratioAt(code, earlier) : null;
        return { code, value, before, state: value === null ? ('missing' as const) : ('reported' as const) };
      });
    const placed: Placed[] = rank(contenders, 'higher', { smallDenominator: 0 }) ?? [];
    const of = placed.filter((place) => place.rank !== null).length;
    for (const { code, rank: at, improvementRank } of placed) places.set(code, { rank: at, improvementRank, of });
  }
  return places;
}

function changeOf(now: number | null, before: number | null): TownshipLine['change'] {
  if (now === null || before === null) return null;
  const points = Math.round((now - before) * 100);
  return { points, text: `${points > 0 ? '+' : ''}${formatNumber(points, 0)}` };
}

function countsOf(lines: readonly TownshipLine[]): TownshipsView['counts'] {
  const count = (...lights: string[]) => lines.filter(({ total }) => lights.includes(total.light)).length;
  return {
    all: lines.length,
    on: count('done', 'go'),
    slow: count('slow'),
    late: count('late', 'away'),
    unrated: count('none', 'due', 'watch'),
  };
}

function sortsOf(townships: readonly UnitRow[]): TownshipsView['sorts'] {
  const counts = new Map<UnitSort, number>();
  for (const { sort } of townships) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return [...counts].map(([sort, n]) => ({ sort, n }));
}
