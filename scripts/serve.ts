import { existsSync, readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import path from 'node:path';
import next from 'next';
import { publishDuePlans } from '#lib/features/release-plan/mutations.ts';
import { noteAddress } from '#lib/server/client-address.ts';
import { fronted } from '#lib/server/front.ts';
import type { MissingPage } from '#lib/server/front-answer.ts';
import { PublicPages } from '#lib/server/public-pages.ts';
import { publishedState } from '#lib/server/published-state.ts';
import { askAgain } from '#lib/server/shared-caches.ts';
import { startClock } from './clock.ts';
import type { Listening } from './port.ts';
import { keepFresh, openInside } from './refresh.ts';
import { root, stampOf } from './stamps.ts';

/** How long a request that is under way may take after the server was told to stop. */
const GRACE = 5_000;
/** How long a public page is sent without being asked for again. */
const MOMENT = 1_000;

/** Serves the built pages until a signal comes; then nothing new is taken and what is under way is finished. */
export async function serve({ host, port, url }: Listening): Promise<void> {
  const app = next({ dev: false, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const pages = new PublicPages(sheets(), MOMENT);
  const front = fronted((request, response) => handle(request, response), missingPage(port, host), pages);
  const server = createServer((request, response) => {
    noteAddress(request);
    askAgain(response);
    return front(request, response);
  });
  const redraw = await openInside((request, response) => void handle(request, response));
  const refresh = async () => {
    await redraw();
    pages.forget();
  };
  const state = async () => {
    const now = new Date();
    const { failed } = await publishDuePlans(now);
    for (const { planId, cause } of failed) console.error(`plan ${planId}:`, cause);
    return publishedState(now);
  };
  await keepFresh({ state, refresh, known: stampOf('published') });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  console.log(`\n在浏览器打开 ${url} （英文：${url}/en）。按 Ctrl+C 停止。`);
  console.log(`Open ${url} in a browser (English: ${url}/en). Ctrl+C stops it.`);
  const stopClock = startClock();
  const stop = () => {
    stopClock();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), GRACE).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** The page comes from this server itself, so that it changes with what is published. */
function missingPage(port: number, host: string): MissingPage {
  const address = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return (locale) =>
    new Promise((resolve, reject) => {
      get({ host: address, port, path: locale === 'en' ? '/en/missing' : '/missing' }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => (response.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error())));
      }).on('error', reject);
    });
}

/** The style sheets of the build by their address, each read once. */
function sheets(): (href: string) => string | null {
  const read = new Map<string, string | null>();
  return (href) => {
    const known = read.get(href);
    if (known !== undefined) return known;
    const file = path.join(root, '.next', path.posix.normalize(href).replace(/^\/_next\//, ''));
    const sheet = existsSync(file) ? readFileSync(file, 'utf8') : null;
    read.set(href, sheet);
    return sheet;
  };
}
