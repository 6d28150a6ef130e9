import type Database from 'better-sqlite3';
import { sha256 } from '#lib/server/audit.ts';

/** Everything in the database as one text, but for how often somebody guessed and when they were last seen. */
export function contentsOf(db: Database.Database): string {
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('SignInFailure', 'SignInSession') ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return sha256(
    tables.map((table) => JSON.stringify([table, db.prepare(`SELECT * FROM "${table}"`).all()])).join('\n'),
  );
}
