import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/stamps.ts';

export type Running = { url: string; stop(): void };

const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
const work = path.join(root, 'tests', '.work');
let port = Number(process.env.DULIANG_BENCH_PORT ?? 4310);
const started: Running[] = [];

/** Ends every server, also after a bench that failed. */
export function stopAll(): void {
  for (const server of started.splice(0)) server.stop();
}

/** Duliang itself as `npm start` serves it, seeded in a database of its own. */
export async function startOurs(data = path.join(work, 'bench-data')): Promise<Running> {
  port += 1;
  const env = { ...process.env, DULIANG_DATA: data, PORT: String(port), HOST: '127.0.0.1' };
  return running([path.join(root, 'scripts', 'start.mjs')], root, env, 'Open http');
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

function startNext(folder: string, env: NodeJS.ProcessEnv): Promise<Running> {
  port += 1;
  return running(
    [next, 'start', '-H', '127.0.0.1', '-p', String(port)],
    folder,
    { ...env, NODE_ENV: 'production' },
    'Ready in',
  );
}

/** A bare server that writes rows by hand. */
export function startRaw(file: string): Promise<Running> {
  port += 1;
  return running(
    [path.join(root, 'tests', 'bench', 'raw-writer.ts'), file, String(port)],
    root,
    process.env,
    'Ready in',
  );
}

/** Starts a server and waits for the words with which it says that it listens on the newest port. */
function running(args: string[], cwd: string, env: NodeJS.ProcessEnv, words: string): Promise<Running> {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const server = { url, stop: () => void child.kill('SIGTERM') };
  started.push(server);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes(words)) resolve(server);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
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
