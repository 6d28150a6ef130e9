import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaFiles } from '#lib/server/schema-files.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { CALLS, type Called } from './calls.ts';
import { rightfulActor } from './rightful.ts';
import { type Allowed, TABLE } from './table.ts';
import { attempt } from './trial.ts';
import { FORMS, putForm, storeMatrixCounty } from './world.ts';

let fresh: Fresh;
beforeAll(async () => {
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-columns-'));
  ensureSecrets();
  fresh = await freshDatabase();
  await storeMatrixCounty(fresh.door);
});
afterAll(() => fresh.remove());

const models = schemaFiles('sqlite')
  .map(({ content }) => content)
  .join('\n');
/** Every column of every table, and names that mean something to JavaScript or to a query. */
const COLUMNS = [
  ...new Set([...models.matchAll(/^ {2}(\w+) +\w/gm)].map(([, name = '']) => name)),
  ...['__proto__', 'constructor', 'actor', 'session', 'order', 'now', 'where', 'data', 'include', 'set', 'AND', 'OR'],
];

/** The input with one more column, in itself and in each object inside it that does not have it by right. */
function withColumn(input: unknown, column: string): unknown[] {
  if (Array.isArray(input)) {
    return input.flatMap((one, at) => withColumn(one, column).map((other) => input.with(at, other)));
  }
  if (typeof input !== 'object' || input === null) return [];
  const own = Object.hasOwn(input, column)
    ? []
    : [
        JSON.parse(
          JSON.stringify(input)
            .replace(/^\{/, `{${JSON.stringify(column)}:"planted",`)
            .replace(',}', '}'),
        ),
      ];
  const inner = Object.entries(input).flatMap(([name, part]) =>
    withColumn(part, column).map((other) => ({ ...input, [name]: other })),
  );
  return [...own, ...inner];
}

/** Columns that the write's own form may hold although this input of it does not. */
const MEANT: Partial<Record<Called, readonly string[]>> = {
  'account.createAccounts': ['nameEn', 'phone', 'email', 'departmentCode'],
  'account.editAccount': ['nameEn', 'phone', 'email', 'departmentCode'],
  'account.resetAccount': ['factor'],
  'grant.giveGrant': ['departmentCode', 'validFrom', 'validTo'],
  'own-session.revokeSessions': ['id'],
};

describe('columns', () => {
  it('are all known, those of what decides among them', () => {
    for (const name of [
      'countyCode',
      'id',
      'version',
      'state',
      'approvedBy',
      'filedBy',
      'demonstration',
      'hash',
      'role',
    ])
      expect(COLUMNS).toContain(name);
    expect(COLUMNS.length).toBeGreaterThan(200);
  });

  it('are added wherever an input has room for them', () => {
    expect(withColumn({ a: [{ b: 1 }], b: 2 }, 'b')).toEqual([]);
    expect(withColumn({ a: [{ c: 1 }] }, 'b')).toEqual([
      { b: 'planted', a: [{ c: 1 }] },
      { a: [{ b: 'planted', c: 1 }] },
    ]);
    expect(Object.keys(withColumn({}, '__proto__')[0] as object)).toEqual(['__proto__']);
  });
});

/** What the clock does by itself takes a day of its own making. */
const FROM_OUTSIDE = (Object.keys(CALLS) as Called[]).filter(
  (name) => !['opening.openDue', 'notice.writeNotices', 'notice-sending.sendNotices'].includes(name),
);

describe.each(FROM_OUTSIDE)('%s', (name) => {
  it('takes no column that it does not name, from whoever may write', { timeout: 60_000 }, async () => {
    const rule: Allowed = TABLE[name];
    if (rule.about === 'form') await putForm(fresh.door, FORMS[rule.steps], rule.states[0] ?? 'filling');
    const actor = rightfulActor(rule);
    const faults: string[] = [];
    let tried = 0;
    for (const column of COLUMNS) {
      if (MEANT[name]?.includes(column)) continue;
      for (const input of withColumn(CALLS[name].input, column)) {
        tried += 1;
        const { kept, changed, refusal } = await attempt(fresh, { ...CALLS[name], input: input as object }, actor);
        if (kept || changed || refusal?.code !== 'invalid') faults.push(`${column}: ${JSON.stringify(input)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
});
