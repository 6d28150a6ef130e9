import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './boot/say.mjs';
import { hashOf, isStamped, root, stamp } from './stamps.ts';

/** Runs a Node script of the project or of a package; its output is kept for the case that it fails. */
export function runNode(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const GENERATED_FROM = [
  'prisma/models',
  'prisma/released',
  'prisma/sqlite',
  'prisma/postgresql',
  'scripts/generate.mjs',
];

/** Generates the database clients when the models have changed since. */
export async function generateClients(): Promise<string | undefined> {
  const wanted = hashOf([...GENERATED_FROM, 'package-lock.json']);
  if (isStamped('generated', wanted) && existsSync(path.join(root, 'lib', 'generated', 'sqlite', 'whole')))
    return 'unchanged';
  const { code, output } = await runNode(['scripts/generate.mjs']);
  if (code !== 0) throw new Stop('生成数据库客户端没有成功。', 'Generating the database clients failed.', output);
  stamp('generated', wanted);
  return undefined;
}

const BUILT_FROM = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/models',
  'prisma/released',
];

/**
 * Builds the pages when the code has changed since the last build. Public pages hold what was published then;
 * where that is no longer the same, the server has them drawn anew when it starts.
 * @param published what is published now, as lib/server/published-state.ts tells it
 */
export async function buildPages(published: string): Promise<string | undefined> {
  const wanted = hashOf(BUILT_FROM);
  if (isStamped('built', wanted) && existsSync(path.join(root, '.next', 'BUILD_ID'))) return 'unchanged';
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const { code, output } = await runNode([next, 'build'], { NODE_ENV: 'production' });
  if (code !== 0)
    throw new Stop('构建页面没有成功。', 'Building the pages failed.', output.split('\n').slice(-40).join('\n'));
  stamp('built', wanted);
  stamp('published', published);
  return undefined;
}
