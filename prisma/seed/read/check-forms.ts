import { isDay } from '#lib/domain/calendar-day.ts';
import { type FormFault, type FormIndicator, formFaults } from '#lib/domain/submission/form-faults.ts';
import type { DepartmentRow, DomainRow, IndicatorRow } from './catalogue-rows.ts';
import type { FaultList } from './fault.ts';
import type { FormRow, HolidayRow } from './form-rows.ts';
import { type Table, unique } from './table.ts';

type Around = { domains: Table<DomainRow>; departments: Table<DepartmentRow>; indicators: Table<IndicatorRow> };
type Say = (kind: Parameters<FaultList['add']>[2], values?: Record<string, string | number>) => void;

/** Every form asks for what the catalogue knows, at a level it is collected at, and nothing is asked twice. */
export function checkForms(forms: Table<FormRow>, around: Around, faults: FaultList): void {
  unique(forms, 'id', (row) => row.id, faults);
  unique(forms, 'name_zh', (row) => row.nameZh, faults);
  const indicators = new Map(
    around.indicators.rows.map((row): [string, FormIndicator] => [
      row.code,
      { ...row, domainCode: row.domain, members: row.dimension?.members ?? [] },
    ]),
  );
  const domains = new Set(around.domains.rows.map((row) => row.code));
  const departments = new Set(around.departments.rows.map((row) => row.code));
  const drafts = forms.rows.map((row) => ({ ...row, domainCode: row.domain, indicatorCodes: row.indicators }));
  drafts.forEach((row, at) => {
    const say: Say = (kind, values = {}) => faults.add(forms.file, row.line, kind, { code: row.id, ...values });
    if (!domains.has(row.domain)) say('unknown_code', { column: 'domain', value: row.domain });
    if (!departments.has(row.department)) say('unknown_code', { column: 'department', value: row.department });
    for (const fault of formFaults(row, indicators, drafts.slice(0, at))) tell(fault, say);
  });
}

/** The sentence of each fault; where it is about a column, that is the one of the indicators. */
const SENTENCE = {
  form_days: 'form_days',
  form_filer: 'form_filer',
  form_empty: 'empty',
  unknown_code: 'unknown_code',
  form_domain: 'form_domain',
  form_level: 'form_level',
  form_frequency: 'form_frequency',
  asked_computed: 'asked_computed',
  asked_twice: 'asked_twice',
} as const satisfies Record<FormFault['kind'], Parameters<Say>[0]>;

function tell({ kind, entry, other }: FormFault, say: Say): void {
  say(SENTENCE[kind], { column: 'indicators', value: entry, wanted: other, first: other });
}

/** Days exist, and no day is both worked and free. */
export function checkHolidays(holidays: Table<HolidayRow>, faults: FaultList): void {
  unique(holidays, 'first', (row) => row.first, faults);
  for (const row of holidays.rows) {
    const say: Say = (kind, values = {}) => faults.add(holidays.file, row.line, kind, values);
    if (!isDay(row.first)) say('not_day', { column: 'first', value: row.first });
    else if (!isDay(row.last) || row.last < row.first) say('not_day', { column: 'last', value: row.last });
    else if (holidays.rows.some((other) => other.line < row.line && other.first <= row.last && row.first <= other.last))
      say('holiday_overlap', { value: row.first });
  }
}
