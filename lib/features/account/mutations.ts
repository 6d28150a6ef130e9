import type { Role } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/server/db.ts';

/** What makes an account, in the sign-in tables and in the county; its password was hashed before. */
export type NewAccount = {
  countyCode: string;
  id: string;
  username: string;
  name: string;
  nameEn: string | null;
  phone: string | null;
  email: string | null;
  unitId: string;
  departmentCode: string | null;
  mustChangePassword: boolean;
  demonstration: boolean;
  passwordHash: string;
  roles: readonly Role[];
};

/** Stores one account with its grants, as the sign-in library will look for it. Called inside the gateway's transaction. */
export async function storeAccount(
  tx: Tx,
  { passwordHash, roles, ...user }: NewAccount,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const { countyCode, id, username, name, unitId, departmentCode } = user;
  const times = { createdAt: now, updatedAt: now };
  // The library wants an address for everybody; nothing is ever sent to this one.
  await tx.signInUser.create({ data: { id, username, name, email: `${id}@users.invalid`, ...times } });
  const access = { accountId: id, providerId: 'credential', userId: id, password: passwordHash };
  await tx.signInAccount.create({ data: { id: `${id}:password`, ...access, ...times } });
  await tx.user.create({ data: { ...user, createdAt: now } });
  for (const role of roles) {
    const grant = { countyCode, id: `${id}:${role}`, userId: id, role, unitId, departmentCode };
    await tx.roleGrant.create({ data: { ...grant, grantedBy: by, grantedAt: now } });
  }
}
