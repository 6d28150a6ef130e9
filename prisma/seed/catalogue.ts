import type { Operator } from '#lib/domain/vocabulary.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { CountyFiles } from './read/county.ts';
import type { FactRow } from './read/statement-rows.ts';
import type { Table } from './read/table.ts';

type Version = Omit<Row.IndicatorVersion, 'otherDepartments' | 'dimension'> & {
  otherDepartments: string[];
  dimension?: { name: string; members: string[] };
};

/** Domains, departments, indicators, sources and rules of a county, as the database holds them. */
export type CatalogueRecords = {
  domains: Row.Domain[];
  departments: Row.Department[];
  indicators: Row.Indicator[];
  indicatorVersions: Version[];
  sources: Row.Source[];
  plausibilityRules: Row.PlausibilityRule[];
};

/** Day from which the first version of every definition holds. */
const CATALOGUE_FROM = '2021-01-01';

/** What only a change says of itself. */
const UNCHANGED = { ended: null, reason: null, changedBy: null, changedAt: null };

/** The catalogue, less the domains that the profile does not keep. */
export function catalogueRecords(files: Omit<CountyFiles, 'units' | 'outline'>): CatalogueRecords {
  const countyCode = files.profile.code;
  const kept = files.profile.domains ? new Set([...files.profile.domains, ...baseOf(files)]) : null;
  const domains = files.domains.rows.filter((row) => !kept || kept.has(row.code));
  const indicators = files.indicators.rows.filter((row) => !kept || kept.has(row.domain));
  const asked = new Set(indicators.flatMap((row) => [row.department, ...row.otherDepartments]));
  return {
    domains: domains.map(({ line: _line, ...row }) => ({ countyCode, ...row })),
    departments: files.departments.rows
      .filter((row) => asked.has(row.code))
      .map(({ line: _line, ...row }) => ({ countyCode, ...row })),
    indicators: indicators.map((row, order) => ({
      countyCode,
      code: row.code,
      domainCode: row.domain,
      order,
      currentVersion: 1,
    })),
    indicatorVersions: indicators.map(({ line: _line, code, domain: _domain, department, dimension, ...row }) => ({
      countyCode,
      indicatorCode: code,
      version: 1,
      validFrom: CATALOGUE_FROM,
      departmentCode: department,
      ...row,
      ...UNCHANGED,
      ...(dimension ? { dimension } : {}),
    })),
    sources: files.sources.rows.map(({ line: _line, ...row }, order) => ({ countyCode, order, ...row })),
    plausibilityRules: files.plausibility.rows
      .filter((row) => row.indicator === '*' || indicators.some(({ code }) => code === row.indicator))
      .map(({ line: _line, indicator, ...row }, order) => ({ countyCode, order, indicatorCode: indicator, ...row })),
  };
}

/** The base figures, order 0, are denominators and stay whatever else is left out. */
function baseOf({ domains }: Pick<CountyFiles, 'domains'>): string[] {
  return domains.rows.filter((row) => row.order === 0).map((row) => row.code);
}

const OPERATORS: Record<NonNullable<FactRow['operator']>, Operator> = {
  '=': 'eq',
  '>=': 'ge',
  '>': 'gt',
  '~<': 'nearly',
  '~': 'about',
};

export function operatorOf(operator: FactRow['operator']): Operator | null {
  return operator === null ? null : OPERATORS[operator];
}

/** Every statement of the source text, figure or context, as the database holds it. */
export function factRecords(facts: Table<FactRow>, countyCode: string): Row.Fact[] {
  return facts.rows.map(({ line: _line, domain, indicator, periodSaid, operator, ...row }, order) => ({
    countyCode,
    order,
    domainCode: domain,
    indicatorCode: indicator,
    saidPeriod: periodSaid,
    operator: operatorOf(operator),
    ...row,
  }));
}
