import { figureId } from '#lib/domain/figure-id.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { IndicatorRow } from '../read/catalogue-rows.ts';
import { unitId } from '../units.ts';
import { dayAfter } from './calendar.ts';
import { chance } from './chance.ts';
import type { Cell } from './world.ts';

export type FigureRecord = Row.Figure;
export type VersionRecord = Row.FigureVersion;

/** Where a figure stands: what, whose, when. */
export type Spot = { countyCode: string; indicator: IndicatorRow; unit: string; period: string; dimension: string };

const MADE = {
  zh: '演示数据：由程序生成，与县级公开数一致',
  en: 'Demonstration data: generated to agree with the county’s public figures',
};

export const REAL_SOURCES = {
  counted: {
    zh: '国家统计局统计用区划代码，逐个计数',
    en: 'Counted in the division codes of the National Bureau of Statistics',
  },
  computed: { zh: '由公开数计算', en: 'Computed from public figures' },
};

const NOTHING_SAID = {
  said: null,
  saidValue: null,
  saidPeriod: null,
  doubtKind: 'none',
  doubtZh: null,
  doubtEn: null,
  factId: null,
  rateOnly: false,
  noteZh: null,
  noteEn: null,
} as const;

/** A figure made up for the demonstration, unless `given` says otherwise. */
export function figureRecord(spot: Spot, cell: Cell, given: Partial<FigureRecord> = {}): FigureRecord {
  const { countyCode, indicator, unit, period, dimension } = spot;
  return {
    countyCode,
    id: figureId({ indicatorCode: indicator.code, unitCode: unit, period, dimension }, given.origin ?? 'entered'),
    indicatorCode: indicator.code,
    unitId: unitId(unit),
    period,
    dimension,
    origin: 'entered',
    ...cell,
    operator: 'eq',
    state: cell.value === null ? 'not_applicable' : 'reported',
    ...NOTHING_SAID,
    sourceZh: MADE.zh,
    sourceEn: MADE.en,
    demonstration: true,
    late: false,
    version: 1,
    ...given,
  };
}

/** Days in which a form is to be filed after its period, and in which it is reviewed after that. */
const FILED_WITHIN = 9;
const LATE_BY = 3;
const REVIEWED_AFTER = 3;

/** The first version of a figure: filed by its unit or department after the period, approved by the county office. */
export function firstVersion(figure: FigureRecord, filedBy: string): VersionRecord {
  const delay = chance(`filed|${figure.unitId}|${figure.indicatorCode}|${figure.period}`);
  const day = figure.late ? FILED_WITHIN + LATE_BY + Math.floor(delay * 4) : 2 + Math.floor(delay * (FILED_WITHIN - 2));
  const { countyCode, value, numerator, denominator, operator, state, said } = figure;
  return {
    ...{ countyCode, value, numerator, denominator, operator, state, said },
    figureId: figure.id,
    version: 1,
    reason: null,
    reasonEn: null,
    filedBy,
    filedAt: dayAfter(figure.period, day, 8 + Math.floor(delay * 90) / 10),
    approvedBy: `office:${countyCode}`,
    approvedAt: dayAfter(figure.period, day + REVIEWED_AFTER, 10),
    submissionId: null,
  };
}
