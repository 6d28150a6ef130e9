import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where an action is sent to, and the number it was given when the pages were built; a handler has none. */
export type Address = { to: string; id: string | null };

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> };

/**
 * Every action by its noun and name. One is asked on a page that has it: sent to another page Next would hand it on
 * to itself, which no page does.
 */
export function actionAddresses(): Map<string, Address> {
  const file = path.resolve(import.meta.dirname, '../../.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
      const noun = /features\/([a-z-]+)\//.exec(filename)?.[1];
      const pages = Object.keys(workers);
      const page = pages.find((worker) => worker.startsWith('app/(zh)/'));
      const to = addressOf(page ?? pages[0] ?? '');
      return [`${noun}.${exportedName}`, { to, id: page ? id : null }];
    }),
  );
}

/** "app/(zh)/entry/[id]/page" is asked for as "/entry/x". */
function addressOf(worker: string): string {
  const parts = worker.split('/').slice(1, -1);
  return `/${parts
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => (part.startsWith('[') ? 'x' : part))
    .join('/')}`;
}
