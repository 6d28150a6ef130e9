import Database from 'better-sqlite3';

/** Runs `work` and says how many statements this process sent to SQLite meanwhile, through whichever client. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sample = new Database(':memory:');
  const statement = Object.getPrototypeOf(sample.prepare('select 1')) as Record<string, unknown>;
  sample.close();
  let count = 0;
  const own = { run: statement.run, get: statement.get, all: statement.all, iterate: statement.iterate };
  for (const [name, runs] of Object.entries(own)) {
    statement[name] = function counted(this: unknown, ...values: unknown[]) {
      count += 1;
      return Reflect.apply(runs as () => unknown, this, values);
    };
  }
  try {
    await work();
  } finally {
    Object.assign(statement, own);
  }
  return count;
}
