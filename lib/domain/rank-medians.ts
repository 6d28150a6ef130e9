import { rank } from './ranking.ts';

/** A unit with its median now and at an earlier date; null where too much of it is missing to be rated. */
export type MedianOf = { code: string; sort: string; ratio: number | null; before: number | null };

export type MedianPlace = {
  /** 1 is best among all; null for what is not rated, which is not ranked instead of coming last. */
  rank: number | null;
  /** By how far it came since the earlier date. */
  improvementRank: number | null;
  improvement: number | null;
  /** Place among units of its own sort: streets with streets, towns with towns. */
  peerRank: number | null;
  peers: number;
  of: number;
};

/** Level and improvement of medians side by side, among all and among peers. */
export function rankMedians(list: readonly MedianOf[]): Map<string, MedianPlace> {
  const all = placesIn(list);
  const of = list.filter(({ ratio }) => ratio !== null).length;
  const places = new Map<string, MedianPlace>();
  for (const sort of new Set(list.map((one) => one.sort))) {
    const own = list.filter((one) => one.sort === sort);
    const peers = own.filter(({ ratio }) => ratio !== null).length;
    for (const { code, rank: peerRank } of placesIn(own)) {
      const place = all.find((one) => one.code === code);
      const { rank: at = null, improvementRank = null, improvement = null } = place ?? {};
      places.set(code, { rank: at, improvementRank, improvement, peerRank, peers, of });
    }
  }
  return places;
}

function placesIn(list: readonly MedianOf[]) {
  const contenders = list.map(({ code, ratio, before }) => ({
    ...{ code, value: ratio, before },
    state: ratio === null ? ('missing' as const) : ('reported' as const),
  }));
  return rank(contenders, 'higher', { smallDenominator: 0 }) ?? [];
}
