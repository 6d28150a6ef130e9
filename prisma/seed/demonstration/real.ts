import { parsePeriod } from '#lib/domain/period.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { operatorOf } from '../catalogue.ts';
import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { Pack } from '../read/pack.ts';
import type { FactRow } from '../read/statement-rows.ts';
import { type FigureRecord, figureRecord, type Spot } from './figure.ts';
import type { Cell } from './world.ts';

/** Who brought the real figures in: they were carried over, not filed by anyone. */
export const CARRIED_IN = 'system:setup';

/**
 * The period at which a statement's figure stands. What is collected by month or quarter and describes a
 * moment stands at the quarter in which a half-year ends; amounts and rarer figures keep the half-year.
 */
function factPeriod(fact: Pick<FactRow, 'period'>, indicator: Pick<IndicatorRow, 'kind' | 'frequency'>): string | null {
  const period = fact.period === null ? null : parsePeriod(fact.period);
  if (period?.kind !== 'half_year') return fact.period;
  const often = indicator.frequency === 'month' || indicator.frequency === 'quarter';
  return often && indicator.kind !== 'flow' ? `${period.year}Q${period.part * 2}` : fact.period;
}

/** Statements that are figures, by the period and dimension at which they stand, up to the end quarter. */
export function factsOf(pack: Pack, indicator: IndicatorRow, end: string): Map<string, FactRow> {
  const last = periodEnd(end) ?? '';
  const found = new Map<string, FactRow>();
  for (const fact of pack.facts.rows) {
    if (fact.context || fact.indicator !== indicator.code) continue;
    const period = factPeriod(fact, indicator);
    if (period !== null && (periodEnd(period) ?? '9') <= last) found.set(momentKey(period, fact.dimension), fact);
  }
  return found;
}

export function momentKey(period: string, dimension: string): string {
  return `${period}|${dimension}`;
}

/**
 * A real figure: the accepted reading as its value, what was said beside it.
 * @param parts numerator and denominator where they are counts of places and therefore known.
 */
export function factFigure(spot: Spot, fact: FactRow, parts: Cell | null): FigureRecord {
  const isRatio = spot.indicator.kind === 'ratio';
  const known = isRatio && parts !== null && parts.value === fact.accepted ? parts : null;
  const doubted = fact.doubtKind !== 'none';
  return figureRecord(
    spot,
    { value: fact.accepted, numerator: known?.numerator ?? null, denominator: known?.denominator ?? null },
    {
      operator: operatorOf(fact.operator) ?? 'eq',
      // What was said is a report even where no reading of it can be decided.
      state: 'reported',
      said: fact.said,
      saidValue: fact.value,
      saidPeriod: fact.periodSaid,
      doubtKind: fact.doubtKind,
      doubtZh: doubted ? fact.doubtZh : null,
      doubtEn: doubted ? fact.doubtEn : null,
      noteZh: doubted ? null : fact.doubtZh,
      noteEn: doubted ? null : fact.doubtEn,
      factId: fact.id,
      sourceZh: `公开讲话记录（2022年）第${fact.id}条`,
      sourceEn: `Transcript of a public speech (2022), statement ${fact.id}`,
      demonstration: false,
      rateOnly: isRatio && known === null,
    },
  );
}

/** A published figure of the county that no statement gives, such as the census; null where there is none. */
export function publishedFigure(pack: Pack, spot: Spot): FigureRecord | null {
  const row = pack.series.rows.find(
    (entry) =>
      entry.areaCode === spot.countyCode &&
      entry.indicator === spot.indicator.code &&
      entry.period === spot.period &&
      entry.sourceKind !== 'seed' &&
      spot.unit === spot.countyCode,
  );
  if (!row) return null;
  return figureRecord(
    spot,
    { value: row.value, numerator: null, denominator: null },
    { sourceZh: `公开资料：${row.source}`, sourceEn: `Public source: ${row.source}`, demonstration: false },
  );
}
