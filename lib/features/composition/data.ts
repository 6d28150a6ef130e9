import { definitionsFor, definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { parseThresholds, type Thresholds } from '#lib/domain/progress/thresholds.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import { changesAgainst, type Reason } from '../correction/view.ts';
import { judgeFigures } from '../judgement/view.ts';
import { figureKey, type OfficialFigure, officialFigures } from '../official-figure/view.ts';
import { type Reader, readWorking } from '../snapshot/data.ts';
import { freeze, type Snapshot, targetsInForce, type Working } from '../snapshot/view.ts';
import { standings } from '../standing/view.ts';

/** The release that is to be made, as far as its rows depend on it. */
export type Wanted = {
  period: string;
  version: number;
  /** ISO date; judged by the targets that are in force on it. */
  judgedOn: string;
};

export type Composition = {
  id: string;
  snapshot: Snapshot;
  thresholds: Thresholds;
  /** The release whose figures the changes are told against; null where there is none to compare with. */
  againstId: string | null;
};

/** What a release would hold if it were frozen now: the approved figures up to its period, judged. */
export async function compose(reader: Reader, countyCode: string, wanted: Wanted): Promise<Composition> {
  const rows = await readWorking(reader, countyCode, wanted.period);
  const working = { ...rows, units: [...unitBook(rows.units, rows.unitPasts).at(wanted.period)] };
  const asked = definitionsFor(working.indicatorVersions, wanted.period);
  const versions = definitionsOf(working.indicatorVersions);
  const thresholds = parseThresholds(working.county.thresholds);
  const targets = targetsInForce(working.targets, wanted.judgedOn);
  const held = officialFigures({ ...working, versions }, wanted.period);
  // What is no longer asked for, or not yet, is left out whole.
  const official = held.filter(({ indicatorCode }) => asked.has(indicatorCode));
  const figures = judgeFigures({ figures: official, targets, units: working.units, versions, thresholds });
  const codeOf = new Map(working.units.map((unit) => [unit.id, unit.code]));
  const progress = standings({
    figures,
    aims: targets.flatMap((target) => {
      const unitCode = codeOf.get(target.unitId);
      return unitCode === undefined ? [] : [{ ...target, unitCode }];
    }),
    unitCodes: working.units
      .filter((unit) => unit.kind === 'county' || unit.kind === 'township')
      .map((unit) => unit.code),
    quarters: [...new Set(figures.map((row) => row.period))].filter((period) => /Q\d$/.test(period)).sort(),
    domainOf: new Map(working.indicators.map((indicator) => [indicator.code, indicator.domainCode])),
    thresholds,
  });
  const againstId = await followed(reader, countyCode, wanted);
  const earlier = againstId === null ? null : await readEarlier(reader, countyCode, againstId);
  const changes = changesAgainst(earlier, official, await reasons(reader, working));
  const id = `${wanted.period}-v${wanted.version}`;
  const snapshot = freeze(working, { figures, progress, changes, targets }, { countyCode, id, period: wanted.period });
  return { id, snapshot, thresholds, againstId };
}

/**
 * The release that this one follows: the version before it, or the newest of an earlier period. One that was
 * withdrawn is not compared with, since what it said is not to be read any more.
 */
async function followed(reader: Reader, countyCode: string, { period, version }: Wanted): Promise<string | null> {
  const shown = await reader.release.findMany({
    where: { countyCode, withdrawnAt: null },
    select: { id: true, period: true, version: true },
  });
  const [last] = shown
    .filter((release) => release.period < period || (release.period === period && release.version < version))
    .sort((a, b) => (a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1));
  return last?.id ?? null;
}

function readEarlier(reader: Reader, countyCode: string, releaseId: string) {
  return reader.releasedFigure.findMany({
    where: { countyCode, releaseId },
    select: { indicatorCode: true, unitCode: true, period: true, dimension: true, value: true },
  });
}

/** SQLite takes 32,766 values in a statement. */
const IDS_AT_ONCE = 5_000;

/** Finds the reason that was given when a figure was changed. */
async function reasons(reader: Reader, working: Working): Promise<(row: OfficialFigure) => Reason | null> {
  const revised = working.figures.filter((figure) => figure.version > 1);
  const codeOf = new Map(working.units.map((unit) => [unit.id, unit.code]));
  const given = new Map<string, Reason>();
  for (let at = 0; at < revised.length; at += IDS_AT_ONCE) {
    const rows = await reader.figureVersion.findMany({
      where: {
        countyCode: working.county.code,
        figureId: { in: revised.slice(at, at + IDS_AT_ONCE).map(({ id }) => id) },
      },
      select: { figureId: true, version: true, reason: true, reasonEn: true },
    });
    for (const row of rows) given.set(`${row.figureId}|${row.version}`, row);
  }
  const found = new Map<string, Reason>();
  for (const figure of revised) {
    const reason = given.get(`${figure.id}|${figure.version}`);
    if (reason) found.set(figureKey({ ...figure, unitCode: codeOf.get(figure.unitId) ?? '' }), reason);
  }
  return (row) => found.get(figureKey(row)) ?? null;
}
