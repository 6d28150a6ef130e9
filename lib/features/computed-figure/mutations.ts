import { inputsOf } from '#lib/domain/computed.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { storeFigures } from '../figure-version/mutations.ts';
import type { Series } from '../sum/view.ts';
import { type Cause, computedFigures, type Place, type Rule, rulesOf } from './view.ts';

/**
 * Works out anew what rests on some series, and gives back the series that changed by it.
 * A denominator that is collected yearly changes every later period too.
 */
export async function storeComputed(
  tx: Tx,
  { trees, versions }: { trees: Trees<Place>; versions: ReadonlyMap<string, IndicatorVersion> },
  touched: readonly Series[],
  cause: Cause,
): Promise<Series[]> {
  const changed: Series[] = [];
  for (const rule of rulesOf(versions.values())) {
    const about = touched.filter(({ indicatorCode }) => inputsOf(rule.formula).includes(indicatorCode));
    if (about.length === 0) continue;
    const { countyCode } = cause;
    const where = { countyCode, indicatorCode: { in: [rule.version.indicatorCode, ...inputsOf(rule.formula)] } };
    const known = { figures: await tx.figure.findMany({ where }), rollups: await tx.rollup.findMany({ where }) };
    for (const period of periodsOf(rule, about, [...known.figures, ...known.rollups])) {
      const found = computedFigures(rule, period, trees.at(period), known, cause);
      await storeFigures(tx, found);
      if (found.length > 0) changed.push({ indicatorCode: rule.version.indicatorCode, period, dimension: '' });
    }
  }
  return changed;
}

/** Periods of the numerator that the touched series bear upon. */
function periodsOf({ formula }: Rule, touched: readonly Series[], rows: readonly Series[]): string[] {
  const own = touched.filter(({ indicatorCode }) => indicatorCode === formula.numerator).map(({ period }) => period);
  const from = touched
    .filter(({ indicatorCode }) => indicatorCode !== formula.numerator)
    .map(({ period }) => periodEnd(period) ?? '9')
    .sort()[0];
  const later = rows
    .filter(
      ({ indicatorCode, period }) => indicatorCode === formula.numerator && (periodEnd(period) ?? '') >= (from ?? '9'),
    )
    .map(({ period }) => period);
  return [...new Set([...own, ...later])];
}
