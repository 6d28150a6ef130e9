import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/vocabulary.ts';
import { noticeLine } from '#lib/features/notice/view.ts';
import { tellReviewers } from '#lib/features/notice-waiting/mutations.ts';
import { firstReview } from '#lib/features/review/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { CLERK, fill, formOf, HEAD, NOW, storeReviewCounty } from '#tests/support/review-county.ts';

const CLOCK = { kind: 'system', name: 'clock' } as const;
const FORM = formOf('town', 'u-T1');
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
  await account('head', 'first_reviewer', 'u-T1');
  await account('other-head', 'first_reviewer', 'u-T2');
  await account('reviewer', 'reviewer', 'u-C');
  await account('clerk', 'reviewer', 'u-C');
});
afterAll(() => fresh.remove());

async function account(id: string, role: Role, unitId: string): Promise<void> {
  const { client } = fresh.door;
  await client.user.create({ data: { countyCode: COUNTY, id, username: id, name: id, unitId, createdAt: NOW } });
  const given = { grantedBy: 'system:setup', grantedAt: NOW };
  await client.roleGrant.create({ data: { countyCode: COUNTY, id: `g-${id}`, userId: id, role, unitId, ...given } });
}

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const tell = (minutes: number) =>
  tellReviewers({ countyCode: COUNTY, actor: CLOCK, input: { day: '2022-10-08' }, now: later(minutes) }, fresh.door);
const told = async () =>
  (await fresh.door.client.notice.findMany({ where: { kind: 'waiting' } }))
    .map(({ userId, submissionId }) => `${userId} ${submissionId}`)
    .sort();

describe('reviewers', () => {
  it('hear nothing while nothing waits, and that leaves no trace', async () => {
    expect(await tell(0)).toBe(0);
    expect(await fresh.door.client.auditEvent.count()).toBe(0);
  });

  it('of the first step hear of it before the county office does, and nobody of another town', async () => {
    const cell = { unitId: 'u-T1', indicatorCode: 'WAT02', numerator: 96, denominator: 100, value: 96 };
    await fill(fresh.door, FORM, [cell]);
    const input = { id: FORM, version: 1 };
    await submitSubmission({ countyCode: COUNTY, actor: CLERK, input, now: later(1) }, fresh.door);
    expect(await tell(2)).toBe(1);
    expect(await told()).toEqual([`head ${FORM}`]);
    expect(await tell(3)).toBe(0);
  });

  it('of the county office hear of it after the first look, unless they filled it in themselves', async () => {
    const input = { id: FORM, version: 2, returned: [] };
    await firstReview({ countyCode: COUNTY, actor: HEAD, input, now: later(4) }, fresh.door);
    expect(await tell(5)).toBe(1);
    expect(await told()).toEqual([`head ${FORM}`, `reviewer ${FORM}`]);
    expect(await tell(6)).toBe(0);
  });

  it('are told in words that lead to the review', async () => {
    const [row] = await fresh.door.client.notice.findMany({ where: { userId: 'reviewer' } });
    if (!row) throw new Error('nobody was told');
    expect(noticeLine(row, 'zh')).toMatchObject({
      text: '某表（2022年第三季度）已交来，等您审核。',
      href: `/review/${FORM}`,
    });
    expect(noticeLine(row, 'en').text).toBe('A form (third quarter of 2022) waits for your review.');
  });

  it('are not told by persons', async () => {
    const order = { countyCode: COUNTY, actor: HEAD, input: { day: '2022-10-08' }, now: NOW };
    await expect(tellReviewers(order, fresh.door)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
