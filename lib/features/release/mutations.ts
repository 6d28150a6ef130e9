import type { Actor } from '#lib/domain/actor.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { releaseHash } from '#lib/server/digest.ts';
import { write } from '#lib/server/gateway.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { compose } from '../composition/data.ts';
import type { Frozen } from '../frozen-text/view.ts';
import { storeSnapshot } from '../snapshot/mutations.ts';
import { publishSchema } from './schema.ts';

type Order = { countyCode: string; actor: Actor; input: unknown; now: Date };

/**
 * Freezes the approved figures up to a period into a release, at once: how a county's first releases are made.
 * @throws Refusal `conflict` where that version of the period was published already.
 */
export function publishRelease(order: Order, through?: Door): Promise<{ id: string; hash: string }> {
  const { countyCode } = order;
  return write(
    { ...order, action: 'release.publish', subject: `release:${countyCode}`, schema: publishSchema },
    async (tx, input) => {
      const judgedOn = dayOf(input.publishedAt);
      const { id, snapshot, thresholds } = await compose(tx, countyCode, { ...input, judgedOn });
      const head = {
        countyCode,
        id,
        ...input,
        publishedAt: input.publishedAt.toISOString(),
        demonstration: snapshot.figures.some((figure) => figure.demonstration),
        thresholds,
      };
      const hash = releaseHash(head, snapshot);
      await storeRelease(tx, { head, snapshot }, hash);
      return { answer: { id, hash }, after: { id, hash, figures: snapshot.figures.length } };
    },
    through,
  );
}

/**
 * Puts a frozen release where visitors read.
 * @throws Refusal `conflict` where that version of the period was published already.
 */
export async function storeRelease(tx: Tx, { head, snapshot }: Frozen, hash: string): Promise<void> {
  const { countyCode, id, period, version, publishedAt, thresholds, ...said } = head;
  const same = { countyCode_period_version: { countyCode, period, version } };
  if (await tx.release.findUnique({ where: same })) throw new Refusal('conflict', `${id} was published already`);
  await tx.release.create({
    data: {
      countyCode,
      id,
      period,
      version,
      publishedAt: new Date(publishedAt),
      ...said,
      thresholds: JSON.parse(JSON.stringify(thresholds)),
      hash,
    },
  });
  await storeSnapshot(tx, snapshot);
}
