import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import type { Working } from './view.ts';

/** Reads alone are enough: the reading client for a preview, a transaction where what is read is stored. */
export type Reader = Pick<
  WorkingClient,
  | 'county'
  | 'domain'
  | 'department'
  | 'unit'
  | 'unitPast'
  | 'indicator'
  | 'indicatorVersion'
  | 'figure'
  | 'figureVersion'
  | 'rollup'
  | 'target'
  | 'fact'
  | 'source'
  | 'indicatorReference'
  | 'release'
  | 'releasedFigure'
>;

/** Everything a release of `period` is frozen from. */
export async function readWorking(reader: Reader, countyCode: string, period: string): Promise<Working> {
  const where = { countyCode };
  return {
    county: await reader.county.findUniqueOrThrow({ where: { code: countyCode } }),
    domains: await reader.domain.findMany({ where, orderBy: { order: 'asc' } }),
    departments: await reader.department.findMany({ where }),
    units: await reader.unit.findMany({ where, orderBy: { code: 'asc' } }),
    unitPasts: await reader.unitPast.findMany({ where }),
    indicators: await reader.indicator.findMany({ where, orderBy: { order: 'asc' } }),
    indicatorVersions: await reader.indicatorVersion.findMany({ where }),
    figures: await readFigures(reader, countyCode, period),
    rollups: await reader.rollup.findMany({ where }),
    targets: await reader.target.findMany({ where }),
    facts: await reader.fact.findMany({ where: { countyCode, public: true }, orderBy: { order: 'asc' } }),
    sources: await reader.source.findMany({ where, orderBy: { order: 'asc' } }),
    references: await reader.indicatorReference.findMany({ where }),
  };
}

/** Levels whose whole series is published; of those below only the newest period is. */
const WHOLE_SERIES = ['county', 'township'] as const;

/**
 * Four fifths of a county's figures are the history of its villages, which no release holds: reading
 * them would be most of what a preview takes.
 */
async function readFigures(reader: Reader, countyCode: string, period: string): Promise<Working['figures']> {
  const end = periodEnd(period) ?? '';
  const above = { kind: { in: [...WHOLE_SERIES] } };
  const below = { kind: { notIn: [...WHOLE_SERIES] } };
  const held = await reader.figure.groupBy({ by: ['indicatorCode', 'period'], where: { countyCode, unit: below } });
  const newest = new Map<string, string>();
  for (const row of held.filter((one) => (periodEnd(one.period) ?? '9') <= end)) {
    const before = newest.get(row.indicatorCode);
    if (!before || comparePeriods(row.period, before) > 0) newest.set(row.indicatorCode, row.period);
  }
  const periods = [...new Set(newest.values())];
  return reader.figure.findMany({
    where: { countyCode, OR: [{ unit: above }, { unit: below, period: { in: periods } }] },
  });
}
