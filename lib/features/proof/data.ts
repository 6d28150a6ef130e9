import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { DatabaseAddress } from '#lib/server/env.ts';
import { postgresTriggerFaults, withPostgres } from '#lib/server/guard-postgres.ts';
import { sqliteFileFaults } from '#lib/server/guard-sqlite.ts';
import { KEPT_TABLES, type KeptTable } from '#lib/server/kept-rows.ts';
import { triggersOf } from '#lib/server/triggers.ts';
import { type Rows, readWhole } from '#lib/server/whole-rows.ts';
import { headFaults, listen, nothingTold, type Told } from '../chain-proof/view.ts';
import { sumFaults, versionFaults } from '../figure-proof/view.ts';
import { keptFaults } from '../kept-proof/view.ts';
import { absenceFaults, releaseFaults } from '../release-proof/view.ts';
import { versionsInForce } from '../snapshot/view.ts';
import { formFaults } from '../submission-proof/view.ts';
import { sumsOfFigures } from '../sum/view.ts';
import type { Counts, Fault, NotedHead, Proof } from './view.ts';

/** What a release freezes: the part of its hash, and the table it is stored in. */
const FROZEN = {
  domains: 'ReleasedDomain',
  sources: 'ReleasedSource',
  indicators: 'ReleasedIndicator',
  facts: 'ReleasedFact',
  units: 'ReleasedUnit',
  targets: 'ReleasedTarget',
  figures: 'ReleasedFigure',
  progress: 'ReleasedProgress',
  changes: 'ReleasedChange',
} as const;

/** A chain grows by every saved cell; this many events are held at a time. */
const EVENTS_AT_ONCE = 5000;
/** Of the database's integers: a planted event may have any number. */
const LEAST_INTEGER = -(2 ** 31);

type Tally = { faults: Fault[]; counts: Counts };

/**
 * Looks through a whole database, as it stands at one moment, for anything that does not agree with anything else.
 * @param noted where the chain ended at some earlier time, as somebody noted it outside the database
 */
export async function proveDatabase(address: DatabaseAddress, noted: NotedHead | null = null): Promise<Proof> {
  const triggers =
    address.provider === 'sqlite'
      ? sqliteFileFaults(address.file)
      : await withPostgres(address.url, postgresTriggerFaults);
  const tally: Tally = {
    faults: triggers.map(({ fault, name, table }) => ({ code: `trigger_${fault}`, values: { name, table } })),
    counts: {
      ...{ triggers: triggersOf(address.provider).length, events: 0, figures: 0, versions: 0, sums: 0 },
      ...{ releases: 0, released: 0, forms: 0, unproved: 0 },
    },
  };
  const heads = await readWhole(address, async (rows) => {
    const counties = await rows<Row.County>(Prisma.sql`SELECT * FROM "County" ORDER BY "code"`);
    const chained = await rows<{ of: string }>(Prisma.sql`SELECT DISTINCT "countyCode" AS "of" FROM "AuditEvent"`);
    const codes = new Set([...counties.map(({ code }) => code), ...chained.map(({ of }) => of)]);
    let isNotedThere = false;
    for (const code of codes) {
      const told = await hear(rows, code, noted);
      isNotedThere ||= told.isNotedThere;
      tally.counts.events += told.events;
      const head = counties.find((county) => county.code === code);
      tally.faults.push(...told.faults, ...headFaults(told, head));
      await proveCounty(rows, told, tally);
    }
    await proveNoStray(rows, tally);
    if (noted && !isNotedThere)
      tally.faults.push({ code: 'noted_head', values: { sequence: noted.sequence, noted: noted.hash } });
    return counties.map(({ code, auditSequence, auditHash }) => ({
      county: code,
      sequence: auditSequence,
      hash: auditHash,
    }));
  });
  return { ...tally, heads };
}

/** Walks through one county's chain, some events at a time. */
async function hear(rows: Rows, county: string, noted: NotedHead | null): Promise<Told> {
  const told = nothingTold(county);
  for (let from = LEAST_INTEGER; ; ) {
    const events = await rows<Row.AuditEvent>(
      Prisma.sql`SELECT * FROM "AuditEvent" WHERE "countyCode" = ${county} AND "sequence" > ${from}
        ORDER BY "sequence" LIMIT ${EVENTS_AT_ONCE}`,
    );
    listen(told, events, noted);
    const last = events.at(-1);
    if (!last || events.length < EVENTS_AT_ONCE) return told;
    from = last.sequence;
  }
}

async function proveCounty(rows: Rows, told: Told, tally: Tally): Promise<void> {
  const { county } = told;
  const { faults, counts } = tally;
  const kept = {} as Record<KeptTable, object[]>;
  for (const table of KEPT_TABLES) {
    kept[table] = await tableOf(rows, table, county);
    const found = keptFaults(table, kept[table], told);
    faults.push(...found.faults);
    counts.unproved += found.unproved;
  }
  const figures = kept.Figure as Row.Figure[];
  const versions = kept.FigureVersion as Row.FigureVersion[];
  faults.push(...versionFaults(figures, versions));
  const sums = await tableOf<Row.Rollup>(rows, 'Rollup', county);
  faults.push(...sumFaults(sums, await sumsGiven(rows, county, figures)));
  const forms = await tableOf<Row.Submission>(rows, 'Submission', county);
  faults.push(
    ...formFaults(forms, kept.SubmissionEvent as Row.SubmissionEvent[], kept.SubmissionRound as Row.SubmissionRound[]),
  );
  counts.figures += figures.length;
  counts.versions += versions.length;
  counts.sums += sums.length;
  counts.forms += forms.length;
  await proveReleases(rows, told, kept.ReleaseWithdrawal as Row.ReleaseWithdrawal[], tally);
}

/** The sums that the figures give, by the same rule that an approval stores them by. */
async function sumsGiven(rows: Rows, county: string, figures: readonly Row.Figure[]): Promise<Row.Rollup[]> {
  const units = await tableOf<Row.Unit>(rows, 'Unit', county);
  const indicators = await tableOf<Row.Indicator>(rows, 'Indicator', county);
  const indicatorVersions = await tableOf<Row.IndicatorVersion>(rows, 'IndicatorVersion', county);
  const there = units.filter(({ validTo }) => validTo === null);
  return sumsOfFigures(county, there, versionsInForce({ indicators, indicatorVersions }), figures);
}

async function proveReleases(
  rows: Rows,
  { county, published }: Told,
  withdrawals: readonly Row.ReleaseWithdrawal[],
  { faults, counts }: Tally,
): Promise<void> {
  const releases = await tableOf<Row.Release>(rows, 'Release', county);
  faults.push(...absenceFaults(releases, published, withdrawals));
  for (const release of releases) {
    const frozen: Record<string, object[]> = {};
    for (const [part, table] of Object.entries(FROZEN)) {
      frozen[part] = await rows<object>(
        Prisma.sql`SELECT * FROM ${name(table)} WHERE "countyCode" = ${county} AND "releaseId" = ${release.id}`,
      );
      counts.released += frozen[part].length;
    }
    faults.push(...releaseFaults(release, frozen, published));
    if (published.get(release.id)?.isOld) counts.unproved += 1;
  }
  counts.releases += releases.length;
}

/** Rows of a county that is not there, and frozen rows of a release that is not. */
async function proveNoStray(rows: Rows, { faults }: Tally): Promise<void> {
  const frozen = Object.values(FROZEN);
  const counties = [...KEPT_TABLES, ...frozen, 'Release', 'Rollup', 'Submission'] as const;
  const ofCounty = counties.map(
    (table) =>
      Prisma.sql`SELECT DISTINCT ${table} AS "table", "countyCode" AS "of" FROM ${name(table)} WHERE "countyCode" NOT IN (SELECT "code" FROM "County")`,
  );
  for (const { table, of } of await rows<Stray>(Prisma.join(ofCounty, ' UNION ALL ')))
    faults.push({ code: 'county_stray', values: { table, county: of } });
  const ofRelease = frozen.map(
    (table) =>
      Prisma.sql`SELECT DISTINCT ${table} AS "table", "releaseId" AS "of" FROM ${name(table)} AS frozen WHERE NOT EXISTS
        (SELECT 1 FROM "Release" AS release WHERE release."countyCode" = frozen."countyCode" AND release."id" = frozen."releaseId")`,
  );
  for (const { table, of } of await rows<Stray>(Prisma.join(ofRelease, ' UNION ALL ')))
    faults.push({ code: 'release_stray', values: { release: of, table } });
}

type Stray = { table: string; of: string };

function tableOf<R>(rows: Rows, table: Prisma.ModelName, county: string): Promise<R[]> {
  return rows<R>(Prisma.sql`SELECT * FROM ${name(table)} WHERE "countyCode" = ${county}`);
}

/** Only names that this file writes itself. */
function name(table: Prisma.ModelName): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
