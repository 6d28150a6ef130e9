import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** The server that people use, over the data folder that DULIANG_DATA names. */
export async function startServer(port: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' as const };
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'launch.ts')], { cwd: root, env, stdio: 'ignore' });
  for (let at = 0; at < 2400; at += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
    if (answer?.ok) return child;
    if (child.exitCode !== null) throw new Error('the server did not start');
    await wait(250);
  }
  throw new Error('the server was never ready');
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}
