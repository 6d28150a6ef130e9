import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawRelease } from '#lib/features/release-plan/mutations.ts';
import { publishedState } from '#lib/server/published-state.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publish, publishedCounty } from '#tests/support/published.ts';
import { officer, sign } from '#tests/support/publisher.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await publishedCounty();
});
afterAll(() => fresh.remove());

const NOW = new Date('2022-10-20T02:00:00Z');

it('tells that nothing has changed by the same text, and every change by another', async () => {
  const texts = [await publishedState(NOW)];
  const isNew = async () => {
    const text = await publishedState(NOW);
    const isOther = !texts.includes(text);
    texts.push(text);
    return isOther;
  };
  expect(await isNew()).toBe(false);
  await sign(fresh.door);
  expect(await isNew(), 'a plan is nothing that is published').toBe(false);
  await publish(fresh.door, '2022Q2', 2);
  expect(await isNew(), 'a correction').toBe(true);
  const order = { countyCode: COUNTY, actor: officer(), now: NOW, input: { releaseId: '2022Q2-v1', reason: '错了' } };
  await withdrawRelease(order, fresh.door);
  expect(await isNew(), 'a withdrawal').toBe(true);
  await fresh.door.client.countyProfile.updateMany({ data: { contactPhone: '0739' } });
  expect(await isNew(), 'a change of the profile').toBe(true);
});

it('changes by itself when the hour of a release comes that was stored before it', async () => {
  await publish(fresh.door, '2022Q2', 3, '2022-12-01T00:00:00Z');
  expect(await publishedState(new Date('2022-12-01T00:00:00Z'))).not.toBe(
    await publishedState(new Date('2022-11-30T23:59:59Z')),
  );
});
