import { describe, expect, it } from 'vitest';
import { KEPT_TABLES } from '#lib/server/kept-rows.ts';
import { APPEND_ONLY } from '#lib/server/triggers.ts';
import { read, sourceFiles } from './sources.ts';

/** Marks notices as sent, which are columns that do not count. */
const TOLD_NOTHING = 'lib/features/notice-sending/mutations.ts';
const code = sourceFiles().filter((file) => /^(lib|prisma|scripts|app)\//.test(file));
const modelOf = (table: string) => table.slice(0, 1).toLowerCase() + table.slice(1);
const written = (tables: readonly string[], verbs: string) =>
  new RegExp(`\\.(${tables.map(modelOf).join('|')})\\.(${verbs})\\(`);
/** What is not written once, but known to the audit row by row. */
const living = KEPT_TABLES.filter((table) => !Object.hasOwn(APPEND_ONLY, table));

describe('rows that the audit knows one by one', () => {
  it('are told to it wherever they are stored past insertRows and upsertRows', () => {
    const storing = code.filter((file) => written(KEPT_TABLES, 'create|createMany|upsert').test(read(file)));
    expect(storing.filter((file) => !/keep(Rows|Stored|Whole)\(/.test(read(file)))).toEqual([]);
    const changing = code.filter((file) => written(living, 'update|updateMany').test(read(file)));
    expect(changing.filter((file) => !/keep(Rows|Stored|Account)\(/.test(read(file)) && file !== TOLD_NOTHING)).toEqual(
      [],
    );
    const removing = code.filter((file) => written(living, 'delete|deleteMany').test(read(file)));
    expect(removing.filter((file) => !read(file).includes('keepGone('))).toEqual([]);
  });

  it('are never changed or taken away where they are written once', () => {
    const changing = written(Object.keys(APPEND_ONLY), 'update|updateMany|upsert|delete|deleteMany');
    expect(code.filter((file) => changing.test(read(file)))).toEqual([]);
  });
});
