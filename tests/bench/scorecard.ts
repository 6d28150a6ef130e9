import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type Bench, inTurns, median, type Result, result } from './measure.ts';
import { startOurs } from './servers.ts';

const PERIODS = ['2022Q2', '2022H1', '2021T2', '2021'];
const COLUMNS =
  '"indicatorCode","period","dimension","value","numerator","denominator","operator","state","status","completion","expected","ratio","doubtKind","demonstration","covered","coverageOf"';
const ROUNDS = 9;
const READS = 400;

/** Microseconds of one read, the median of many. */
async function timeOf(read: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < READS; at += 1) {
    const began = performance.now();
    await read();
    times.push((performance.now() - began) * 1000);
  }
  return median(times);
}

/** Ten villages where there was one, each with its figures, in the newest release. */
function growTenfold(file: string, releaseId: string): void {
  const db = new Database(file);
  const columns = (db.pragma('table_info("ReleasedFigure")') as { name: string }[]).map(({ name }) => `"${name}"`);
  const copied = columns.map((name) => (name === '"unitCode"' ? `"unitCode" || '-' || ?` : name));
  const grow = db.prepare(
    `insert into "ReleasedFigure" (${columns.join(',')}) select ${copied.join(',')} from "ReleasedFigure"
     where "releaseId" = ? and length("unitCode") = 12`,
  );
  for (let copy = 1; copy < 10; copy += 1) grow.run(copy, releaseId);
  db.close();
}

async function measure(): Promise<Result[]> {
  (await startOurs()).stop();
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-scorecard-'));
  const own = path.join(process.cwd(), 'tests', '.work', 'bench-data', 'duliang.db');
  for (const name of ['duliang.db', 'grown.db']) copyFileSync(own, path.join(folder, name));
  process.env.DULIANG_DATA = folder;
  const { readScorecard } = await import('#lib/features/scorecard/data.ts');
  const { openRows } = await import('#lib/server/released-rows.ts');
  const raw = new Database(path.join(folder, 'duliang.db'), { readonly: true });
  const { countyCode, id } = raw
    .prepare('select "countyCode","id" from "Release" order by "period" desc, "version" desc')
    .get() as {
    countyCode: string;
    id: string;
  };
  growTenfold(path.join(folder, 'grown.db'), id);
  const statement = raw.prepare(
    `select ${COLUMNS} from "ReleasedFigure" where "countyCode"=? and "releaseId"=? and "unitCode"=? and "period" in (?,?,?,?)`,
  );
  const grown = openRows({ provider: 'sqlite', file: path.join(folder, 'grown.db') });
  const ours = () => readScorecard({ countyCode, id }, countyCode, PERIODS);
  const limit = () => statement.all(countyCode, id, countyCode, ...PERIODS);
  if ((await ours()).length !== limit().length) throw new Error('the two read different rows');
  const cost = await inTurns(
    ROUNDS,
    () => timeOf(ours),
    () => timeOf(limit),
  );
  const growth = await inTurns(
    ROUNDS,
    () => timeOf(() => readScorecard({ countyCode, id }, countyCode, PERIODS, grown)),
    () => timeOf(ours),
  );
  raw.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    result('scorecard', 'µs for a county of 85 indicators', 2, cost.ours, cost.limit),
    result('scorecard-tenfold', 'µs with ten times the villages', 1.1, growth.ours, growth.limit),
  ];
}

export const scorecard: Bench[] = [{ name: 'scorecard', run: measure }];
