import { createServer, type RequestListener, request } from 'node:http';
import { internalSecret } from '#lib/server/secrets.ts';

/** How often is looked at what is published: a withdrawn release is to be gone within five seconds. */
const EVERY = 1_000;
/** A page that was being drawn while something changed is kept as it was before; so all are drawn anew once more. */
const ONCE_MORE = 2_000;

/**
 * A way into the server that no other machine can reach, for what it asks of itself.
 * @returns has every public page drawn anew when it is next asked for
 */
export async function openInside(handle: RequestListener): Promise<() => Promise<void>> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const headers = { 'x-duliang-internal': internalSecret() };
  return () =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/api/internal/refresh', method: 'POST', headers }, (response) => {
        response.resume();
        if (response.statusCode === 204) resolve();
        else reject(new Error(`refreshing the pages was answered ${response.statusCode}`));
      })
        .on('error', reject)
        .end();
    });
}

type Fresh = {
  /** Tells what is published; equal texts mean that nothing has changed. */
  state: () => Promise<string>;
  refresh: () => Promise<void>;
  /** What the pages that are kept were drawn from. */
  known: string;
  every?: number;
  onceMore?: number;
};

/**
 * Keeps the public pages in step with what is published, whoever changed it: this server, another one on the
 * same database, a restored backup. What fails is tried again at the next turn.
 * @returns stops it
 */
export async function keepFresh({ state, refresh, known, every = EVERY, onceMore = ONCE_MORE }: Fresh) {
  let shown = known;
  const look = async () => {
    const now = await state();
    if (now === shown) return;
    await refresh();
    shown = now;
    setTimeout(() => void refresh().catch(console.error), onceMore).unref();
  };
  // The first look is before anybody is served.
  await look();
  let timer: NodeJS.Timeout;
  const turn = () => {
    timer = setTimeout(() => void look().catch(console.error).finally(turn), every);
    timer.unref();
  };
  turn();
  return () => clearTimeout(timer);
}
