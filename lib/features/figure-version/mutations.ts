import type { Figure, FigureVersion } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { insertRows, upsertRows } from '#lib/server/insert-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';

/**
 * Stores figures, new ones and new versions of those there are, with the version that says how each came to be.
 * @throws Refusal `conflict` where one of them has been revised meanwhile.
 */
export async function storeFigures(
  tx: Tx,
  accepted: readonly { figure: Figure; version: FigureVersion }[],
): Promise<void> {
  const stale = await upsertRows(
    tx,
    'Figure',
    ['countyCode', 'id'],
    accepted.map(({ figure }) => figure),
  );
  if (stale.length > 0)
    throw new Refusal('conflict', 'a figure has been revised meanwhile', { ids: stale.map(({ id }) => id) });
  await insertRows(
    tx,
    'FigureVersion',
    accepted.map(({ version }) => version),
  );
}
