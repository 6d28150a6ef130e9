/** npm run check: the fast loop. Types, style, unused code, arrows, then the unit tests of the core. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checks } from './checks.ts';
import { root } from './stamps.ts';
import { generateClients } from './steps.ts';

await generateClients();
const { failed } = await checks();
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
const units = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', 'tests/domain', 'tests/architecture'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(failed > 0 || units.status !== 0 ? 1 : 0);
