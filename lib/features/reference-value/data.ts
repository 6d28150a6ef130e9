import { type WorkingClient, working } from '#lib/server/working.ts';

type Reader = Pick<WorkingClient, 'indicatorReference'>;

/** Every version of the values of other places beside one indicator. */
export function readReferences(reader: Reader, countyCode: string, indicatorCode: string) {
  return reader.indicatorReference.findMany({
    where: { countyCode, indicatorCode },
    orderBy: [{ place: 'asc' }, { year: 'asc' }, { version: 'asc' }],
  });
}

export function readShownReferences(countyCode: string, indicatorCode: string) {
  return readReferences(working(), countyCode, indicatorCode);
}
