import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHead, report } from '#lib/features/proof/view.ts';
import { SEED, TIMEOUT, times } from '../faults/counts.ts';
import { chanceFrom } from './chance.ts';
import { FORGERIES, forgeChain } from './forgeries.ts';
import { type Ground, prepareGround } from './planted.ts';
import { emptyTables, type Plant, SIMPLE } from './plants.ts';
import { remove, rowsOf, set } from './rows-at-hand.ts';

const COUNT = Number(process.env.DULIANG_PLANTS ?? times(1000, 20_000));

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground.remove());

/** What happened to the county that is told of. */
const EVENTS = 49;

/** A plant that always does the same. */
const once =
  (work: (db: Database.Database) => void): Plant =>
  (db) => {
    work(db);
    return '';
  };
const nothing: Plant = () => 'nothing';
/** What is found after one change, in English. */
async function foundAfter(plant: Plant): Promise<string[]> {
  ground.change(plant, chanceFrom(1));
  return report((await ground.prove()).faults, 'en', 20);
}

describe('a database that nobody touched', () => {
  it('is sound, and was looked at', async () => {
    ground.change(nothing, chanceFrom(1));
    const { faults, counts } = await ground.prove();
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({
      events: EVENTS,
      figures: 4,
      versions: 6,
      sums: 5,
      releases: 2,
      forms: 6,
      unproved: 0,
    });
  });
});

describe('changes behind the application’s back', () => {
  it('can be planted in every table that is compared', () => {
    ground.change(nothing, chanceFrom(1));
    expect(emptyTables(ground.copy)).toEqual([]);
  });

  it(`are all found: ${COUNT} edits, deletions, swaps and truncations (seed ${SEED})`, {
    timeout: TIMEOUT,
  }, async () => {
    const chance = chanceFrom(SEED);
    const missed: string[] = [];
    for (let planted = 0; planted < COUNT; ) {
      const did = ground.change(chance.of(planted % 2 === 0 ? SIMPLE : FORGERIES), chance);
      if (did === null) continue;
      planted += 1;
      if ((await ground.prove()).faults.length === 0) missed.push(did);
    }
    expect(missed).toEqual([]);
  });

  it.each<[string, Plant, string]>([
    [
      'a trigger dropped',
      once((db) => db.exec('DROP TRIGGER IF EXISTS x; CREATE TRIGGER x AFTER INSERT ON "Figure" BEGIN SELECT 1; END')),
      'Table Figure has a trigger of unknown origin, x.',
    ],
    [
      'an event taken away',
      once((db) => remove(db, 'AuditEvent', 2)),
      'The audit events of county 999901 are not numbered in sequence at event 3: before it some are missing, doubled or exchanged.',
    ],
    [
      'a figure edited',
      once((db) => set(db, 'Figure', 1, { noteZh: '改' })),
      'Row f-WAT01-V11-2022Q3 of table Figure is not what audit event 7 recorded.',
    ],
    [
      'another password',
      once((db) => set(db, 'SignInAccount', 1, { password: 'another' })),
      'Row g1:password of table SignInAccount is not what audit event 19 recorded.',
    ],
    [
      'an index dropped',
      once((db) => db.exec('DROP INDEX "User_countyCode_username_key"')),
      'User_countyCode_username_key of the database’s structure is not as in this version',
    ],
    [
      'a number where yes or no was',
      once((db) => db.exec(`UPDATE "SignInUser" SET "emailVerified" = 2 WHERE "id" = 'g1'`)),
      'Row g1 of table SignInUser is not what audit event',
    ],
    [
      'a way in added',
      once((db) =>
        db.exec(
          `INSERT INTO "SignInUser" SELECT 'x', "name", 'x', 0, NULL, "createdAt", "updatedAt", 'x', NULL, 0 FROM "SignInUser" LIMIT 1`,
        ),
      ),
      'No audit event knows of row x of table SignInUser.',
    ],
    [
      'a bound of the catalogue widened',
      once((db) => set(db, 'IndicatorVersion', 1, { max: 1e9 })),
      'Row WAT01|1 of table IndicatorVersion is not what audit event 1 recorded.',
    ],
    [
      'a mark of review',
      once((db) => set(db, 'SubmissionCell', 1, { review: 'open' })),
      'of table SubmissionCell is not what audit event 13 recorded.',
    ],
    [
      'a session that nobody signed in for',
      once((db) =>
        db.exec(
          `INSERT INTO "SignInSession" SELECT 'x', 'x', "userId", '2099-01-01T00:00:00.000+00:00', "createdAt", "updatedAt", NULL, NULL FROM "SignInSession" LIMIT 1`,
        ),
      ),
      'No audit event knows of row x of table SignInSession.',
    ],
    [
      'a second factor doubled',
      once((db) =>
        db.exec(
          `INSERT INTO "SignInFactor" SELECT 'x', "userId", "secret", "backupCodes", 1, 0, NULL FROM "SignInFactor" WHERE "userId" = 'g1'`,
        ),
      ),
      'No audit event knows of row g1 of table SignInFactor.',
    ],
    [
      'a release that waits',
      once((db) => set(db, 'ReleasePlan', 1, { snapshot: Buffer.from('x') })),
      'holds something else than was signed.',
    ],
    [
      'a row that points to nothing',
      once((db) => db.exec(`UPDATE "Submission" SET "formId" = 'x' WHERE "id" = 'town-u-T2'`)),
      'The database file itself is damaged: Submission',
    ],
    [
      'a sum edited',
      once((db) => set(db, 'Rollup', 1, { covered: 9 })),
      'A sum is not what its parts add up to: indicator WAT01, unit u-T1, 2022Q3.',
    ],
    [
      'a name in a release edited',
      once((db) => set(db, 'ReleasedUnit', 1, { nameZh: '改' })),
      'Release 2022Q3-v1 holds something else than its hash says.',
    ],
    [
      'a form said to be approved',
      once((db) => set(db, 'Submission', 3, { state: 'approved' })),
      'Form people-u-T1 is approved, which does not follow from what happened last (opened).',
    ],
    [
      'text where a date or JSON was',
      once((db) => set(db, 'AuditEvent', 1, { at: 'x', kept: '{' })),
      'Audit event 1 of county 999901 holds something else than its hash says.',
    ],
  ])('are named: %s', async (_what, plant, sentence) => {
    expect((await foundAfter(plant)).join('\n')).toContain(sentence);
  });
});

describe('what no look at the database alone can find', () => {
  /** Who may write the whole file may also write another history, as long as no row contradicts it. */
  const rewritten: Plant = (db) => {
    set(db, 'AuditEvent', 1, { actor: 'person:somebody-else' });
    forgeChain(db);
    return '';
  };

  it('is another history that is sound in itself; a head that was noted outside tells', async () => {
    ground.change(nothing, chanceFrom(1));
    const [head] = (await ground.prove()).heads;
    const noted = parseHead(`${head?.sequence}:${head?.hash.slice(0, 12)}`);
    expect(noted && (await ground.prove(noted)).faults).toEqual([]);
    ground.change(rewritten, chanceFrom(1));
    expect((await ground.prove()).faults).toEqual([]);
    expect(noted && report((await ground.prove(noted)).faults, 'en', 1)).toEqual([
      `The head noted earlier (event ${EVENTS}, ${noted?.hash}) is not part of the audit chain.`,
    ]);
  });

  it('takes a noted head in one form only', () => {
    expect(parseHead('12:3f0a9c1e')).toEqual({ sequence: 12, hash: '3f0a9c1e' });
    for (const text of ['', '12', '12:', '12:xyz', ':3f0a9c1e', '12:3F0A9C1E', '12:3f0'])
      expect(parseHead(text)).toBeNull();
  });
});

describe('npm run verify', () => {
  const verify = (...args: string[]) =>
    spawnSync(process.execPath, [path.resolve('scripts/verify.ts'), ...args], { encoding: 'utf8' });

  it('says in both languages that all is sound, and where the chain ends', () => {
    ground.change(nothing, chanceFrom(1));
    const { status, stdout } = verify(ground.copy);
    expect(stdout).toMatch(/完好：触发器 \d+ 个/);
    expect(stdout).toMatch(new RegExp(`Sound: \\d+ triggers, ${EVENTS} audit events`));
    expect(stdout).toMatch(new RegExp(`999901 ends at ${EVENTS}:[0-9a-f]{64}`));
    expect(status).toBe(0);
  });

  it('names what it found and ends with 1', () => {
    ground.change(
      once((db) => remove(db, 'Remark', rowsOf(db, 'Remark')[0]?.rowid ?? 0)),
      chanceFrom(1),
    );
    const { status, stdout } = verify(ground.copy);
    expect(stdout).toContain('表 Remark 的 r1 不见了');
    expect(stdout).toContain('Row r1 of table Remark is gone');
    expect(stdout).toContain('1 thing does not agree.');
    expect(status).toBe(1);
  });

  it('says so where there is no database, or a head that is none', () => {
    expect(verify('nowhere.db')).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no database') });
    expect(verify('package.json')).toMatchObject({ status: 1, stderr: expect.stringContaining('no database of this') });
    ground.change(
      once((db) => db.exec(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '%first'`)),
      chanceFrom(1),
    );
    expect(verify(ground.copy)).toMatchObject({ status: 1, stderr: expect.stringContaining('another version') });
    expect(verify('--head', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('--head is written as') });
  });
});
