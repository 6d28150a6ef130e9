import pg, { type Client } from 'pg';
import { compareTriggers, type TriggerFault, triggersOf } from './triggers.ts';

const REFUSE = `BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END`;
const FUNCTION = `CREATE OR REPLACE FUNCTION duliang_refuse() RETURNS trigger LANGUAGE plpgsql AS $duliang$${REFUSE}$duliang$`;

type Made = { name: string; table: string; sql: string; refuses: boolean };

/**
 * What differs from the triggers that this version of the programme brings. The server keeps them in words of
 * its own, so they are made once more on empty tables of the same columns, read, and rolled back.
 */
export async function postgresTriggerFaults(client: Client): Promise<TriggerFault[]> {
  const there = await triggersIn(client, 'current_schema()::text');
  const wanted = triggersOf('postgresql');
  await client.query('BEGIN');
  try {
    await client.query(FUNCTION.replace('duliang_refuse', 'pg_temp.duliang_refuse'));
    for (const table of new Set(wanted.map((trigger) => trigger.table))) {
      await client.query(`CREATE TEMP TABLE "${table}" (LIKE "${table}")`);
    }
    for (const { sql } of wanted) await client.query(sql);
    const copies = await triggersIn(client, 'pg_my_temp_schema()::regnamespace::text');
    const text = new Map(copies.map((copy) => [copy.name, copy.sql]));
    return compareTriggers(
      wanted.map((trigger) => ({ ...trigger, sql: text.get(trigger.name) ?? trigger.sql })),
      there.map((trigger) => (trigger.refuses ? trigger : { ...trigger, sql: '' })),
    );
  } finally {
    await client.query('ROLLBACK');
  }
}

/** @param schema an expression that gives its name */
async function triggersIn(client: Client, schema: string): Promise<Made[]> {
  const { rows } = await client.query(
    `SELECT t.tgname AS name, c.relname AS table, t.tgenabled = 'O' AND p.prosrc = $1 AS refuses, pg_get_triggerdef(t.oid) AS sql
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND c.relnamespace::regnamespace::text = ${schema}`,
    [REFUSE],
  );
  return (rows as Made[]).map((row) => ({
    ...row,
    sql: row.sql.replace(/ ON \S+ /, ' ').replace(/\w+\.duliang_refuse/, 'duliang_refuse'),
  }));
}

export async function dropPostgresTriggers(client: Client): Promise<void> {
  for (const { name, table } of triggersOf('postgresql')) {
    const there = await client.query('SELECT to_regclass($1) AS name', [`"${table}"`]);
    if (there.rows[0].name) await client.query(`DROP TRIGGER IF EXISTS "${name}" ON "${table}"`);
  }
}

/** Drops and makes anew every trigger, in one transaction. */
export async function putPostgresTriggers(client: Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await dropPostgresTriggers(client);
    await client.query(FUNCTION);
    for (const { sql } of triggersOf('postgresql')) await client.query(sql);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** A connection of its own for `work`. */
export async function withPostgres<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
