import { periodEnd } from '#lib/domain/period-dates.ts';
import { askedItems } from '#lib/domain/submission/asked.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import { type DatedUnit, unitBook } from '#lib/domain/unit-tree.ts';
import type { Origin, UnitKind } from '#lib/domain/vocabulary.ts';
import { Prisma, type SubmissionCell, type UnitPast } from '#lib/generated/sqlite/whole/client.ts';
import { type Client, rowsOf } from '#lib/server/statement.ts';
import type { Filling } from '#lib/server/submission-scope.ts';
import type { Definition } from './view.ts';

type Place = { countyCode: string; submissionId: string };
type DefinitionRow = Definition & {
  code: string;
  officialOrigin: Origin;
  dimension: { name: string; members: string[] } | null;
};

/** The definitions of the cells that a form asks for, by `cellKey`; a cell it does not ask for is absent. */
export async function askedAmong(
  reader: Client,
  countyCode: string,
  form: Filling,
  cells: readonly CellKey[],
): Promise<Map<string, Definition>> {
  const units = await placesAmong(reader, countyCode, form, distinct(cells, 'unitId'));
  const versions = await rowsOf<DefinitionRow>(
    reader,
    Prisma.sql`SELECT version."indicatorCode" AS code, version."officialOrigin", version."dimension", version."kind",
        version."unitZh", version."unitEn", version."numeratorZh", version."factor", version."decimals",
        version."min", version."max"
      FROM "IndicatorVersion" AS version
      WHERE version."countyCode" = ${countyCode} AND version."indicatorCode" IN (${Prisma.join(distinct(cells, 'indicatorCode'))})
        AND version."ended" IS NOT TRUE
        AND version."version" = (SELECT max("version") FROM "IndicatorVersion" WHERE "countyCode" = version."countyCode"
          AND "indicatorCode" = version."indicatorCode" AND "validFrom" <= ${periodEnd(form.period) ?? ''})`,
  );
  const filer = units.find(({ id }) => id === form.unitId);
  const inside = new Set(
    units.filter(({ kind, path }) => filer && kind === form.ofKind && path.startsWith(filer.path)).map(({ id }) => id),
  );
  const items = new Set(
    askedItems(form.indicatorCodes, versions).map((item) => `${item.indicatorCode}|${item.dimension}`),
  );
  const byCode = new Map(versions.map((version) => [version.code, version]));
  const definitions = cells.flatMap((key): [string, Definition][] => {
    const version = byCode.get(key.indicatorCode);
    const asked = version && inside.has(key.unitId) && items.has(`${key.indicatorCode}|${key.dimension}`);
    return asked ? [[cellKey(key), version]] : [];
  });
  return new Map(definitions);
}

type PlaceRow = DatedUnit & { kind: UnitKind; path: string };
type PastRow = Pick<UnitPast, 'unitId' | 'number' | 'until' | 'parentId' | 'path'>;

/**
 * These places and the filer, as they are at the end of the form's period; the county, first in the filer's path, says
 * since when it is kept here. Asked for by key alone: every saved cell asks.
 */
async function placesAmong(
  reader: Client,
  countyCode: string,
  { unitId, period, scope }: Filling,
  ids: readonly string[],
): Promise<readonly PlaceRow[]> {
  const [countyId = unitId] = scope.unitPath.split('/').filter(Boolean);
  const named = Prisma.join([...new Set([countyId, unitId, ...ids])]);
  const units = await rowsOf<PlaceRow>(
    reader,
    Prisma.sql`SELECT "id", "kind", "path", "parentId", "validFrom", "validTo" FROM "Unit"
      WHERE "countyCode" = ${countyCode} AND "id" IN (${named})`,
  );
  const pasts = await rowsOf<PastRow>(
    reader,
    Prisma.sql`SELECT "unitId", "number", "until", "parentId", "path" FROM "UnitPast"
      WHERE "countyCode" = ${countyCode} AND "unitId" IN (${named})`,
  );
  return unitBook(units, pasts).at(period);
}

/** What the database holds of these cells, and a few more of the same units and indicators. */
export async function heldAmong(
  reader: Client,
  { countyCode, submissionId }: Place,
  cells: readonly CellKey[],
): Promise<Map<string, SubmissionCell>> {
  const rows = await rowsOf<SubmissionCell>(
    reader,
    Prisma.sql`SELECT * FROM "SubmissionCell" WHERE "countyCode" = ${countyCode} AND "submissionId" = ${submissionId}
      AND "unitId" IN (${Prisma.join(distinct(cells, 'unitId'))})
      AND "indicatorCode" IN (${Prisma.join(distinct(cells, 'indicatorCode'))})`,
  );
  return new Map(rows.map((row) => [cellKey(row), row]));
}

function distinct(cells: readonly CellKey[], name: 'unitId' | 'indicatorCode'): string[] {
  return [...new Set(cells.map((cell) => cell[name]))];
}
