import { randomUUID } from 'node:crypto';
import { actorName } from '#lib/domain/actor.ts';
import { may, type OfficeScope } from '#lib/domain/permissions.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { askedScope } from '../target-notice/view.ts';
import { type AnswerTargets, answerSchema } from './schema.ts';

/**
 * Accepts targets that were set for a unit, or objects to them with words. What was said before stays; the newest counts.
 * @throws Refusal `conflict` where one of them was revised meanwhile, with what it is now.
 */
export function answerTargets(order: Order, through?: Door): Promise<{ unitId: string; answered: string[] }> {
  const { countyCode, now, actor } = order;
  return write(
    {
      ...order,
      action: 'target.answer',
      subject: subjectOf(order.input),
      schema: answerSchema,
      scope: (tx, input) => decidingScope(tx, order, input),
    },
    async (tx, { unitId, year, answer, text, targets }) => {
      const theirs = await revisedSince(tx, countyCode, { unitId, year, targets });
      if (theirs.length > 0) throw new Refusal('conflict', 'a target was revised meanwhile', { theirs });
      const by = actor ? actorName(actor) : '';
      const rows = targets.map(({ indicatorCode, version }) => ({
        ...{ countyCode, id: randomUUID(), indicatorCode, unitId, year, version, answer },
        ...{ text: text === '' ? null : text, by, at: now },
      }));
      keepRows(tx, 'TargetAnswer', rows);
      await tx.targetAnswer.createMany({ data: rows });
      const answered = targets.map(({ indicatorCode }) => indicatorCode);
      return { answer: { unitId, answered }, after: { unitId, year, answer, text, targets } };
    },
    through,
  );
}

/** The scope that decides over all of them: one that is not this person's, else any; null where one is not there. */
async function decidingScope(
  tx: Tx,
  { countyCode, actor }: Order,
  { unitId, targets }: AnswerTargets,
): Promise<OfficeScope | null> {
  const unit = await tx.unit.findUnique({ where: { countyCode_id: { countyCode, id: unitId } } });
  if (!unit) return null;
  const codes = [...new Set(targets.map(({ indicatorCode }) => indicatorCode))];
  const indicators = await tx.indicator.findMany({
    where: { countyCode, code: { in: codes } },
    include: { versions: true },
  });
  if (indicators.length < codes.length) return null;
  const scopes = indicators.flatMap(({ versions, currentVersion }) => {
    const version = versions.find((one) => one.version === currentVersion);
    return version ? [askedScope(unit, version)] : [];
  });
  return scopes.find((scope) => !may(actor, 'target.answer', scope)) ?? scopes[0] ?? null;
}

/** Those of which another version is the newest by now, as it stands. */
async function revisedSince(
  tx: Tx,
  countyCode: string,
  { unitId, year, targets }: Pick<AnswerTargets, 'unitId' | 'year' | 'targets'>,
) {
  const codes = targets.map(({ indicatorCode }) => indicatorCode);
  const set = await tx.target.findMany({
    where: { countyCode, unitId, year, indicatorCode: { in: codes } },
    orderBy: { version: 'asc' },
    select: { indicatorCode: true, version: true, target: true },
  });
  return targets.flatMap(({ indicatorCode, version }) => {
    const newest = set.findLast((one) => one.indicatorCode === indicatorCode);
    return newest?.version === version
      ? []
      : [{ indicatorCode, version: newest?.version ?? 0, target: newest?.target ?? null }];
  });
}

/** For the audit, from input that is not parsed yet. */
function subjectOf(input: unknown): string {
  const { unitId, year } = (input ?? {}) as { unitId?: unknown; year?: unknown };
  return `targets:${typeof unitId === 'string' ? unitId.slice(0, 120) : '?'} ${Number(year) || '?'}`;
}
