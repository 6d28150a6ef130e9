import { answerState } from '#lib/domain/target/answers.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { type TellIndicator, tellTargets } from '../target-notice/mutations.ts';
import { remindSchema } from './schema.ts';

/**
 * Reminds heads of targets that still wait for an answer, each at most once a day.
 * @throws Refusal `not_found` where nobody answers for any of these units.
 */
export function remindOfTargets(order: Order, through?: Door): Promise<{ people: number }> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'target.remind',
      subject: `county:${countyCode}`,
      schema: remindSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { year, unitIds }) => {
      const waiting = await readWaiting(tx, countyCode, year, unitIds);
      const { heads, news } = await tellTargets(tx, { countyCode, at: now, year, about: 'again' }, waiting);
      if (heads.length === 0) throw new Refusal('not_found', 'nobody answers for these targets', { what: 'nobody' });
      return { answer: { people: news.length }, after: { year, unitIds, told: news } };
    },
    through,
  );
}

/** The targets of these units to whose newest version nothing was said. */
async function readWaiting(tx: Tx, countyCode: string, year: number, unitIds: string[]): Promise<TellIndicator[]> {
  const units = new Map(
    (await tx.unit.findMany({ where: { countyCode, id: { in: unitIds } } })).map((unit) => [unit.id, unit]),
  );
  const own = { countyCode, year, unitId: { in: unitIds } };
  const targets = await tx.target.findMany({
    where: own,
    select: { indicatorCode: true, unitId: true, version: true },
  });
  const answers = await tx.targetAnswer.findMany({ where: own });
  const indicators = await tx.indicator.findMany({
    where: { countyCode },
    include: { versions: true },
    orderBy: { order: 'asc' },
  });
  return indicators.flatMap(({ code, versions, currentVersion }) => {
    const version = versions.find((one) => one.version === currentVersion);
    const open = unitIds.flatMap((unitId) => {
      const of = (row: { indicatorCode: string; unitId: string }) =>
        row.indicatorCode === code && row.unitId === unitId;
      const newest = Math.max(0, ...targets.filter(of).map((row) => row.version));
      const said = answers.filter(of).map((row) => ({ ...row, at: row.at.toISOString() }));
      return newest > 0 && answerState(newest, said) === 'open' ? [{ unit: units.get(unitId), version: newest }] : [];
    });
    return version && open.length > 0 ? [{ version, targets: open }] : [];
  });
}
