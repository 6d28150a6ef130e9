import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { storeAccount } from '#lib/features/account/mutations.ts';
import { sha256 } from '#lib/server/audit.ts';
import { cookieNames } from '#lib/server/cookie-names.ts';
import { type Door, door } from '#lib/server/db.ts';
import { migrate } from '#lib/server/migrate.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { COUNTY } from '#tests/support/county.ts';
import { jar } from './jar.ts';
import { PLACES, type Place } from './people.ts';
import { FORMS, putForm, storeMatrixCounty } from './world.ts';

/** Pages, actions and handlers read a request as Next gives it to them; here it is the jar alone. */
vi.mock('next/headers', async () => {
  const { jar: sent } = await import('./jar.ts');
  return {
    cookies: async () => ({
      get: (name: string) => (sent.has(name) ? { name, value: sent.get(name) } : undefined),
      set: (name: string, value: string) => void sent.set(name, value),
    }),
    headers: async () => new Headers({ cookie: [...sent].map(([name, value]) => `${name}=${value}`).join('; ') }),
  };
});
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ push: () => {}, replace: () => {}, refresh: () => {} }),
}));
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }));

const UNITS: Record<Exclude<Place, 'elsewhere'>, { unitId: string; departmentCode: string | null }> = {
  own: { unitId: 'u-T1', departmentCode: null },
  above: { unitId: 'u-C', departmentCode: null },
  sibling: { unitId: 'u-T2', departmentCode: null },
  below: { unitId: 'u-V11', departmentCode: null },
  department: { unitId: 'u-C', departmentCode: 'bureau' },
};

export type Visitor = { role: Role | null; place: Place | null; cookie: string | null };
export const ANONYMOUS: Visitor = { role: null, place: null, cookie: null };
/** Somebody signed in whose every right was taken away since. */
export const RIGHTLESS: Visitor = { role: null, place: null, cookie: 'rightless' };
export const FORGED: Visitor = { role: null, place: null, cookie: 'no-such-session' };

export const VISITORS: readonly Visitor[] = ROLES.flatMap((role) =>
  PLACES.filter((place) => place !== 'elsewhere').map((place) => ({ role, place, cookie: `${role}-${place}` })),
);

export function comesAs({ cookie }: Visitor): void {
  jar.clear();
  if (cookie) jar.set(cookieNames().session, `${cookie}.signature`);
}

/** The county of these tests, with a signed-in account for every role and place. Gives the way to its file. */
export async function openCounty(): Promise<{ file: string; through: Door }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-visitors-'));
  process.env.DULIANG_DATA = folder;
  delete process.env.DULIANG_DATABASE_URL;
  ensureSecrets();
  const file = path.join(folder, 'duliang.db');
  await migrate({ provider: 'sqlite', file }, 'x');
  const through = door();
  await storeMatrixCounty(through);
  for (const { role, place, cookie } of VISITORS) await signedIn(through, cookie ?? '', role, place);
  await signedIn(through, 'rightless', null, 'above');
  await putForm(through, FORMS[1], 'filling');
  await putForm(through, FORMS[2], 'submitted');
  return { file, through };
}

async function signedIn(through: Door, id: string, role: Role | null, place: Place | null): Promise<void> {
  const now = new Date();
  const where = UNITS[place as keyof typeof UNITS];
  const account = { countyCode: COUNTY, id, username: id, name: id, nameEn: null, phone: null, email: null };
  const access = { mustChangePassword: false, demonstration: true, passwordHash: 'none', roles: role ? [role] : [] };
  await through.transaction(async (tx) => {
    await storeAccount(tx, { ...account, ...where, ...access }, { by: 'x', now });
    const times = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 1_800_000) };
    await tx.signInSession.create({ data: { id: `session-${id}`, token: sha256(id), userId: id, ...times } });
  });
}
