import { definitionsFor, definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { IndicatorVersion, Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { storeComputed } from '../computed-figure/mutations.ts';
import { type Cause, rulesOf } from '../computed-figure/view.ts';
import { storeSums } from '../sum/mutations.ts';
import { type Series, seriesKey } from '../sum/view.ts';
import { settleItems } from '../supervision-settling/mutations.ts';
import { readUnitBook } from '../unit-tree/data.ts';

/** Deeper than formulas of any catalogue rest on one another: what goes round in a circle ends here. */
const MOST_WAVES = 12;

/**
 * Sums first, then what is worked out from them, then the sums of that, until nothing changes any more; and at last
 * the items of supervision that these figures end or open again. Each by the definitions and in the tree of its period.
 */
export async function followUp(tx: Tx, changed: readonly Series[], cause: Cause): Promise<void> {
  await settle(tx, await inWaves(tx, await readAround(tx, cause), changed, cause), cause);
}

/**
 * The same of everything there is of the periods that end on a day or later, after the tree changed from that day on.
 * What is worked out comes last, so that it is worked out from sums that are right by then.
 */
export async function followFrom(tx: Tx, from: string, cause: Cause): Promise<number> {
  const series = await tx.figure.groupBy({
    by: ['indicatorCode', 'period', 'dimension'],
    where: { countyCode: cause.countyCode },
  });
  const touched = series.filter(({ period }) => (periodEnd(period) ?? '') >= from);
  if (touched.length === 0) return 0;
  const around = await readAround(tx, cause);
  const worked = new Set(rulesOf(around.versions).map(({ version }) => version.indicatorCode));
  const isWorked = ({ indicatorCode }: Series) => worked.has(indicatorCode);
  const first = await inWaves(
    tx,
    around,
    touched.filter((one) => !isWorked(one)),
    cause,
  );
  const second = await inWaves(tx, around, touched.filter(isWorked), cause);
  await settle(tx, [...first, ...second], cause);
  return touched.length;
}

type Around = { trees: Trees<Unit>; versions: IndicatorVersion[] };

async function readAround(tx: Tx, { countyCode }: Cause): Promise<Around> {
  return {
    trees: await readUnitBook(tx, countyCode),
    versions: await tx.indicatorVersion.findMany({ where: { countyCode } }),
  };
}

/** @returns every series that was looked at. */
async function inWaves(
  tx: Tx,
  { trees, versions }: Around,
  changed: readonly Series[],
  cause: Cause,
): Promise<Series[]> {
  const all: Series[] = [];
  const definitions = definitionsOf(versions);
  let wave: Series[] = [...changed];
  for (let count = 0; wave.length > 0 && count < MOST_WAVES; count += 1) {
    all.push(...wave);
    await storeSums(tx, cause.countyCode, { trees, versions: definitions }, wave);
    const next = new Map<string, Series>();
    for (const period of new Set(wave.map((series) => series.period))) {
      const own = wave.filter((series) => series.period === period);
      const found = await storeComputed(tx, { trees, versions: definitionsFor(versions, period) }, own, cause);
      for (const series of found) next.set(seriesKey(series), series);
    }
    wave = [...next.values()];
  }
  return all;
}

function settle(tx: Tx, series: readonly Series[], { countyCode, approvedBy, approvedAt }: Cause): Promise<void> {
  return settleItems(tx, countyCode, series, { by: approvedBy, at: approvedAt });
}
