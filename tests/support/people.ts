import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { type NewAccount, storeAccount } from '#lib/features/account/mutations.ts';
import type { SignedIn } from '#lib/features/sign-in/mutations.ts';
import type { Caller } from '#lib/server/caller.ts';
import { write } from '#lib/server/gateway.ts';
import { hashPassword } from '#lib/server/passwords.ts';
import { COUNTY, intent } from './county.ts';
import { type Fresh, freshDatabase } from './database.ts';
import { storeSmallCounty } from './small-county.ts';

export const PASSWORD = 'a longer sentence 7';

/** A database with a small county whose secrets lie in a folder of their own. */
export async function countyWithPeople(): Promise<Fresh> {
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-people-'));
  const fresh = await freshDatabase();
  await write(intent(), async (tx) => ({ answer: await storeSmallCounty(tx) }), fresh.door);
  return fresh;
}

/** An account named like its id, at the county's own unit, with a password of its own. */
export async function addPerson({ door }: Fresh, id: string, change: Partial<NewAccount> = {}): Promise<void> {
  const account: NewAccount = {
    countyCode: COUNTY,
    id,
    username: id,
    name: id,
    nameEn: null,
    phone: null,
    email: null,
    unitId: 'u-C',
    departmentCode: null,
    mustChangePassword: false,
    demonstration: false,
    passwordHash: await hashPassword(PASSWORD),
    roles: ['filer'],
    ...change,
  };
  const asked = { ...intent({ action: 'account.set_up' }), input: { id }, schema: z.object({ id: z.string() }) };
  const by = { by: 'system:setup', now: asked.now };
  await write(asked, async (tx) => ({ answer: await storeAccount(tx, account, by) }), door);
}

export function callerAt(address: string, change: Partial<Caller> = {}): Caller {
  return { countyCode: COUNTY, address, agent: 'a browser', cookie: '', now: new Date(), ...change };
}

/** What the browser sends next, after it was given these cookies. */
export function cookieAfter({ cookies }: SignedIn): string {
  return cookies.map((line) => line.split(';')[0] ?? '').join('; ');
}
