import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { DatabaseAddress } from '#lib/server/env.ts';
import { postgresTriggerFaults, withPostgres } from '#lib/server/guard-postgres.ts';
import { sqliteFileFaults, sqliteUnsound, structureFaults } from '#lib/server/guard-sqlite.ts';
import { KEPT_TABLES, type KeptTable, rowsOfCounty, storedIn } from '#lib/server/kept-rows.ts';
import { triggersOf } from '#lib/server/triggers.ts';
import { type Rows, readWhole } from '#lib/server/whole-rows.ts';
import { headFaults, listen, nothingTold, partFaults, type Told } from '../chain-proof/view.ts';
import { sumFaults, versionFaults } from '../figure-proof/view.ts';
import { keptFaults } from '../kept-proof/view.ts';
import { absenceFaults, FROZEN, planFaults, releaseFaults } from '../release-proof/view.ts';
import { strayFaults } from '../stray-proof/data.ts';
import { formFaults } from '../submission-proof/view.ts';
import { sumsOfFigures } from '../sum/view.ts';
import type { Counts, Fault, NotedHead, Proof } from './view.ts';

/** A chain grows by every saved cell; this many events are held at a time. */
const EVENTS_AT_ONCE = 5000;
/** Of the database's integers: a planted event may have any number. */
const LEAST_INTEGER = -(2 ** 31);

type Kept = Record<KeptTable, object[]>;
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
  const structure = address.provider === 'sqlite' ? structureFaults(address.file) : [];
  const unsound = address.provider === 'sqlite' ? sqliteUnsound(address.file) : [];
  const tally: Tally = {
    faults: [
      ...triggers.map(({ fault, name, table }): Fault => ({ code: `trigger_${fault}`, values: { name, table } })),
      ...structure.map((name): Fault => ({ code: 'structure', values: { name } })),
      ...unsound.map((what): Fault => ({ code: 'file_unsound', values: { what } })),
    ],
    counts: {
      ...{ triggers: triggersOf(address.provider).length, events: 0, figures: 0, versions: 0, sums: 0 },
      ...{ releases: 0, released: 0, forms: 0, rows: 0, unproved: 0 },
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
      tally.faults.push(...told.faults, ...headFaults(told, head), ...partFaults(told));
      await proveCounty(rows, told, tally);
    }
    tally.faults.push(...(await strayFaults(rows)));
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
  const kept = {} as Kept;
  for (const table of KEPT_TABLES) {
    kept[table] = await rows<object>(rowsOfCounty(table, county));
    faults.push(...keptFaults(table, kept[table], told));
    // Marks are columns of rows that were counted already.
    if (storedIn(table) === table) counts.rows += kept[table].length;
  }
  const figures = kept.Figure as Row.Figure[];
  const versions = kept.FigureVersion as Row.FigureVersion[];
  faults.push(...versionFaults(figures, versions));
  const sums = await tableOf<Row.Rollup>(rows, 'Rollup', county);
  faults.push(...sumFaults(sums, sumsGiven(county, kept, figures)));
  const forms = kept.Submission as Row.Submission[];
  faults.push(
    ...formFaults(forms, kept.SubmissionEvent as Row.SubmissionEvent[], kept.SubmissionRound as Row.SubmissionRound[]),
  );
  counts.figures += figures.length;
  counts.versions += versions.length;
  counts.sums += sums.length;
  counts.forms += forms.length;
  await proveReleases(rows, told, kept, tally);
}

/** The sums that the figures give, by the same rule that an approval stores them by. */
function sumsGiven(county: string, kept: Kept, figures: readonly Row.Figure[]): Row.Rollup[] {
  const units = kept.Unit as Row.Unit[];
  const indicatorVersions = kept.IndicatorVersion as Row.IndicatorVersion[];
  const trees = unitBook(units, kept.UnitPast as Row.UnitPast[]);
  return sumsOfFigures(county, trees, definitionsOf(indicatorVersions), figures);
}

async function proveReleases(
  rows: Rows,
  { county, published }: Told,
  kept: Kept,
  { faults, counts }: Tally,
): Promise<void> {
  const releases = await tableOf<Row.Release>(rows, 'Release', county);
  const plans = kept.ReleasePlan as Row.ReleasePlan[];
  faults.push(...absenceFaults(releases, published, kept.ReleaseWithdrawal as Row.ReleaseWithdrawal[]));
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
  for (const plan of plans) faults.push(...planFaults(plan));
  counts.releases += releases.length;
}

function tableOf<R>(rows: Rows, table: Prisma.ModelName, county: string): Promise<R[]> {
  return rows<R>(Prisma.sql`SELECT * FROM ${name(table)} WHERE "countyCode" = ${county}`);
}

/** Only names that this file writes itself. */
function name(table: Prisma.ModelName): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
