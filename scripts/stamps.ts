import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'node_modules', '.cache', 'duliang');

/** Hash over the content of files and folders, so that a step runs again only when what it reads has changed. */
export function hashOf(places: readonly string[], extra = ''): string {
  const hash = createHash('sha256').update(extra);
  for (const place of places) addTo(hash, path.join(root, place));
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, place: string): void {
  if (!existsSync(place)) return;
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) if (name !== 'generated') addTo(hash, path.join(place, name));
    return;
  }
  hash.update(path.relative(root, place)).update('\0').update(readFileSync(place));
}

export function isStamped(name: string, value: string): boolean {
  return stampOf(name) === value;
}

/** What was stamped last; empty where nothing was. */
export function stampOf(name: string): string {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function stamp(name: string, value: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), value);
}
