/**
 * npm run faults [-- --times 10 | --full]: processes killed while they save, the server that people use among them,
 * two at once on one file, saves twice and out of order, rollbacks beside acknowledged writes, bad input on every
 * write, a full disk, a thousand changes behind the application's back. Each prints its count and its seed, and
 * DULIANG_SEED repeats one; each sees bugs that are planted for it, or fails.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './stamps.ts';
import { generateClients } from './steps.ts';

const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
const HARNESSES = [
  [vitest, 'run', '--reporter=verbose', 'tests/faults', 'tests/proof', 'tests/features/interference.test.ts'],
  [path.join('tests', 'faults', 'served.ts')],
  [path.join('tests', 'faults', 'asked.ts')],
];

let running: ChildProcess | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}

await generateClients();
const { values } = parseArgs({ options: { full: { type: 'boolean' }, times: { type: 'string' } } });
const wanted = values.full ? 'full' : values.times;
const env = { ...process.env, ...(wanted ? { DULIANG_FAULTS: wanted } : {}) };
for (const harness of HARNESSES) {
  running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...harness], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const [code] = await once(running, 'exit');
  if (code !== 0) process.exitCode = 1;
}
