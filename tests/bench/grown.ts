import Database from 'better-sqlite3';
import { stepPeriod } from '#lib/domain/period.ts';

type Row = Record<string, unknown>;

/** Ten villages where there was one, and twice the quarters, each with the figures and sums that go with them. */
export function growTenfold(file: string): void {
  const db = new Database(file);
  db.transaction(() => {
    const villages = db.prepare(`select * from "Unit" where "kind" = 'village'`).all() as Row[];
    const figures = db.prepare(
      `select * from "Figure" where "unitId" in (select "id" from "Unit" where "kind" = 'village')`,
    );
    const own = figures.all() as Row[];
    for (let copy = 1; copy < 10; copy += 1) {
      const mark = (text: unknown) => `${text}x${copy}`;
      for (const row of villages)
        insert(db, 'Unit', {
          ...row,
          id: mark(row.id),
          code: mark(row.code),
          path: `${String(row.path).slice(0, -1)}x${copy}/`,
        });
      for (const row of own) insert(db, 'Figure', { ...row, id: mark(row.id), unitId: mark(row.unitId) });
    }
    for (const table of ['Figure', 'Rollup'])
      for (const row of db.prepare(`select * from "${table}" where "period" like '____Q_'`).all() as Row[]) {
        const period = stepPeriod(String(row.period), -6);
        insert(db, table, { ...row, period, ...('id' in row ? { id: `${row.id}-before` } : {}) });
      }
  })();
  db.close();
}

function insert(db: Database.Database, table: string, row: Row): void {
  const names = Object.keys(row);
  const known = db.prepare(
    `insert or ignore into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${names.map((name) => `@${name}`).join()})`,
  );
  known.run(row);
}
