import { working } from '#lib/server/working.ts';

/** Everything that was ever known of one indicator at a unit and below it, each version with its day. */
export async function readAsOf(countyCode: string, { id, path }: { id: string; path: string }, indicatorCode: string) {
  const db = working();
  const units = await db.unit.findMany({ where: { countyCode, path: { startsWith: path } } });
  const unitId = { in: units.map((unit) => unit.id) };
  const figures = await db.figure.findMany({
    where: { countyCode, indicatorCode, unitId },
    include: { versions: { orderBy: { version: 'asc' } } },
  });
  const indicators = await db.indicator.findMany({ where: { countyCode, code: indicatorCode } });
  return {
    unitId: id,
    units,
    figures,
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
