import { type DefinitionFault, definitionFaults } from '#lib/domain/catalogue/definition-faults.ts';
import type { DepartmentRow, DomainRow, IndicatorRow } from './catalogue-rows.ts';
import type { FaultList } from './fault.ts';
import { type Row, snake, type Table, unique } from './table.ts';

type Catalogue = { domains: Table<DomainRow>; departments: Table<DepartmentRow>; indicators: Table<IndicatorRow> };

/** Codes are unique and resolve, and every indicator's parts agree with its kind. */
export function checkCatalogue({ domains, departments, indicators }: Catalogue, faults: FaultList): void {
  for (const key of ['code', 'order', 'glyph', 'prefix'] as const)
    unique(domains, key, (row) => String(row[key]), faults);
  unique(departments, 'code', (row) => row.code, faults);
  unique(indicators, 'code', (row) => row.code, faults);
  unique(indicators, 'name_zh', (row) => row.nameZh, faults);
  const levels = new Map(indicators.rows.map((row) => [row.code, row.level]));
  const prefixes = new Map(domains.rows.map((row) => [row.code, row.prefix]));
  const known = new Set(departments.rows.map((row) => row.code));
  for (const row of indicators.rows) {
    const around = { levels, departments: known, prefix: prefixes.get(row.domain) ?? null };
    for (const fault of definitionFaults(row, around)) tell(indicators.file, row, fault, faults);
  }
  checkHeadlines(domains, indicators, faults);
}

/** By the name of the column, as the file has it. */
function tell(file: string, row: Row<IndicatorRow>, { kind, field, value }: DefinitionFault, faults: FaultList): void {
  const isDomain = kind === 'unknown_code' && field === 'domain';
  const column = kind === 'text_one_language' ? value : field === 'otherDepartments' ? 'department' : field;
  const said = { column: snake(column), value: isDomain ? row.domain : value, wanted: value };
  faults.add(file, row.line, kind, { code: row.code, ...said });
}

/** Each domain shows one indicator on the summary; the base figures, order 0, show none. */
function checkHeadlines(domains: Table<DomainRow>, indicators: Table<IndicatorRow>, faults: FaultList): void {
  for (const domain of domains.rows) {
    const headlines: Row<IndicatorRow>[] = indicators.rows.filter((row) => row.domain === domain.code && row.headline);
    const wanted = domain.order === 0 ? 0 : 1;
    if (headlines.length === wanted) continue;
    const line = headlines[wanted]?.line ?? 1;
    faults.add(indicators.file, line, 'headlines', { domain: domain.code, found: headlines.length, wanted });
  }
}
