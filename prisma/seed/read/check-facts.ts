import { isWithin } from '#lib/domain/catalogue/bounds.ts';
import type { CountyFiles } from './county.ts';
import type { FaultList } from './fault.ts';
import type { FactRow, SeriesRow } from './statement-rows.ts';
import { type Table, unique } from './table.ts';

type Around = Pick<CountyFiles, 'domains' | 'indicators' | 'units'>;

/** Every statement points to things that exist, and its accepted reading is possible. */
export function checkFacts(facts: Table<FactRow>, { domains, indicators, units }: Around, faults: FaultList): void {
  unique(facts, 'id', (row) => row.id, faults);
  unique(facts, 'indicator, dimension, period', (row) => (row.context ? null : keyOf(row)), faults);
  const byCode = new Map(indicators.rows.map((row) => [row.code, row]));
  const known = new Set([...domains.rows, ...units.rows].map((row) => row.code));
  for (const row of facts.rows) {
    const say = (kind: Parameters<FaultList['add']>[2], values: Record<string, string | number> = {}) =>
      faults.add(facts.file, row.line, kind, { code: row.id, ...values });
    const indicator = row.indicator === null ? null : byCode.get(row.indicator);
    if (indicator === undefined) say('unknown_code', { column: 'indicator', value: row.indicator ?? '' });
    if (row.domain !== null && !known.has(row.domain)) say('unknown_code', { column: 'domain', value: row.domain });
    if (!known.has(row.unitCode)) say('unknown_code', { column: 'unit_code', value: row.unitCode });
    if (indicator && row.domain !== indicator.domain) say('fact_domain', { value: indicator.domain });
    if ((row.doubtZh === null) !== (row.doubtEn === null)) say('doubt_language');
    if (row.doubtKind !== 'none' && row.doubtZh === null) say('doubt_reason');
    if (row.doubtKind === 'none' && row.value !== row.accepted) say('accepted_differs');
    if (row.context && row.check !== 'none') say('check_of_context', { value: row.check });
    if (row.context) continue;
    if (!indicator || row.period === null) say('figure_incomplete');
    else if (row.accepted !== null && !isWithin(indicator, row.accepted)) say('out_of_bounds', { value: row.accepted });
    if (row.value === null && row.doubtKind !== 'no_number') say('no_value');
    if (row.operator === null) say('no_operator');
    const members = indicator?.dimension?.members.map((member) => `${indicator.dimension?.name}=${member}`) ?? [''];
    if (indicator && !members.includes(row.dimension))
      say('unknown_code', { column: 'dimension', value: row.dimension });
  }
}

function keyOf(row: FactRow): string {
  return `${row.indicator}, ${row.dimension}, ${row.period}`;
}

/** Figures of other places: an indicator that is named must exist and be measured in the same unit. */
export function checkSeries(series: Table<SeriesRow>, { indicators }: Around, faults: FaultList): void {
  const byCode = new Map(indicators.rows.map((row) => [row.code, row]));
  for (const row of series.rows) {
    if (row.indicator === null) continue;
    const indicator = byCode.get(row.indicator);
    if (!indicator)
      faults.add(series.file, row.line, 'unknown_code', {
        code: row.areaZh,
        column: 'indicator',
        value: row.indicator,
      });
    else if (indicator.unitEn !== row.unit)
      faults.add(series.file, row.line, 'other_unit', { value: row.unit, wanted: indicator.unitEn });
    else if (!isWithin(indicator, row.value))
      faults.add(series.file, row.line, 'out_of_bounds', { code: row.indicator, value: row.value });
  }
}
