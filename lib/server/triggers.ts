import type { Provider } from './schema-files.ts';

/**
 * What the database itself refuses, whoever holds the connection. Rows of these tables are written once;
 * an INSERT OR REPLACE of SQLite would pass a trigger on deletion, hence the third of each table.
 */
export const APPEND_ONLY = {
  AuditEvent: ['countyCode', 'sequence'],
  FigureVersion: ['countyCode', 'figureId', 'version'],
  SubmissionRound: ['countyCode', 'submissionId', 'round'],
  SubmissionEvent: ['countyCode', 'submissionId', 'sequence'],
  Remark: ['countyCode', 'id'],
  TargetAnswer: ['countyCode', 'id'],
  IndicatorReference: ['countyCode', 'indicatorCode', 'place', 'year', 'version'],
  ReleaseWithdrawal: ['countyCode', 'releaseId'],
  SupervisionReply: ['countyCode', 'id'],
  SupervisionFile: ['countyCode', 'id'],
  UnitPast: ['countyCode', 'unitId', 'number'],
  ReleasedChange: ['countyCode', 'releaseId', 'order'],
  ReleasedDomain: ['countyCode', 'releaseId', 'code'],
  ReleasedFact: ['countyCode', 'releaseId', 'id'],
  ReleasedFigure: ['countyCode', 'releaseId', 'indicatorCode', 'unitCode', 'period', 'dimension'],
  ReleasedIndicator: ['countyCode', 'releaseId', 'code'],
  ReleasedProgress: ['countyCode', 'releaseId', 'unitCode', 'domainCode', 'period'],
  ReleasedReference: ['countyCode', 'releaseId', 'indicatorCode', 'place', 'year'],
  ReleasedSource: ['countyCode', 'releaseId', 'order'],
  ReleasedTarget: ['countyCode', 'releaseId', 'indicatorCode', 'unitCode', 'year'],
  ReleasedUnit: ['countyCode', 'releaseId', 'code'],
} as const;

/** Everything a release says of itself; only `withdrawnAt` may be set, once. */
export const RELEASE_HEAD = [
  'countyCode',
  'id',
  'period',
  'version',
  'publishedAt',
  'approvedBy',
  'noteZh',
  'noteEn',
  'nextReleaseOn',
  'demonstration',
  'thresholds',
  'hash',
] as const;

export type Trigger = { name: string; table: string; sql: string };

/** unknown: a trigger that nobody of this programme made, and that runs with every write. */
export type TriggerFault = { name: string; table: string; fault: 'missing' | 'changed' | 'unknown' };

type When = 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
type Guard = { name: string; table: string; on: When; sentence: string; sqlite?: string; postgresql?: string };

const tables = Object.keys(APPEND_ONLY) as (keyof typeof APPEND_ONLY)[];
const same = (columns: readonly string[], equal: string) =>
  columns.map((column) => `NEW."${column}" ${equal} OLD."${column}"`).join(' AND ');
const there = (table: string, key: readonly string[]) =>
  `EXISTS (SELECT 1 FROM "${table}" WHERE ${key.map((column) => `"${column}" = NEW."${column}"`).join(' AND ')})`;

/** The head of the chain never goes back, and never changes without a new event. */
const HEAD_GOES_BACK =
  'NEW."auditSequence" < OLD."auditSequence" OR (NEW."auditSequence" = OLD."auditSequence" AND NEW."auditHash" <> OLD."auditHash")';
/** Nobody approves what they filed; a revision says why. */
const UNSOUND_VERSION = `NEW."approvedBy" = NEW."filedBy" OR (NEW."version" > 1 AND trim(coalesce(NEW."reason", '')) = '')`;
const MORE_THAN_WITHDRAWN = (equal: string) =>
  `NOT (OLD."withdrawnAt" IS NULL AND NEW."withdrawnAt" IS NOT NULL AND ${same(RELEASE_HEAD, equal)})`;

const GUARDS: Guard[] = [
  ...tables.flatMap((table): Guard[] => [
    { name: `${table}_no_update`, table, on: 'UPDATE', sentence: `${table} is append-only` },
    { name: `${table}_no_delete`, table, on: 'DELETE', sentence: `${table} is append-only` },
    { name: `${table}_no_truncate`, table, on: 'TRUNCATE', sentence: `${table} is append-only` },
    {
      ...{ name: `${table}_no_replace`, table, on: 'INSERT', sentence: `${table} holds this row already` },
      sqlite: there(table, APPEND_ONLY[table]),
    },
  ]),
  {
    ...{ name: 'FigureVersion_sound', table: 'FigureVersion', on: 'INSERT' },
    ...{ sqlite: UNSOUND_VERSION, postgresql: UNSOUND_VERSION },
    sentence: 'a version of a figure is approved by another than filed it, and a revision has a reason',
  },
  {
    ...{ name: 'Release_withdraw_only', table: 'Release', on: 'UPDATE' },
    ...{ sqlite: MORE_THAN_WITHDRAWN('IS'), postgresql: MORE_THAN_WITHDRAWN('IS NOT DISTINCT FROM') },
    sentence: 'a release can only be withdrawn, once',
  },
  { name: 'Release_no_delete', table: 'Release', on: 'DELETE', sentence: 'Release is append-only' },
  { name: 'Release_no_truncate', table: 'Release', on: 'TRUNCATE', sentence: 'Release is append-only' },
  {
    ...{ name: 'Release_no_replace', table: 'Release', on: 'INSERT', sentence: 'Release holds this row already' },
    sqlite: `${there('Release', ['countyCode', 'id'])} OR ${there('Release', ['countyCode', 'period', 'version'])}`,
  },
  {
    ...{ name: 'County_head', table: 'County', on: 'UPDATE' },
    ...{ sqlite: HEAD_GOES_BACK, postgresql: HEAD_GOES_BACK },
    sentence: 'the head of the audit chain goes forward only',
  },
  { name: 'County_no_delete', table: 'County', on: 'DELETE', sentence: 'a county is not deleted' },
  { name: 'County_no_truncate', table: 'County', on: 'TRUNCATE', sentence: 'a county is not deleted' },
];

/** The triggers of one database, in its own words. */
export function triggersOf(provider: Provider): Trigger[] {
  return provider === 'sqlite' ? GUARDS.flatMap(sqliteTrigger) : GUARDS.flatMap(postgresTrigger);
}

function sqliteTrigger({ name, table, on, sqlite, sentence }: Guard): Trigger[] {
  if (on === 'TRUNCATE') return [];
  const when = sqlite === undefined ? '' : `\nWHEN ${sqlite}`;
  const sql = `CREATE TRIGGER "${name}" BEFORE ${on} ON "${table}"${when}\nBEGIN SELECT RAISE(ABORT, '${sentence}'); END`;
  return [{ name, table, sql }];
}

/** A replacing insert of PostgreSQL is an update, so nothing more guards inserts there. */
function postgresTrigger({ name, table, on, postgresql, sentence }: Guard): Trigger[] {
  if (on === 'INSERT' && postgresql === undefined) return [];
  const each = on === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
  const when = postgresql === undefined ? '' : ` WHEN (${postgresql})`;
  const sql = `CREATE TRIGGER "${name}" BEFORE ${on} ON "${table}" FOR EACH ${each}${when} EXECUTE FUNCTION duliang_refuse('${sentence}')`;
  return [{ name, table, sql }];
}

/** Compares what should be there with what is; texts are taken to the letter. */
export function compareTriggers(wanted: readonly Trigger[], found: readonly Trigger[]): TriggerFault[] {
  const there = new Map(found.map((trigger) => [trigger.name, trigger]));
  const known = new Set(wanted.map(({ name }) => name));
  return [
    ...wanted.flatMap(({ name, table, sql }): TriggerFault[] => {
      const one = there.get(name);
      if (!one) return [{ name, table, fault: 'missing' }];
      return one.sql === sql && one.table === table ? [] : [{ name, table, fault: 'changed' }];
    }),
    ...found
      .filter(({ name }) => !known.has(name))
      .map(({ name, table }): TriggerFault => ({ name, table, fault: 'unknown' })),
  ];
}
