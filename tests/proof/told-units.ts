import { closeUnit, createUnit, renameUnit } from '#lib/features/unit-change/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import type { Order } from '#lib/server/gateway.ts';
import { readFirst } from '#tests/support/read-first.ts';

/** A town that came, was called otherwise and went again, all after the period that figures are of. */
export async function changeUnits(door: Door, order: (input: object) => Order): Promise<void> {
  const told = (day: string) => ({ day, reason: '区划调整' });
  const names = { code: 'T9', sort: 'town', nameZh: '新镇', nameEn: 'New Town', shortZh: '', shortEn: '' };
  const given = { ...names, tileCol: '', tileRow: '' };
  const made = { kind: 'township', parentId: 'u-C', ...given, ...told('2022-10-05') };
  const { id } = await readFirst(createUnit)(order(made), door);
  const renamed = { id, version: '1', ...given, nameZh: '更新镇', ...told('2022-10-20') };
  await readFirst(renameUnit)(order(renamed), door);
  await readFirst(closeUnit)(order({ id, version: '2', ...told('2022-11-01') }), door);
}
