import type { Actor } from '#lib/domain/actor.ts';
import { parseThresholds } from '#lib/domain/progress/thresholds.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { releaseHash } from '#lib/server/digest.ts';
import { write } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { changesAgainst, type Reason } from '../correction/view.ts';
import { judgeFigures } from '../judgement/view.ts';
import { type OfficialFigure, officialFigures } from '../official-figure/view.ts';
import { readWorking, storeSnapshot } from '../snapshot/mutations.ts';
import { freeze, type Snapshot, targetsInForce, versionsInForce, type Working } from '../snapshot/view.ts';
import { standings } from '../standing/view.ts';
import { type Publish, publishSchema } from './schema.ts';

type Order = { countyCode: string; actor: Actor; input: unknown; now: Date };

/**
 * Freezes the approved figures up to a period into a release.
 * @throws Refusal `conflict` where that version of the period was published already.
 */
export function publishRelease(order: Order, through?: Door): Promise<{ id: string; hash: string }> {
  const { countyCode } = order;
  return write(
    { ...order, action: 'release.publish', subject: `release:${countyCode}`, schema: publishSchema },
    async (tx, input) => {
      const id = `${input.period}-v${input.version}`;
      const same = { countyCode_period_version: { countyCode, period: input.period, version: input.version } };
      if (await tx.release.findUnique({ where: same })) throw new Refusal('conflict', `${id} was published already`);
      const working = await readWorking(tx, countyCode);
      const snapshot = await snapshotOf(tx, working, input, id);
      const head = {
        countyCode,
        id,
        ...input,
        thresholds: parseThresholds(working.county.thresholds),
        demonstration: snapshot.figures.some((figure) => figure.demonstration),
      };
      const hash = releaseHash(head, snapshot);
      await tx.release.create({ data: { ...head, hash } });
      await storeSnapshot(tx, snapshot);
      return { answer: { id, hash }, after: { id, hash, figures: snapshot.figures.length } };
    },
    through,
  );
}

async function snapshotOf(tx: Tx, working: Working, input: Publish, id: string): Promise<Snapshot> {
  const countyCode = working.county.code;
  const versions = versionsInForce(working);
  const thresholds = parseThresholds(working.county.thresholds);
  const targets = targetsInForce(working.targets, input.publishedAt.toISOString().slice(0, 10));
  const official = officialFigures({ ...working, versions }, input.period);
  const figures = judgeFigures({ figures: official, targets, units: working.units, versions, thresholds });
  const domainOf = new Map(working.indicators.map((indicator) => [indicator.code, indicator.domainCode]));
  const codeOf = new Map(working.units.map((unit) => [unit.id, unit.code]));
  const progress = standings({
    figures,
    aims: targets.map((target) => ({ ...target, unitCode: codeOf.get(target.unitId) ?? '' })),
    unitCodes: working.units
      .filter((unit) => unit.kind === 'county' || unit.kind === 'township')
      .map((unit) => unit.code),
    quarters: [...new Set(figures.map((row) => row.period))].filter((period) => /Q\d$/.test(period)).sort(),
    domainOf,
    thresholds,
  });
  const earlier = await earlierFigures(tx, countyCode, input);
  const changes = changesAgainst(earlier, official, await reasons(tx, working));
  return freeze(working, { figures, progress, changes, targets }, { countyCode, id, period: input.period });
}

/** Figures of the release that this one follows: the version before it, or the newest of an earlier period. */
async function earlierFigures(tx: Tx, countyCode: string, { period, version }: Publish) {
  const earlier = await tx.release.findMany({
    where: { countyCode },
    select: { id: true, period: true, version: true },
  });
  const [last] = earlier
    .filter((release) => release.period < period || (release.period === period && release.version < version))
    .sort((a, b) => (a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1));
  if (!last) return null;
  return tx.releasedFigure.findMany({
    where: { countyCode, releaseId: last.id },
    select: { indicatorCode: true, unitCode: true, period: true, dimension: true, value: true },
  });
}

/** Finds the reason that was given when a figure was changed. */
async function reasons(tx: Tx, working: Working): Promise<(row: OfficialFigure) => Reason | null> {
  const revised = working.figures.filter((figure) => figure.version > 1);
  const codeOf = new Map(working.units.map((unit) => [unit.id, unit.code]));
  const found = new Map<string, Reason>();
  for (const figure of revised) {
    const { countyCode, id: figureId, version } = figure;
    const last = await tx.figureVersion.findUnique({
      where: { countyCode_figureId_version: { countyCode, figureId, version } },
    });
    if (last)
      found.set(`${figure.indicatorCode}|${codeOf.get(figure.unitId)}|${figure.period}|${figure.dimension}`, last);
  }
  return (row) => found.get(`${row.indicatorCode}|${row.unitCode}|${row.period}|${row.dimension}`) ?? null;
}
