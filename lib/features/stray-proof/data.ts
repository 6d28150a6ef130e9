import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { type Rule, SIGN_IN_TABLES, TABLES } from '#lib/server/kept-tables.ts';
import type { Rows } from '#lib/server/whole-rows.ts';
import type { Fault } from '../proof/view.ts';
import { FROZEN } from '../release-proof/view.ts';

const frozen = Object.values(FROZEN);
/** Tables whose rows name their county. */
const ofCounty = [
  ...Object.keys(TABLES).filter((table) => !['County', 'SubmissionCellMark'].includes(table)),
  ...[...frozen, 'Release', 'Rollup'],
];

type Stray = { table: string; of: string };

/** Rows of a county that is not there, frozen rows of a release that is not, ways in for nobody. */
export async function strayFaults(rows: Rows): Promise<Fault[]> {
  const county = ofCounty.map(
    (table) =>
      Prisma.sql`SELECT DISTINCT ${table} AS "table", "countyCode" AS "of" FROM ${name(table)} WHERE "countyCode" NOT IN (SELECT "code" FROM "County")`,
  );
  const release = frozen.map(
    (table) =>
      Prisma.sql`SELECT DISTINCT ${table} AS "table", "releaseId" AS "of" FROM ${name(table)} AS frozen WHERE NOT EXISTS
        (SELECT 1 FROM "Release" AS release WHERE release."countyCode" = frozen."countyCode" AND release."id" = frozen."releaseId")`,
  );
  const person = Object.entries<Rule>(SIGN_IN_TABLES).map(
    ([table, rule]) =>
      Prisma.sql`SELECT ${table} AS "table", "id" AS "of" FROM ${name(table)} WHERE ${name(rule.person ?? '')} NOT IN (SELECT "id" FROM "User")`,
  );
  const all = (parts: Prisma.Sql[]) => rows<Stray>(Prisma.join(parts, ' UNION ALL '));
  return [
    ...(await all(county)).map(({ table, of }): Fault => ({ code: 'county_stray', values: { table, county: of } })),
    ...(await all(release)).map(({ table, of }): Fault => ({ code: 'release_stray', values: { release: of, table } })),
    ...(await all(person)).map(({ table, of }): Fault => ({ code: 'row_unknown', values: { table, row: of } })),
  ];
}

/** Only names that the code writes itself. */
function name(table: string): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
