/**
 * npm run lock, after every npm install. A lock file made against a mirror that lacks the packages of
 * other platforms leaves them out, and npm ci then calls it out of step; an entry for each mends that.
 * Addresses are dropped, so that every reader installs from its own mirror.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './stamps.ts';

type Entry = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const SYSTEMS = ['darwin', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony', 'wasi'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'wasm32', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'arm'];

function stub(name: string, range: string): Entry {
  const system = name.includes('wasm32') ? 'wasi' : SYSTEMS.find((os) => name.includes(os));
  const processor = PROCESSORS.find((cpu) => name.includes(cpu));
  return {
    version: range.replace(/^[\^~]/, ''),
    optional: true,
    os: [system ?? (name.includes('windows') ? 'win32' : 'linux')],
    ...(processor ? { cpu: [processor] } : {}),
    ...(name.includes('musl') ? { libc: ['musl'] } : {}),
  };
}

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((at) => lock.packages[at]);
    if (known) continue;
    lock.packages[`node_modules/${name}`] = stub(name, range);
    added += 1;
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added for other platforms`);
