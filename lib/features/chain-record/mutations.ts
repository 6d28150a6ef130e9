import { z } from 'zod';
import { may } from '#lib/domain/permissions.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { type Door, door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { KEPT_AT_FIRST, KEPT_TABLES, type Kept, type KeptTable, keepWhole } from '#lib/server/kept-rows.ts';
import { type Client, rowsOf } from '#lib/server/statement.ts';

const nothing = z.strictObject({});

/**
 * Tells the chain of every row of tables that an earlier version did not tell it of, as they stand now, once: from
 * then on a row of theirs that it does not know is a fault.
 * @returns the tables it was told of.
 */
export async function recordRows(order: Order, through: Door = door()): Promise<KeptTable[]> {
  const { actor, countyCode } = order;
  // Every start comes by; where nothing is left to tell it leaves no trace. Whoever may not is the gateway's to refuse.
  if (may(actor, 'county.record') && (await unknownTo(through.client, countyCode)).length === 0) return [];
  return write(
    { ...order, action: 'county.record', subject: `county:${countyCode}`, schema: nothing },
    async (tx) => {
      const tables = await unknownTo(tx, countyCode);
      await keepWhole(tx, countyCode, tables);
      return { answer: tables, after: { tables } };
    },
    through,
  );
}

async function unknownTo(client: Client, countyCode: string): Promise<KeptTable[]> {
  const told = await rowsOf<{ sequence: number; kept: Kept | null }>(
    client,
    Prisma.sql`SELECT "sequence", "kept" FROM "AuditEvent"
      WHERE "countyCode" = ${countyCode} AND ("sequence" = 1 OR "action" = 'county.record')`,
  );
  const known = new Set(told.flatMap(({ kept }) => kept?.whole ?? []));
  if (told.some(({ sequence, kept }) => sequence === 1 && kept !== null)) {
    for (const table of KEPT_AT_FIRST) known.add(table);
  }
  return KEPT_TABLES.filter((table) => !known.has(table));
}
