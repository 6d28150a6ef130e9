import { type Column, flag, number, text } from '../csv/view.ts';

export type IndicatorRow = {
  code: string;
  domainCode: string;
  version: number;
  nameZh: string;
  nameEn: string;
  definitionZh: string;
  definitionEn: string;
  unitZh: string;
  unitEn: string;
  decimals: number;
  kind: string;
  numeratorZh: string | null;
  numeratorEn: string | null;
  denominatorZh: string | null;
  denominatorEn: string | null;
  denominatorCode: string | null;
  factor: number | null;
  direction: string;
  min: number | null;
  max: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  overUnits: string;
  overTime: string;
  frequency: string;
  level: string;
  departmentZh: string;
  departmentEn: string;
  targetNoteZh: string | null;
  targetNoteEn: string | null;
  targetBasis: string | null;
  referenceValue: number | null;
  referenceYear: number | null;
  referencePlace: string | null;
  referenceNoteZh: string | null;
  referenceNoteEn: string | null;
  referenceSourceZh: string | null;
  referenceSourceEn: string | null;
  referenceStatus: string | null;
};

/** The catalogue, units and sources are never demonstration data, and say so like every other table. */
const real = flag<unknown>('demonstration', () => false);

export const indicatorColumns: Column<IndicatorRow>[] = [
  text('indicator', (row) => row.code),
  text('indicator_zh', (row) => row.nameZh),
  text('indicator_en', (row) => row.nameEn),
  text('domain', (row) => row.domainCode),
  number('definition_version', (row) => row.version),
  text('definition_zh', (row) => row.definitionZh),
  text('definition_en', (row) => row.definitionEn),
  text('measure_zh', (row) => row.unitZh),
  text('measure_en', (row) => row.unitEn),
  number('decimals', (row) => row.decimals),
  text('kind', (row) => row.kind),
  text('direction', (row) => row.direction),
  number('band_low', (row) => row.bandLow),
  number('band_high', (row) => row.bandHigh),
  number('min', (row) => row.min),
  number('max', (row) => row.max),
  text('numerator_zh', (row) => row.numeratorZh),
  text('numerator_en', (row) => row.numeratorEn),
  text('denominator_zh', (row) => row.denominatorZh),
  text('denominator_en', (row) => row.denominatorEn),
  text('denominator_indicator', (row) => row.denominatorCode),
  number('factor', (row) => row.factor),
  text('over_units', (row) => row.overUnits),
  text('over_time', (row) => row.overTime),
  text('frequency', (row) => row.frequency),
  text('level', (row) => row.level),
  text('department_zh', (row) => row.departmentZh),
  text('department_en', (row) => row.departmentEn),
  text('target_note_zh', (row) => row.targetNoteZh),
  text('target_note_en', (row) => row.targetNoteEn),
  text('target_basis', (row) => row.targetBasis),
  number('reference_value', (row) => row.referenceValue),
  number('reference_year', (row) => row.referenceYear),
  text('reference_place', (row) => row.referencePlace),
  text('reference_note_zh', (row) => row.referenceNoteZh),
  text('reference_note_en', (row) => row.referenceNoteEn),
  text('reference_source_zh', (row) => row.referenceSourceZh),
  text('reference_source_en', (row) => row.referenceSourceEn),
  text('reference_status', (row) => row.referenceStatus),
  real,
];

export type BesideRow = {
  indicatorCode: string;
  indicator: { zh: string; en: string; unitZh: string; unitEn: string } | null;
  place: string;
  placeZh: string;
  placeEn: string;
  year: number;
  value: number;
  noteZh: string | null;
  noteEn: string | null;
  sourceZh: string;
  sourceEn: string;
};

export const referenceColumns: Column<BesideRow>[] = [
  text('indicator', (row) => row.indicatorCode),
  text('indicator_zh', (row) => row.indicator?.zh ?? null),
  text('indicator_en', (row) => row.indicator?.en ?? null),
  text('reference_place', (row) => row.place),
  text('reference_place_zh', (row) => row.placeZh),
  text('reference_place_en', (row) => row.placeEn),
  number('reference_year', (row) => row.year),
  number('reference_value', (row) => row.value),
  text('measure_zh', (row) => row.indicator?.unitZh ?? null),
  text('measure_en', (row) => row.indicator?.unitEn ?? null),
  text('reference_note_zh', (row) => row.noteZh),
  text('reference_note_en', (row) => row.noteEn),
  text('reference_source_zh', (row) => row.sourceZh),
  text('reference_source_en', (row) => row.sourceEn),
  real,
];

export type UnitRow = {
  code: string;
  parentCode: string | null;
  kind: string;
  sort: string;
  nameZh: string;
  nameEn: string;
  tileCol: number | null;
  tileRow: number | null;
  tileBasis: string | null;
  lng: number | null;
  lat: number | null;
};

export const unitColumns: Column<UnitRow>[] = [
  text('unit', (row) => row.code),
  text('parent', (row) => row.parentCode),
  text('level', (row) => row.kind),
  text('sort', (row) => row.sort),
  text('unit_zh', (row) => row.nameZh),
  text('unit_en', (row) => row.nameEn),
  number('tile_col', (row) => row.tileCol),
  number('tile_row', (row) => row.tileRow),
  text('tile_basis', (row) => row.tileBasis),
  number('lng', (row) => row.lng),
  number('lat', (row) => row.lat),
  real,
];

export type FactRow = {
  id: string;
  domainCode: string | null;
  indicatorCode: string | null;
  dimension: string;
  nameZh: string;
  nameEn: string;
  said: string;
  operator: string | null;
  value: number | null;
  accepted: number | null;
  period: string | null;
  saidPeriod: string | null;
  unitCode: string | null;
  doubtKind: string;
  doubtZh: string | null;
  doubtEn: string | null;
  check: string;
  context: boolean;
};

export const factColumns: Column<FactRow>[] = [
  text('fact', (row) => row.id),
  text('domain', (row) => row.domainCode),
  text('indicator', (row) => row.indicatorCode),
  text('dimension', (row) => row.dimension || null),
  text('statement_zh', (row) => row.nameZh),
  text('statement_en', (row) => row.nameEn),
  flag('context', (row) => row.context),
  text('said', (row) => row.said),
  text('operator', (row) => row.operator),
  number('said_value', (row) => row.value),
  number('accepted', (row) => row.accepted),
  text('period', (row) => row.period),
  text('said_period', (row) => row.saidPeriod),
  text('unit', (row) => row.unitCode),
  text('doubt', (row) => row.doubtKind),
  text('doubt_zh', (row) => row.doubtZh),
  text('doubt_en', (row) => row.doubtEn),
  text('check', (row) => row.check),
  real,
];

export type DomainRow = {
  code: string;
  order: number;
  nameZh: string;
  nameEn: string;
  glyph: string;
  prefix: string;
  whatZh: string;
  whatEn: string;
};

export const domainColumns: Column<DomainRow>[] = [
  text('domain', (row) => row.code),
  number('order', (row) => row.order),
  text('domain_zh', (row) => row.nameZh),
  text('domain_en', (row) => row.nameEn),
  text('glyph', (row) => row.glyph),
  text('prefix', (row) => row.prefix),
  text('what_zh', (row) => row.whatZh),
  text('what_en', (row) => row.whatEn),
  real,
];

export type SourceRow = {
  order: number;
  whatZh: string;
  whatEn: string;
  sourceZh: string;
  sourceEn: string;
  licence: string;
  url: string | null;
  attributionZh: string | null;
  attributionEn: string | null;
};

export const sourceColumns: Column<SourceRow>[] = [
  number('order', (row) => row.order),
  text('what_zh', (row) => row.whatZh),
  text('what_en', (row) => row.whatEn),
  text('source_zh', (row) => row.sourceZh),
  text('source_en', (row) => row.sourceEn),
  text('licence', (row) => row.licence),
  text('url', (row) => row.url),
  text('attribution_zh', (row) => row.attributionZh),
  text('attribution_en', (row) => row.attributionEn),
  real,
];
