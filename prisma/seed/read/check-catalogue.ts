import { inputsOf, parseFormula } from '#lib/domain/computed.ts';
import type { DepartmentRow, DomainRow, IndicatorRow } from './catalogue-rows.ts';
import type { FaultList } from './fault.ts';
import { type Row, type Table, unique } from './table.ts';

type Catalogue = { domains: Table<DomainRow>; departments: Table<DepartmentRow>; indicators: Table<IndicatorRow> };
type Say = (kind: Parameters<FaultList['add']>[2], values?: Record<string, string | number>) => void;

const DEPTH = { county: 0, township: 1, village: 2 };

/** Codes are unique and resolve, and every indicator's parts agree with its kind. */
export function checkCatalogue({ domains, departments, indicators }: Catalogue, faults: FaultList): void {
  for (const key of ['code', 'order', 'glyph', 'prefix'] as const)
    unique(domains, key, (row) => String(row[key]), faults);
  unique(departments, 'code', (row) => row.code, faults);
  unique(indicators, 'code', (row) => row.code, faults);
  unique(indicators, 'name_zh', (row) => row.nameZh, faults);
  const byCode = new Map(indicators.rows.map((row) => [row.code, row]));
  const prefixes = new Map(domains.rows.map((row) => [row.code, row.prefix]));
  const known = new Set(departments.rows.map((row) => row.code));
  for (const row of indicators.rows) {
    const say: Say = (kind, values = {}) => faults.add(indicators.file, row.line, kind, { code: row.code, ...values });
    const prefix = prefixes.get(row.domain);
    if (prefix === undefined) say('unknown_code', { column: 'domain', value: row.domain });
    else if (!row.code.startsWith(prefix)) say('wrong_prefix', { wanted: prefix });
    for (const value of [row.department, ...row.otherDepartments]) {
      if (!known.has(value)) say('unknown_code', { column: 'department', value });
    }
    checkRatio(row, byCode, say);
    checkFormula(row, byCode, say);
    checkBounds(row, say);
    checkTarget(row, say);
    checkLanguages(row, say);
  }
  checkHeadlines(domains, indicators, faults);
}

function checkRatio(row: IndicatorRow, byCode: Map<string, IndicatorRow>, say: Say): void {
  const parts = [row.numeratorZh, row.numeratorEn, row.denominatorZh, row.denominatorEn, row.factor];
  if (parts.some((part) => (part !== null) !== (row.kind === 'ratio'))) say('ratio_parts');
  if (row.denominatorCode === null) return;
  const denominator = byCode.get(row.denominatorCode);
  if (!denominator) say('unknown_code', { column: 'denominator_code', value: row.denominatorCode });
  else if (DEPTH[denominator.level] < DEPTH[row.level]) say('denominator_level', { value: denominator.code });
}

/** What is worked out says from what, and nothing else does. */
function checkFormula(row: IndicatorRow, byCode: Map<string, IndicatorRow>, say: Say): void {
  const formula = row.computedFrom === null ? null : parseFormula(row.computedFrom);
  if ((formula === null) !== (row.officialOrigin !== 'computed') || (row.computedFrom !== null && !formula))
    say('formula');
  for (const value of formula ? inputsOf(formula) : []) {
    if (!byCode.has(value)) say('unknown_code', { column: 'computed_from', value });
  }
}

function checkBounds(row: IndicatorRow, say: Say): void {
  const { min, max, bandLow, bandHigh } = row;
  if (min !== null && max !== null && min >= max) say('min_max');
  const isBand = row.direction === 'band';
  if (
    isBand !== (bandLow !== null && bandHigh !== null) ||
    (bandLow !== null && bandHigh !== null && bandLow >= bandHigh)
  ) {
    say('band_edges');
  }
  for (const value of [row.target, bandLow, bandHigh]) {
    if (value !== null && !isWithin(row, value)) say('out_of_bounds', { value });
  }
}

function checkTarget(row: IndicatorRow, say: Say): void {
  const given = [row.target, row.targetIncrease].filter((value) => value !== null).length;
  const wanted = row.targetOperator === null || row.targetOperator === 'band' ? 0 : 1;
  if (given !== wanted) say('target_form');
  if ((row.targetOperator === null) !== (row.targetBasis === null)) say('target_basis');
  if ((row.targetOperator === 'band') !== (row.direction === 'band')) say('target_band');
  if (row.direction === 'neutral' && row.targetOperator !== null) say('target_neutral');
}

/** What is said in one language is said in the other. */
function checkLanguages(row: IndicatorRow, say: Say): void {
  const texts = {
    target_note: [row.targetNoteZh, row.targetNoteEn],
    reference_note: [row.referenceNoteZh, row.referenceNoteEn],
    reference_source: [row.referenceSourceZh, row.referenceSourceEn],
  };
  for (const [column, [zh, en]] of Object.entries(texts)) {
    if ((zh === null) !== (en === null)) say('text_one_language', { column });
  }
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

/** Whether a value lies within an indicator's hard bounds. */
export function isWithin(row: Pick<IndicatorRow, 'min' | 'max'>, value: number): boolean {
  return (row.min === null || value >= row.min) && (row.max === null || value <= row.max);
}
