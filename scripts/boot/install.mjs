import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileTrouble, Stop, step } from './say.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = path.join(root, 'node_modules', '.cache', 'duliang', 'installed');

/** The locked Node that everything after the install runs on. */
export const runtime = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const OLDEST = [20, 11];

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Stop(
    `本机的 Node.js 是 ${version}，需要 ${OLDEST.join('.')} 或更新的版本。请从系统软件源安装 Node.js 20 或以上。`,
    `This machine's Node.js is ${version}; ${OLDEST.join('.')} or later is needed. Install Node.js 20 or later from your distribution.`,
  );
}

/** npm waits ten seconds, then a minute, before it asks again; whoever has no network learns it sooner. */
const SOON = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];

/** Installs what the lock file names, once for each lock file. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && existsSync(runtime) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('安装依赖', 'install', async () => {
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...SOON]);
    if (code !== 0) throw installTrouble(output);
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}

/** npm as the one that started us, else the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], { cwd: root, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

export function installTrouble(output) {
  const disk = fileTrouble({ message: output }, root);
  if (disk) return disk;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return new Stop(
      '连不上 npm 软件源。请检查网络，或用 npm config set registry 指向本单位的镜像，再运行一次。',
      'The npm registry is out of reach. Check the network, or point npm at your mirror with npm config set registry, and run the command again.',
      lastLines(output),
    );
  }
  return new Stop('安装依赖没有成功。', 'Installing the dependencies failed.', lastLines(output));
}

/** What npm said at the end, without its traces. */
function lastLines(text) {
  const said = text.split('\n').filter((line) => line.trim() !== '' && !/^npm error(\s{2,}| [}]|\s*$)/.test(line));
  return said.slice(-12).join('\n');
}
