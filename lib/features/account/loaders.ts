import { may } from '#lib/domain/permissions.ts';
import { readGrants } from '#lib/features/grant/data.ts';
import type { GrantRow } from '#lib/features/grant/view.ts';
import type { Session } from '#lib/server/session.ts';
import { readAccounts, readPlaces } from './data.ts';
import type { AccountRow, Places } from './view.ts';

export type LoadedAccounts = { accounts: AccountRow[]; grants: Map<string, GrantRow[]>; places: Places };

/** All accounts with what they may do; null for whoever may not see them. */
export async function loadAccounts({ person, countyCode, countyPath }: Session): Promise<LoadedAccounts | null> {
  if (!may(person, 'account.view', { kind: 'county', unitPath: countyPath })) return null;
  const [accounts, places] = await Promise.all([readAccounts(countyCode), readPlaces(countyCode)]);
  const ids = accounts.map(({ id }) => id);
  return { accounts, places, grants: await readGrants(countyCode, ids) };
}
