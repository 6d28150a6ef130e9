import { describe, expect, it } from 'vitest';
import { endsByItself, KEPT_TABLES } from '#lib/server/kept-rows.ts';
import { APPEND_ONLY } from '#lib/server/triggers.ts';
import { read, sourceFiles } from './sources.ts';

/** Mark notices as sent and let sessions last, which are columns that do not count. */
const TOLD_NOTHING = ['lib/features/notice-sending/mutations.ts', 'lib/server/session-of.ts'];
const code = sourceFiles().filter((file) => /^(lib|prisma|scripts|app)\//.test(file));
const modelOf = (table: string) => table.slice(0, 1).toLowerCase() + table.slice(1);
const written = (tables: readonly string[], verbs: string) =>
  new RegExp(`\\.(${tables.map(modelOf).join('|')})\\.(${verbs})\\(`);
/** What is not written once, but known to the audit row by row. */
const living = KEPT_TABLES.filter((table) => !Object.hasOwn(APPEND_ONLY, table));
const staying = living.filter((table) => !endsByItself(table));

describe('rows that the audit knows one by one', () => {
  it('are told to it wherever they are stored past insertRows and upsertRows', () => {
    const storing = code.filter((file) => written(KEPT_TABLES, 'create|createMany|upsert').test(read(file)));
    expect(storing.filter((file) => !/keep(Rows|Stored|Whole)\(/.test(read(file)))).toEqual([]);
    const changing = code.filter((file) => written(living, 'update|updateMany').test(read(file)));
    expect(
      changing.filter((file) => !/keep(Rows|Stored|Account)\(/.test(read(file)) && !TOLD_NOTHING.includes(file)),
    ).toEqual([]);
    const removing = code.filter((file) => written(staying, 'delete|deleteMany').test(read(file)));
    expect(removing.filter((file) => !read(file).includes('keepGone('))).toEqual([]);
  });

  it('are never changed or taken away where they are written once', () => {
    const changing = written(Object.keys(APPEND_ONLY), 'update|updateMany|upsert|delete|deleteMany');
    expect(code.filter((file) => changing.test(read(file)))).toEqual([]);
  });
});
