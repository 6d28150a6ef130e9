import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { inputsOf } from '#lib/domain/computed.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { IndicatorVersion, Prisma, Unit } from '#lib/generated/sqlite/whole/client.ts';
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
  const touched = await seriesFrom(tx, from, { countyCode: cause.countyCode });
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

/**
 * The same after one definition was changed from a day on: the sums of its figures, what it is worked out as now, and
 * whatever rests on it.
 */
export async function followDefinition(
  tx: Tx,
  { from, indicatorCode }: { from: string; indicatorCode: string },
  cause: Cause,
): Promise<void> {
  const around = await readAround(tx, cause);
  const own = rulesOf(around.versions).filter(({ version }) => version.indicatorCode === indicatorCode);
  const codes = new Set([indicatorCode, ...own.flatMap(({ formula }) => inputsOf(formula))]);
  const series = await seriesFrom(tx, from, { countyCode: cause.countyCode, indicatorCode: { in: [...codes] } });
  if (series.length > 0) await settle(tx, await inWaves(tx, around, series, cause), cause);
}

/** Every series of figures of the periods that end on a day or later. */
async function seriesFrom(tx: Tx, from: string, where: Prisma.FigureWhereInput): Promise<Series[]> {
  const series = await tx.figure.groupBy({ by: ['indicatorCode', 'period', 'dimension'], where });
  return series.filter(({ period }) => (periodEnd(period) ?? '') >= from);
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
    const found = await storeComputed(tx, { trees, versions }, wave, cause);
    wave = [...new Map(found.map((series) => [seriesKey(series), series])).values()];
  }
  return all;
}

function settle(tx: Tx, series: readonly Series[], { countyCode, approvedBy, approvedAt }: Cause): Promise<void> {
  return settleItems(tx, countyCode, series, { by: approvedBy, at: approvedAt });
}
