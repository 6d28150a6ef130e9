import { addDays } from '#lib/domain/calendar-day.ts';
import { askedEntry } from '#lib/domain/submission/asked.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { CountyFiles } from './read/county.ts';

/** Forms and days off as the database holds them. */
export type FormRecords = {
  forms: (Omit<Row.Form, 'indicatorCodes'> & { indicatorCodes: string[] })[];
  holidays: Row.Holiday[];
};

/** The forms of the domains that the county keeps; a form is left out with the last of its indicators. */
export function formRecords(
  { profile, forms, holidays }: Pick<CountyFiles, 'profile' | 'forms' | 'holidays'>,
  indicators: readonly { code: string }[],
): FormRecords {
  const countyCode = profile.code;
  const kept = new Set(indicators.map(({ code }) => code));
  return {
    forms: forms.rows.flatMap(({ line: _line, domain, department, indicators: entries, ...row }) => {
      const indicatorCodes = entries.filter((entry) => kept.has(askedEntry(entry).code));
      if (indicatorCodes.length === 0) return [];
      const filedBy = row.byDepartment ? ('county' as const) : ('township' as const);
      const codes = { domainCode: domain, departmentCode: department, indicatorCodes };
      return [{ countyCode, ...row, ...codes, filedBy, active: true, version: 1, createdOn: null }];
    }),
    holidays: holidays.rows.flatMap(({ first, last, working, nameZh, nameEn }) =>
      daysFrom(first, last).map((day) => ({ countyCode, day, working, nameZh, nameEn })),
    ),
  };
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
