import { canonical, sha256, sortedKeys } from './audit.ts';

/**
 * What rows weigh: the same for the rows as they were handed over to be stored and as they are read back, in
 * whatever order, on either database. A column without a value counts as one that was never given.
 */
export function digestOf(rows: Iterable<object>): string {
  const hashes: string[] = [];
  for (const row of rows) hashes.push(rowHash(row));
  return sha256(hashes.sort().join('\n'));
}

export function rowHash(row: object): string {
  return sha256(rowText(row));
}

/** The canonical text of a row, its empty columns left out. @param names the columns that count, in order; names of columns need no escape */
export function rowText(row: object, names: readonly string[] = sortedKeys(row)): string {
  const values = row as Record<string, unknown>;
  let text = '';
  for (const name of names) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    text += `${text === '' ? '' : ','}"${name}":${canonical(value)}`;
  }
  return `{${text}}`;
}

/**
 * Tables that releases freeze only since a later version of the programme. Where one holds nothing it is left out, so
 * that a release of before keeps its hash; whatever is added to it or taken from it changes the hash as ever.
 */
const LATER: readonly string[] = ['references'];
const NOTHING = digestOf([]);

/**
 * The hash of a release: what it says of itself and every row it froze, table by table. Left out are the hash
 * itself and `withdrawnAt`, the one thing that may change later.
 */
export function releaseHash(head: object, frozen: Readonly<Record<string, Iterable<object>>>): string {
  const { hash: _own, withdrawnAt: _later, ...said } = head as { hash?: unknown; withdrawnAt?: unknown };
  const tables = Object.entries(frozen)
    .map(([table, rows]): [string, string] => [table, digestOf(rows)])
    .filter(([table, digest]) => !LATER.includes(table) || digest !== NOTHING);
  return sha256(canonical({ head: rowHash(said), ...Object.fromEntries(tables) }));
}
