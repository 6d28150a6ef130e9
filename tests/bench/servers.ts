import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/stamps.ts';

export type Running = { url: string; stop(): void };

const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
const work = path.join(root, 'tests', '.work');
let port = 4310;

/** Duliang itself, built and seeded in a database of its own. */
export async function startOurs(): Promise<Running> {
  const env = { ...process.env, DULIANG_DATA: path.join(work, 'bench-data') };
  const setup = spawnSync(process.execPath, [path.join(root, 'scripts', 'start.mjs'), '--setup-only'], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  if (setup.status !== 0) throw new Error('npm run setup failed');
  return startNext(root, env);
}

/** An application of the same framework with nothing in it but a static page of that many bytes, and an empty one. */
export async function startBare(bytes: number, text: string): Promise<Running> {
  const folder = path.join(work, 'bare-app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'app'), { recursive: true });
  cpSync(path.join(root, 'tests', 'bench', 'bare-app'), folder, { recursive: true });
  // What is drawn stands twice in such a page: once as HTML, once in the payload behind it.
  const filler = text.replace(/[^\p{L}\p{N} ]/gu, '').repeat(4);
  writeFileSync(path.join(folder, 'filler.json'), JSON.stringify(cutTo(filler, (bytes - 7_000) / 2)));
  const built = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  return startNext(folder, process.env);
}

function cutTo(text: string, bytes: number): string {
  return Buffer.from(text, 'utf8')
    .subarray(0, Math.max(0, Math.floor(bytes)))
    .toString('utf8')
    .replaceAll('\uFFFD', '');
}

async function startNext(folder: string, env: NodeJS.ProcessEnv): Promise<Running> {
  port += 1;
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      if (part.toString().includes('Ready in')) resolve();
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** A bare page from node:http, compressed once. */
export async function startStatic(html: string): Promise<Running> {
  const body = gzipSync(html);
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body.length,
    });
    response.end(body);
  });
  port += 1;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
