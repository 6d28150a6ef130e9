import type { NamedDay } from '#lib/domain/submission/holiday-span.ts';
import { type WorkingClient, working } from '#lib/server/working.ts';

type Reader = Pick<WorkingClient, 'holiday'>;

export function readHolidays(reader: Reader, countyCode: string): Promise<NamedDay[]> {
  return reader.holiday.findMany({
    where: { countyCode },
    select: { day: true, working: true, nameZh: true, nameEn: true },
    orderBy: { day: 'asc' },
  });
}

export function readShownHolidays(countyCode: string): Promise<NamedDay[]> {
  return readHolidays(working(), countyCode);
}
