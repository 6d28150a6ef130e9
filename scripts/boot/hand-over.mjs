import { spawn } from 'node:child_process';
import path from 'node:path';
import { checkNode, ensureInstalled, root, runtime } from './install.mjs';
import { fail } from './say.mjs';

/**
 * Installs if need be, then runs a TypeScript command on the locked Node with this process's
 * arguments, passing signals on and ending as it ends.
 */
export async function handOver(script) {
  try {
    checkNode();
    await ensureInstalled();
  } catch (error) {
    fail(error);
  }
  const bin = path.join(root, 'node_modules', '.bin');
  const child = spawn(
    runtime,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts', script), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: [path.dirname(runtime), bin, process.env.PATH].join(path.delimiter),
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
