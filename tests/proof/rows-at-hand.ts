import type Database from 'better-sqlite3';
import type { Chance } from './chance.ts';

/** A table as somebody with the file sees it: rows with their place, columns with their type. */
export type Column = { name: string; type: string; isKey: boolean };
export type Value = string | number | bigint | Buffer | null;
export type Found = { [column: string]: Value; rowid: number };

export function columnsOf(db: Database.Database, table: string): Column[] {
  const columns = db.prepare(`PRAGMA table_info("${table}")`).all() as { name: string; type: string; pk: number }[];
  return columns.map(({ name, type, pk }) => ({ name, type, isKey: pk > 0 }));
}

/** Rows in the order of their key. */
export function rowsOf(db: Database.Database, table: string): Found[] {
  const key = columnsOf(db, table)
    .filter(({ isKey }) => isKey)
    .map(({ name }) => `"${name}"`);
  return db.prepare(`SELECT rowid AS rowid, * FROM "${table}" ORDER BY ${key.join(', ')}`).all() as Found[];
}

export function set(db: Database.Database, table: string, rowid: number, values: Record<string, Value>): void {
  const names = Object.keys(values);
  const columns = names.map((name) => `"${name}" = ?`).join(', ');
  db.prepare(`UPDATE "${table}" SET ${columns} WHERE rowid = ?`).run(...names.map((name) => values[name]), rowid);
}

export function remove(db: Database.Database, table: string, rowid: number): void {
  db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
}

export function insert(db: Database.Database, table: string, { rowid: _place, ...row }: Found): void {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const marks = names.map(() => '?').join(', ');
  db.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${marks})`).run(...names.map((name) => row[name]));
}

/** Another value than the one there, of the same type. */
export function another(chance: Chance, { type }: Column, value: Value): Value {
  if (type === 'BOOLEAN') return Number(value) === 1 ? 0 : 1;
  if (type === 'DATETIME') return value === null ? '2022-12-01T00:00:00.000+00:00' : laterBy(String(value), chance);
  if (type === 'JSONB')
    return JSON.stringify({ planted: chance.below(1000), was: value === null ? null : String(value) });
  if (type === 'REAL' || type === 'INTEGER')
    return Number(value ?? 0) + chance.of([1, -1, 10, 0.5 * Number(type === 'REAL') || 2]);
  return value === null || value === '' ? 'x' : chance.of([`${value}x`, `x${value}`, String(value).slice(1) || 'y']);
}

function laterBy(text: string, chance: Chance): string {
  const at = new Date(new Date(text).getTime() + chance.of([1, -1000, 86_400_000]));
  return at.toISOString().replace('Z', '+00:00');
}
