import Database from 'better-sqlite3';

type Statement = Record<string, unknown> & { source: string; database: Database.Database };

/** Runs `work` and gives every statement that this process sent to SQLite meanwhile, through whichever client. */
async function sentBy(work: () => Promise<unknown>): Promise<Statement[]> {
  const sample = new Database(':memory:');
  const statement = Object.getPrototypeOf(sample.prepare('select 1')) as Record<string, unknown>;
  sample.close();
  const sent: Statement[] = [];
  const own = { run: statement.run, get: statement.get, all: statement.all, iterate: statement.iterate };
  for (const [name, runs] of Object.entries(own)) {
    statement[name] = function counted(this: Statement, ...values: unknown[]) {
      sent.push(this);
      return Reflect.apply(runs as () => unknown, this, values);
    };
  }
  try {
    await work();
  } finally {
    Object.assign(statement, own);
  }
  return sent;
}

/** How many statements `work` sends to SQLite. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  return (await sentBy(work)).length;
}

/** How SQLite goes about each of them: "SEARCH Unit USING INDEX … (id=?)", "SCAN County". */
export async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  return (await sentBy(work)).flatMap(({ source, database }) => {
    const count = source.split('?').length - 1;
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${source}`).all(...Array(count).fill('')) as { detail: string }[];
    return plan.map(({ detail }) => detail);
  });
}
