import type { IncomingMessage } from 'node:http';

/** Written by this server alone, before anything else sees the request. */
const HEADER = 'x-duliang-address';

/**
 * Notes where a request comes from. A browser may send any header it likes, so what it says of itself is
 * dropped; a reverse proxy is believed only where DULIANG_PROXY says that one stands in front, and then its
 * own entry, the last of X-Forwarded-For.
 */
export function noteAddress(request: IncomingMessage): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '');
  const behindProxy = process.env.DULIANG_PROXY === '1';
  const told = behindProxy ? forwarded.split(',').at(-1)?.trim() : '';
  request.headers[HEADER] = told || request.socket.remoteAddress || 'unknown';
}

/** Where the request came from, as noted. The development server notes nothing; there everybody is one. */
export function addressIn(headers: { get(name: string): string | null }): string {
  return headers.get(HEADER) ?? 'unknown';
}
