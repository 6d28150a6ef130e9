import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Person } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { storeAccount } from '#lib/features/account/mutations.ts';
import { reopenSubmission } from '#lib/features/reopening/mutations.ts';
import { review } from '#lib/features/review/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import { openSupervision } from '#lib/features/supervision-draft/mutations.ts';
import { COUNTY } from './county.ts';
import { type Fresh, freshDatabase } from './database.ts';
import { person } from './open-form.ts';
import { CLERK, CLERK_2, fill, formOf, NOW, PERIOD, REVIEWER, storeReviewCounty } from './review-county.ts';

export const LEADER = person('leader', 'leader', 'u-C/');
export const DEADLINE = '2022-11-30';

export const order = (actor: Person | null, input: object, now = NOW) => ({
  ...{ countyCode: COUNTY, actor, now, key: randomUUID() },
  input,
});

/** The review county with the accounts of its people, which the reading client is pointed at. */
export async function supervisedCounty(): Promise<Fresh> {
  const fresh = await freshDatabase();
  const { address, door } = fresh;
  if (address.provider === 'sqlite') {
    delete process.env.DULIANG_DATABASE_URL;
    process.env.DULIANG_DATA = path.dirname(address.file);
  } else process.env.DULIANG_DATABASE_URL = address.url;
  await storeReviewCounty(door);
  const at = { countyCode: COUNTY, nameEn: null, phone: null, email: null, departmentCode: null };
  const access = { mustChangePassword: false, demonstration: true, passwordHash: 'none' };
  const people: [string, string, string, Role, string | null][] = [
    ['clerk', '周敏', 'u-T1', 'filer', null],
    ['head', '王镇', 'u-T1', 'first_reviewer', null],
    ['clerk-2', '钱进', 'u-T2', 'filer', null],
    ['bureau', '孙局', 'u-C', 'filer', 'bureau'],
    ['leader', '李文', 'u-C', 'leader', null],
    ['reviewer', '赵审', 'u-C', 'reviewer', null],
  ];
  await door.transaction(async (tx) => {
    for (const [id, name, unitId, role, departmentCode] of people)
      await storeAccount(
        tx,
        { ...at, ...access, id, username: id, name, unitId, roles: [role], departmentCode },
        {
          by: 'x',
          now: NOW,
        },
      );
  });
  return fresh;
}

export const ITEM = {
  ...{ indicatorCode: 'WAT01', unitId: 'u-T1', period: PERIOD, departmentCode: '', ownerId: '' },
  ...{ dueOn: DEADLINE, expected: '10', task: '请查明原因' },
};

/** Opens an item as the leader does, with something else about it. */
export function open({ door }: Fresh, change: Partial<typeof ITEM> = {}): Promise<{ id: string }> {
  return openSupervision(order(LEADER, { ...ITEM, ...change }), door);
}

/** Has a town's villages count so many, handed in and approved; taken up again first where they are approved already. */
export async function approve(
  { door }: Fresh,
  town: 'u-T1' | 'u-T2',
  values: readonly [number, number],
): Promise<void> {
  const id = formOf('villages', town);
  const clerk = town === 'u-T1' ? CLERK : CLERK_2;
  const cells = values.map((value, at) => ({ unitId: `u-V${town.slice(3)}${at + 1}`, indicatorCode: 'WAT01', value }));
  const now = () => door.client.submission.findFirstOrThrow({ where: { id } });
  if ((await now()).state === 'approved') {
    const keys = cells.map(({ unitId, indicatorCode }) => ({ unitId, indicatorCode, dimension: '' }));
    const input = { id, version: (await now()).version, reason: '重新清点', cells: keys };
    await reopenSubmission(order(REVIEWER, input), door);
  }
  await fill(door, id, cells, `person:${clerk.id}`);
  await submitSubmission(order(clerk, { id, version: (await now()).version }), door);
  const input = { id, version: (await now()).version, returned: [], approveRest: true };
  await review(order(REVIEWER, input), door);
}
