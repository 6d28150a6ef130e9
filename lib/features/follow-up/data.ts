import type { RemarkKind } from '#lib/domain/vocabulary.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';

export type FlagRow = {
  kind: RemarkKind;
  indicatorCode: string;
  period: string;
  dimension: string;
  text: string;
  at: Date;
  unitCode: string;
  unitPath: string;
  nameZh: string;
  nameEn: string;
};

/** Every word that flags a figure to be followed up, or takes the flag away, with the place it is about. */
export function readFlags(countyCode: string): Promise<FlagRow[]> {
  return rowsOf<FlagRow>(
    working(),
    Prisma.sql`SELECT r."kind", r."indicatorCode", r."period", r."dimension", r."text", r."at",
        u."code" AS "unitCode", u."path" AS "unitPath", u."nameZh", u."nameEn"
      FROM "Remark" r JOIN "Unit" u ON u."countyCode" = r."countyCode" AND u."id" = r."unitId"
      WHERE r."countyCode" = ${countyCode} AND r."kind" IN ('flagged', 'unflagged')
      ORDER BY r."at", r."id"`,
  );
}
