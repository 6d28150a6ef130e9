import { randomUUID } from 'node:crypto';
import type { Person } from '#lib/domain/actor.ts';
import { reopenSubmission } from '#lib/features/reopening/mutations.ts';
import { firstReview, review } from '#lib/features/review/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import { COUNTY } from './county.ts';
import { CLERK, CLERK_2, fill, formOf, HEAD, NOW, REVIEWER } from './review-county.ts';

const clerkOf = (town: string) => (town === 'u-T1' ? CLERK : CLERK_2);
const headOf = (town: string): Person => ({
  ...HEAD,
  grants: HEAD.grants.map((grant) => ({ ...grant, unitPath: `u-C/${town}/` })),
});
const order = (actor: Person, now: Date, input: object) => ({
  ...{ countyCode: COUNTY, actor, now, key: randomUUID() },
  input,
});

/** Fills, hands in and approves a form of the review county, taking it up again first where it is approved already. */
export async function approveForm(
  door: Door,
  { form, town, now = NOW }: { form: string; town: string; now?: Date },
  cells: Parameters<typeof fill>[2],
): Promise<void> {
  const id = formOf(form, town);
  const found = () => door.client.submission.findFirstOrThrow({ where: { id } });
  const version = async () => (await found()).version;
  if ((await found()).state === 'approved') {
    const keys = cells.map(({ unitId, indicatorCode }) => ({ unitId, indicatorCode, dimension: '' }));
    const again = { id, version: await version(), reason: 'counted anew', cells: keys };
    await reopenSubmission(order(REVIEWER, now, again), door);
  }
  await fill(door, id, cells, `person:${clerkOf(town).id}`);
  await submitSubmission(order(clerkOf(town), now, { id, version: await version() }), door);
  if (form === 'town')
    await firstReview(order(headOf(town), now, { id, version: await version(), returned: [] }), door);
  await review(order(REVIEWER, now, { id, version: await version(), returned: [], approveRest: true }), door);
}
