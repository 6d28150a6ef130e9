import { working } from '#lib/server/working.ts';

/** Everything that was ever known of one indicator at a unit and below it, each version with its day. */
export async function readAsOf(countyCode: string, { id, path }: { id: string; path: string }, indicatorCode: string) {
  const db = working();
  // What is below it at some period may be elsewhere today.
  const below = { OR: [{ path: { startsWith: path } }, { pasts: { some: { path: { startsWith: path } } } }] };
  // Thousands of figures are not named one by one: a statement holds only so many values.
  const figures = { countyCode, indicatorCode, unit: below };
  const indicators = await db.indicator.findMany({ where: { countyCode, code: indicatorCode } });
  return {
    unitId: id,
    units: await db.unit.findMany({ where: { countyCode } }),
    unitPasts: await db.unitPast.findMany({ where: { countyCode } }),
    figures: await db.figure.findMany({ where: figures }),
    versions: await db.figureVersion.findMany({ where: { figure: figures }, orderBy: { version: 'asc' } }),
    indicators,
    indicatorVersions: await db.indicatorVersion.findMany({ where: { countyCode, indicatorCode } }),
    targets: await db.target.findMany({ where: { countyCode, indicatorCode, unitId: id } }),
    county: await db.county.findUniqueOrThrow({
      where: { code: countyCode },
      select: { code: true, thresholds: true },
    }),
  };
}

export type AsOfRows = Awaited<ReturnType<typeof readAsOf>>;
