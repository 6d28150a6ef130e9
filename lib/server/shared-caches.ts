import type { ServerResponse } from 'node:http';

/**
 * May be kept anywhere, and is asked for again each time it is used: an unchanged answer costs a 304, and a
 * release that was withdrawn is gone from every cache at once. No public address may promise more.
 */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/** Next lets shared caches keep a static page for a year, since it takes what is built for what is final. */
export function askAgain(response: ServerResponse): void {
  const { setHeader } = response;
  response.setHeader = function mended(this: ServerResponse, name: string, value: string) {
    const lasting = name.toLowerCase() === 'cache-control' && /\bs-maxage=/.test(String(value));
    return Reflect.apply(setHeader, this, [name, lasting ? ASK_AGAIN : value]);
  } as typeof setHeader;
}
