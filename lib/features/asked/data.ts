import type { WorkingClient } from '#lib/server/working.ts';
import { type AskedBook, askedBook } from './view.ts';

type Reader = Pick<WorkingClient, 'unit' | 'indicatorVersion'>;

/** The places of a county as they stand on a day and its definitions, for asking what its forms ask. */
export async function readAskedBook(reader: Reader, countyCode: string, day: string): Promise<AskedBook> {
  const units = await reader.unit.findMany({
    where: { countyCode, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    select: { id: true, kind: true, path: true },
    orderBy: { path: 'asc' },
  });
  const versions = await reader.indicatorVersion.findMany({
    where: { countyCode },
    select: {
      ...{ indicatorCode: true, version: true, validFrom: true, ended: true },
      ...{ officialOrigin: true, dimension: true },
    },
  });
  return askedBook(units, versions);
}
