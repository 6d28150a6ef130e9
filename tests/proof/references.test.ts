import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '#lib/features/proof/view.ts';
import { chanceFrom } from './chance.ts';
import { type Ground, prepareGround } from './planted.ts';
import { set } from './rows-at-hand.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground.remove());

type Work = (db: Database.Database) => void;
const foundAfter = async (work: Work) => {
  ground.change((db) => {
    work(db);
    return '';
  }, chanceFrom(1));
  return report((await ground.prove()).faults, 'en', 20);
};
const run =
  (sql: string): Work =>
  (db) =>
    void db.exec(sql);
const COLUMNS = `"indicatorCode", "place", "year", "placeZh", "placeEn", "value", "noteZh", "noteEn", "sourceZh", "sourceEn"`;

describe('values of other places', () => {
  it('are sound where nobody touched them: in a release that froze them, and in one of before there were any', async () => {
    let held: unknown;
    const faults = await foundAfter((db) => {
      held = db.prepare('SELECT "releaseId", count(*) AS "n" FROM "ReleasedReference" GROUP BY 1').all();
    });
    expect(faults).toEqual([]);
    expect(held).toEqual([{ releaseId: '2022Q3-v2', n: 2 }]);
  });

  it.each<[string, Work, string]>([
    [
      'one edited',
      (db) => set(db, 'IndicatorReference', 1, { value: 99 }),
      'of table IndicatorReference is not what audit event',
    ],
    [
      'the correction of one taken away',
      run('DELETE FROM "IndicatorReference" WHERE "version" = 2'),
      'Row WAT01|CHN|2021|2 of table IndicatorReference is gone',
    ],
    [
      'one put in',
      run(
        `INSERT INTO "IndicatorReference" SELECT "countyCode", "indicatorCode", "place", 1999, "version", "placeZh", "placeEn", "value", "noteZh", "noteEn", "sourceZh", "sourceEn", "setBy", "setAt" FROM "IndicatorReference" LIMIT 1`,
      ),
      'of table IndicatorReference.',
    ],
    [
      'one of a release edited',
      (db) => set(db, 'ReleasedReference', 1, { value: 99 }),
      'Release 2022Q3-v2 holds something else than its hash says.',
    ],
    [
      'all of a release taken out',
      run('DELETE FROM "ReleasedReference"'),
      'Release 2022Q3-v2 holds something else than its hash says.',
    ],
    [
      'one put into a release of before there were any',
      run(
        `INSERT INTO "ReleasedReference" ("countyCode", "releaseId", ${COLUMNS}) SELECT "countyCode", '2022Q3-v1', ${COLUMNS} FROM "ReleasedReference" LIMIT 1`,
      ),
      'Release 2022Q3-v1 holds something else than its hash says.',
    ],
  ])('are found: %s', async (_what, work, sentence) => {
    expect((await foundAfter(work)).join('\n')).toContain(sentence);
  });
});
