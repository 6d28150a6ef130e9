/**
 * npm run faults [-- --full]: processes killed while they save, two at once on one file, saves twice and out of order,
 * rollbacks beside acknowledged writes, bad input on every write, a full disk, a thousand changes behind the
 * application's back. Each prints its count and its seed, and DULIANG_SEED repeats one.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './stamps.ts';
import { generateClients } from './steps.ts';

const HARNESSES = ['tests/faults', 'tests/proof', 'tests/features/interference.test.ts'];

await generateClients();
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
const isFull = process.argv.includes('--full');
const child = spawn(process.execPath, [vitest, 'run', '--reporter=verbose', ...HARNESSES], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(isFull ? { DULIANG_FAULTS: 'full' } : {}) },
});
child.on('close', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
