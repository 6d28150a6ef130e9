/** npm run test:pg: the feature tests on a private PostgreSQL that is made for them and removed after them. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { PostgresMissing, startPostgres } from '#tests/support/postgres.ts';
import { fail, Stop } from './boot/say.mjs';
import { root } from './stamps.ts';
import { generateClients } from './steps.ts';

await generateClients();
const postgres = await startPostgres().catch((error: unknown) => {
  if (error instanceof PostgresMissing) {
    fail(
      new Stop(
        '本机没有 PostgreSQL 15。在 Debian 上：apt-get install postgresql（只用它的程序，不需要运行服务）。',
        error.message,
      ),
    );
  }
  fail(error);
});
console.log(`PostgreSQL on 127.0.0.1:${postgres.connection.port}`);
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', 'tests/features', 'tests/people'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DULIANG_TEST_PG: postgres.url },
});
child.on('close', async (code) => {
  await postgres.stop();
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
