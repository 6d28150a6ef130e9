import type { WorkingClient } from '#lib/server/working.ts';
import { readUnitBook, type UnitReader } from '../unit-tree/data.ts';
import { type AskedBook, askedBook } from './view.ts';

type Reader = UnitReader & Pick<WorkingClient, 'indicatorVersion'>;

/** The places of a county and its definitions at all times, for asking what its forms ask. */
export async function readAskedBook(reader: Reader, countyCode: string): Promise<AskedBook> {
  const versions = await reader.indicatorVersion.findMany({
    where: { countyCode },
    select: {
      ...{ indicatorCode: true, version: true, validFrom: true, ended: true },
      ...{ officialOrigin: true, dimension: true },
    },
  });
  return askedBook(await readUnitBook(reader, countyCode), versions);
}
