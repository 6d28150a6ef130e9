import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/stamps.ts';

/**
 * A server beside the one that all specs share, for what changes what the public sees or stops the server. It
 * serves the pages that are built already from a database of its own.
 */
export class OwnServer {
  readonly base: string;
  readonly file: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  /** Everything it has said, its log. */
  said = '';

  constructor(name: string, port: number) {
    const folder = path.join(root, 'tests', '.work', name);
    rmSync(folder, { recursive: true, force: true });
    this.base = `http://127.0.0.1:${port}`;
    this.file = path.join(folder, 'duliang.db');
    this.#env = { ...process.env, DULIANG_DATA: folder, PORT: String(port), HOST: '127.0.0.1' };
  }

  /** Makes the database, and nothing else. */
  async seed(): Promise<void> {
    const child = this.#spawn('--setup-only');
    await new Promise<void>((resolve, reject) => {
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(this.said))));
    });
  }

  start(): Promise<void> {
    const child = this.#spawn();
    this.#child = child;
    const before = this.said.length;
    return new Promise((resolve, reject) => {
      child.stdout?.on('data', () => {
        if (this.said.slice(before).includes('Ctrl+C stops it')) resolve();
      });
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.said}`)));
    });
  }

  /** Ends it as a power cut would, unless another signal is named. */
  stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return Promise.resolve();
    const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    child.kill(signal);
    return ended;
  }

  #spawn(...args: string[]): ChildProcess {
    const launch = path.join(root, 'scripts', 'launch.ts');
    const child = spawn(process.execPath, [launch, ...args], { cwd: root, env: this.#env });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        this.said += part.toString();
      });
    return child;
  }
}
