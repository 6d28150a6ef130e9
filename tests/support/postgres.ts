import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Postgres = {
  connection: { host: string; port: number; user: string; database: string };
  url: string;
  stop(): Promise<void>;
};

export class PostgresMissing extends Error {
  constructor() {
    super(
      'PostgreSQL 15 is not installed here. On Debian: apt-get install postgresql (only its programs are used; no service has to run).',
    );
  }
}

/** A private PostgreSQL in a temporary folder on a free loopback port; `stop` removes every trace of it. */
export async function startPostgres(): Promise<Postgres> {
  const programs = programsFolder();
  if (!programs) throw new PostgresMissing();
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-pg-'));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...args: string[]) => {
    const done = spawnSync(path.join(programs, program), args, {
      ...(owner ?? {}),
      cwd: folder,
      encoding: 'utf8',
      // pg_ctl hands its output to the server, which would keep a pipe open for ever.
      stdio: program === 'pg_ctl' ? 'ignore' : 'pipe',
      env: { ...process.env, HOME: folder, LC_ALL: 'C' },
    });
    if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr ?? done.error?.message ?? ''}`);
  };
  run('initdb', '-D', data, '-U', 'duliang', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  run('pg_ctl', '-D', data, '-l', path.join(folder, 'log'), '-o', options, '-w', 'start');
  return {
    connection: { host: '127.0.0.1', port, user: 'duliang', database: 'postgres' },
    url: `postgresql://duliang@127.0.0.1:${port}/postgres`,
    stop: async () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps the server's programs outside the path, one folder a version. */
function programsFolder(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return candidates.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

/** initdb refuses to run as root; there it runs as the user of the package, or as nobody. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = users.find((user) => user.startsWith('postgres:')) ?? users.find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
