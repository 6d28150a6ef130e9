/** Fails when a package is locked below the version that mends a known hole. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './stamps.ts';

const FLOORS: Record<string, string> = { next: '16.4.6', sharp: '0.35.5', zod: '4.6.7', 'better-sqlite3': '13.2.0' };

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};

function isBelow(version: string, floor: string): boolean {
  const have = version.split('.').map(Number);
  for (const [at, least] of floor.split('.').map(Number).entries()) {
    const part = have[at] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

const faults: string[] = [];
for (const [place, { version, resolved }] of Object.entries(lock.packages)) {
  const name = place.split('node_modules/').at(-1) ?? '';
  const floor = FLOORS[name];
  if (floor && version && isBelow(version, floor)) faults.push(`${name} ${version} is below ${floor}`);
  if (resolved) faults.push(`${name} names an address in the lock file; run npm run lock`);
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
