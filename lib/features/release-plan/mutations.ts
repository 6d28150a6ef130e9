import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { actorName } from '#lib/domain/actor.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { releaseHash } from '#lib/server/digest.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows, keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { frozenText, parseFrozen } from '../frozen-text/view.ts';
import { storeRelease } from '../release/mutations.ts';
import { readDraft } from './data.ts';
import { cancelSchema, duePlanSchema, signSchema, withdrawSchema } from './schema.ts';

/** A minute's grace, since an hour chosen in a form has passed a little when it is sent. */
const GRACE = 60_000;

/**
 * Signs a release off: its rows are frozen now, out of reach of every public page, and published at their hour.
 * @throws Refusal `conflict` where the figures are no longer those that were shown or another plan stands before
 * this one; `too_late` where the hour has passed; `invalid` where the quarter has not ended by then.
 */
export function signRelease(order: Order, through?: Door): Promise<{ id: string; releaseId: string; hash: string }> {
  const { countyCode, now } = order;
  const signedBy = order.actor ? actorName(order.actor) : '';
  return write(
    {
      ...order,
      action: 'release.sign',
      subject: `release:${countyCode}`,
      schema: signSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { seen, publishAt, ...said }) => {
      const hour = publishAt === null ? now : new Date(publishAt);
      if (hour.getTime() < now.getTime() - GRACE)
        throw new Refusal('too_late', 'the hour has passed', { field: 'hour' });
      if (dayOf(hour) <= (periodEnd(said.period) ?? '9'))
        throw new Refusal('invalid', 'the quarter has not ended by then', { field: 'ended' });
      await assertFirstInLine(tx, countyCode, said.period);
      const made = await readDraft(tx, countyCode, said.period, now);
      const { version } = made;
      if (made.own === 0) throw new Refusal('invalid', 'no figure of the quarter is approved', { what: 'empty' });
      if (made.seen !== seen)
        throw new Refusal('conflict', 'the figures have changed since they were shown', { what: 'figures' });
      const { figures, changes } = made.snapshot;
      const head = {
        countyCode,
        id: made.id,
        ...said,
        version,
        publishedAt: hour.toISOString(),
        // Visitors can read this row, and no table that they can read names a person.
        approvedBy: `office:${countyCode}`,
        demonstration: figures.some((figure) => figure.demonstration),
        thresholds: made.thresholds,
      };
      const plan = {
        id: randomUUID(),
        ...said,
        version,
        publishAt: hour,
        againstId: made.againstId,
        figures: figures.length,
        changes: changes.length,
        hash: releaseHash(head, made.snapshot),
      };
      const snapshot = new Uint8Array(gzipSync(frozenText({ head, snapshot: made.snapshot })));
      await tx.releasePlan.create({
        data: { countyCode, ...plan, signedBy, signedAt: now, state: 'waiting', snapshot },
      });
      await keepStored(tx, 'ReleasePlan', { countyCode, id: plan.id });
      return { answer: { id: plan.id, releaseId: made.id, hash: plan.hash }, after: { ...plan, releaseId: made.id } };
    },
    through,
  );
}

/** A release tells its changes against the one before it, so that one must be out first. */
async function assertFirstInLine(tx: Tx, countyCode: string, period: string): Promise<void> {
  const before = await tx.releasePlan.findFirst({
    where: { countyCode, state: 'waiting', period: { lte: period } },
    select: { id: true, period: true, version: true, publishAt: true },
  });
  if (before) throw new Refusal('conflict', 'another release waits before this one', { what: 'waiting', ...before });
}

/** Takes a signed release back before its hour. @throws Refusal `conflict` where it is out or was cancelled already. */
export function cancelPlan(order: Order, through?: Door): Promise<{ id: string }> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'release.cancel',
      subject: `release:${countyCode}`,
      schema: cancelSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { id, rowVersion }) => {
      const { count } = await tx.releasePlan.updateMany({
        where: { countyCode, id, rowVersion, state: 'waiting' },
        data: { ...ended(order, now), state: 'cancelled', rowVersion: rowVersion + 1 },
      });
      if (count !== 1) throw new Refusal('conflict', 'this plan waits no more', { what: 'plan' });
      await keepStored(tx, 'ReleasePlan', { countyCode, id });
      return { answer: { id }, before: { id, state: 'waiting' }, after: { id, state: 'cancelled' } };
    },
    through,
  );
}

/**
 * Takes a published release off the public pages. A plan that tells its changes against it is cancelled with
 * it, since it would say again what the release said.
 * @throws Refusal `conflict` where it is withdrawn already or was never published.
 */
export function withdrawRelease(order: Order, through?: Door): Promise<{ releaseId: string; cancelled: string[] }> {
  const { countyCode, now } = order;
  const withdrawnBy = order.actor ? actorName(order.actor) : '';
  return write(
    {
      ...order,
      action: 'release.withdraw',
      subject: `release:${countyCode}`,
      schema: withdrawSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { releaseId, reason }) => {
      const { count } = await tx.release.updateMany({
        where: { countyCode, id: releaseId, withdrawnAt: null },
        data: { withdrawnAt: now },
      });
      if (count !== 1) throw new Refusal('conflict', 'this release is not public', { what: 'release' });
      const withdrawal = { countyCode, releaseId, reason, withdrawnBy, withdrawnAt: now };
      keepRows(tx, 'ReleaseWithdrawal', [withdrawal]);
      await tx.releaseWithdrawal.create({ data: withdrawal });
      const leaning = await tx.releasePlan.findMany({
        where: { countyCode, state: 'waiting', againstId: releaseId },
        select: { id: true, rowVersion: true },
      });
      for (const { id, rowVersion } of leaning) {
        await tx.releasePlan.update({
          where: { countyCode_id: { countyCode, id }, rowVersion },
          data: { ...ended(order, now), state: 'cancelled', rowVersion: rowVersion + 1 },
        });
        await keepStored(tx, 'ReleasePlan', { countyCode, id });
      }
      const cancelled = leaning.map(({ id }) => id);
      return { answer: { releaseId, cancelled }, after: { releaseId, reason, withdrawnAt: now, cancelled } };
    },
    through,
  );
}

function ended({ actor }: Order, now: Date) {
  return { endedBy: actor ? actorName(actor) : '', endedAt: now };
}

/** What the clock did: releases that are out now, and plans that could not be published, with the cause. */
export type DueDone = { published: string[]; failed: { planId: string; cause: unknown }[] };

/**
 * Publishes every plan whose hour has come, those too whose hour passed while nothing ran. One that fails
 * waits for the next turn and holds up no other.
 */
export async function publishDuePlans(now: Date, through: Door = door()): Promise<DueDone> {
  const due = await through.client.releasePlan.findMany({
    where: { state: 'waiting', publishAt: { lte: now } },
    orderBy: [{ publishAt: 'asc' }, { period: 'asc' }, { version: 'asc' }],
    select: { countyCode: true, id: true },
  });
  const done: DueDone = { published: [], failed: [] };
  for (const { countyCode, id: planId } of due) {
    try {
      done.published.push(await publishPlan({ countyCode, planId, now }, through));
    } catch (cause) {
      // Another server on the same database was quicker.
      if (cause instanceof Refusal && cause.message === NOT_DUE) continue;
      done.failed.push({ planId, cause });
    }
  }
  return done;
}

const NOT_DUE = 'this plan is not due';

function publishPlan({ countyCode, planId, now }: { countyCode: string; planId: string; now: Date }, through: Door) {
  const order = { countyCode, actor: { kind: 'system', name: 'clock' } as const, input: { planId }, now };
  return write(
    { ...order, action: 'release.publish', subject: `release:${countyCode}`, schema: duePlanSchema },
    async (tx) => {
      const plan = await tx.releasePlan.findUnique({ where: { countyCode_id: { countyCode, id: planId } } });
      if (plan?.state !== 'waiting' || plan.publishAt > now) throw new Refusal('conflict', NOT_DUE);
      const frozen = parseFrozen(gunzipSync(plan.snapshot).toString('utf8'));
      if (releaseHash(frozen.head, frozen.snapshot) !== plan.hash)
        throw new Error(`plan ${planId} holds other rows than were signed`);
      await storeRelease(tx, frozen, plan.hash);
      const { rowVersion } = plan;
      await tx.releasePlan.update({
        where: { countyCode_id: { countyCode, id: planId }, rowVersion },
        data: { ...ended(order, now), state: 'published', rowVersion: rowVersion + 1 },
      });
      await keepStored(tx, 'ReleasePlan', { countyCode, id: planId });
      const { id } = frozen.head;
      return { answer: id, after: { id, planId, hash: plan.hash, figures: plan.figures } };
    },
    through,
  );
}
