import type { WorkingClient } from '#lib/server/working.ts';
import { type AskedBook, askedBook } from './view.ts';

type Reader = Pick<WorkingClient, 'unit' | 'indicatorVersion' | 'indicator'>;

/** The places and definitions of a county as they stand on a day, for asking what its forms ask. */
export async function readAskedBook(reader: Reader, countyCode: string, day: string): Promise<AskedBook> {
  const units = await reader.unit.findMany({
    where: { countyCode, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    select: { id: true, kind: true, path: true },
    orderBy: { path: 'asc' },
  });
  const current = await reader.indicator.findMany({
    where: { countyCode },
    select: { code: true, currentVersion: true },
  });
  const versions = await reader.indicatorVersion.findMany({
    where: { countyCode },
    select: { indicatorCode: true, version: true, officialOrigin: true, dimension: true },
  });
  const inForce = new Map(current.map(({ code, currentVersion }) => [code, currentVersion]));
  const indicators = versions
    .filter(({ indicatorCode, version }) => inForce.get(indicatorCode) === version)
    .map(({ indicatorCode, officialOrigin, dimension }) => ({ code: indicatorCode, officialOrigin, dimension }));
  return askedBook(units, indicators);
}
