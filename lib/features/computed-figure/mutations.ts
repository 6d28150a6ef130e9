import { definitionsFor } from '#lib/domain/catalogue/definition.ts';
import { inputsOf } from '#lib/domain/computed.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { storeFigures } from '../figure-version/mutations.ts';
import type { Series } from '../sum/view.ts';
import { type Cause, computedFigures, type Place, type Rule, rulesOf } from './view.ts';

/**
 * Works out anew what rests on some series, each period by the formula that holds at its end, and gives back the series
 * that changed by it. A denominator that is collected yearly changes every later period too.
 */
export async function storeComputed(
  tx: Tx,
  { trees, versions }: { trees: Trees<Place>; versions: readonly IndicatorVersion[] },
  touched: readonly Series[],
  cause: Cause,
): Promise<Series[]> {
  const changed: Series[] = [];
  const inForce = inForceOf(versions);
  for (const rule of rulesOf(versions)) {
    const about = touched.filter(({ indicatorCode }) => inputsOf(rule.formula).includes(indicatorCode));
    if (about.length === 0) continue;
    const { countyCode } = cause;
    const where = { countyCode, indicatorCode: { in: [rule.version.indicatorCode, ...inputsOf(rule.formula)] } };
    const known = { figures: await tx.figure.findMany({ where }), rollups: await tx.rollup.findMany({ where }) };
    for (const period of periodsOf(rule, about, [...known.figures, ...known.rollups])) {
      if (inForce(rule.version, period) !== rule.version) continue;
      const found = computedFigures(rule, period, trees.at(period), known, cause);
      await storeFigures(tx, found);
      if (found.length > 0) changed.push({ indicatorCode: rule.version.indicatorCode, period, dimension: '' });
    }
  }
  return changed;
}

/** The version of a definition that holds at the end of a period; each period is looked up once. */
function inForceOf(versions: readonly IndicatorVersion[]) {
  const known = new Map<string, Map<string, IndicatorVersion>>();
  return ({ indicatorCode }: IndicatorVersion, period: string) => {
    const held = known.get(period) ?? definitionsFor(versions, period);
    known.set(period, held);
    return held.get(indicatorCode);
  };
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
