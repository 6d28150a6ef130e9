import { isDay } from '#lib/domain/calendar-day.ts';
import { askedEntry } from '#lib/domain/submission/asked.ts';
import type { IndicatorRow } from './catalogue-rows.ts';
import type { CountyFiles } from './county.ts';
import type { FaultList } from './fault.ts';
import type { FormRow, HolidayRow } from './form-rows.ts';
import { type Row, type Table, unique } from './table.ts';

type Around = Pick<CountyFiles, 'domains' | 'departments' | 'indicators'>;
type Say = (kind: Parameters<FaultList['add']>[2], values?: Record<string, string | number>) => void;

const DEPTH = { county: 0, township: 1, village: 2 };

/** Every form asks for what the catalogue knows, at a level it is collected at, and nothing is asked twice. */
export function checkForms(forms: Table<FormRow>, around: Around, faults: FaultList): void {
  unique(forms, 'id', (row) => row.id, faults);
  unique(forms, 'name_zh', (row) => row.nameZh, faults);
  const indicators = new Map(around.indicators.rows.map((row) => [row.code, row]));
  const domains = new Set(around.domains.rows.map((row) => row.code));
  const departments = new Set(around.departments.rows.map((row) => row.code));
  const askedBy = new Map<string, string>();
  for (const row of forms.rows) {
    const say: Say = (kind, values = {}) => faults.add(forms.file, row.line, kind, { code: row.id, ...values });
    if (!domains.has(row.domain)) say('unknown_code', { column: 'domain', value: row.domain });
    if (!departments.has(row.department)) say('unknown_code', { column: 'department', value: row.department });
    if (row.dueAfterDays <= row.opensAfterDays) say('form_days');
    if (!row.byDepartment && row.ofKind === 'county') say('form_filer');
    if (row.indicators.length === 0) say('empty', { column: 'indicators' });
    for (const entry of row.indicators) {
      checkEntry(row, entry, indicators, say);
      const key = `${askedEntry(entry).code}:${askedEntry(entry).member} ${row.ofKind}`;
      const first = askedBy.get(key);
      if (first) say('asked_twice', { value: entry, first });
      else askedBy.set(key, row.id);
    }
  }
}

function checkEntry(row: Row<FormRow>, entry: string, indicators: Map<string, IndicatorRow>, say: Say): void {
  const { code, member } = askedEntry(entry);
  const indicator = indicators.get(code);
  const known = indicator && (member === null || indicator.dimension?.members.includes(member));
  if (!known) {
    say('unknown_code', { column: 'indicators', value: entry });
    return;
  }
  if (indicator.domain !== row.domain) say('form_domain', { value: entry });
  if (indicator.officialOrigin === 'computed') say('asked_computed', { value: entry });
  if (DEPTH[row.ofKind] > DEPTH[indicator.level]) say('form_level', { value: entry });
  // What is counted by the month is asked for and shown by the quarter.
  const own = indicator.frequency === 'month' ? ['month', 'quarter'] : [indicator.frequency];
  if (!own.includes(row.frequency)) say('form_frequency', { value: entry, wanted: indicator.frequency });
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
