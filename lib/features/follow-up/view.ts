import { stillFlagged } from '#lib/domain/follow-up.ts';
import { type Reach, reachesFigure } from '#lib/domain/reach.ts';
import type { FlagRow } from './data.ts';

/** A figure that somebody marked to be followed up. */
export type FollowUp = Omit<FlagRow, 'kind'>;

type Seen = { reach: readonly Reach[]; departmentsOf: ReadonlyMap<string, readonly string[]>; until: Date | null };

/**
 * What is to be followed up, as far as a person may look.
 * @param until on a past day the first moment that does not belong to it
 */
export function followUps(rows: readonly FlagRow[], { reach, departmentsOf, until }: Seen): FollowUp[] {
  const said = rows.filter(({ at }) => until === null || at < until);
  return stillFlagged(said, figureOf).filter(({ unitPath, indicatorCode }) =>
    reachesFigure(reach, unitPath, departmentsOf.get(indicatorCode) ?? []),
  );
}

/** Names a figure, so that one in doubt that is also followed up is counted once. */
export function figureOf(figure: Pick<FlagRow, 'unitCode' | 'indicatorCode' | 'period' | 'dimension'>): string {
  return [figure.unitCode, figure.indicatorCode, figure.period, figure.dimension].join('|');
}
