import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { isSecure } from './cookie-names.ts';

/** Written by this server alone, before anything else sees the request. */
const HEADER = 'x-duliang-address';

/**
 * Notes where a request comes from. A browser may send any header it likes, so what it says of itself is
 * dropped; a reverse proxy is believed only where DULIANG_PROXY says that one stands in front, and then its
 * own entry, the last of X-Forwarded-For.
 */
export function noteAddress(request: IncomingMessage): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '');
  const told = visitorsBy() === 'proxy' ? forwarded.split(',').at(-1)?.trim() : '';
  request.headers[HEADER] = told || request.socket.remoteAddress || 'unknown';
}

/** Where the request came from, as noted. The development server notes nothing; there everybody is one. */
export function addressIn(headers: { get(name: string): string | null }): string {
  return headers.get(HEADER) ?? 'unknown';
}

/**
 * How visitors are told apart: by what a proxy says, by their connections; or `nothing`, where the address that
 * readers use has TLS, so that a proxy has to stand in front, and nobody said that it is to be believed.
 */
export function visitorsBy(): 'proxy' | 'connection' | 'nothing' {
  if (process.env.DULIANG_PROXY === '1') return 'proxy';
  return isSecure() ? 'nothing' : 'connection';
}

/** Whether whoever asks sits at this machine, or at the proxy in front of it. */
export function isThisMachine(address: string): boolean {
  return /^(127\.|::1$)/.test(plainOf(address));
}

/** What one visitor has of the network: an address of version 4, or the half of one of version 6 that is given out whole. */
export function networkOf(address: string): string {
  const plain = plainOf(address);
  if (!isIPv6(plain)) return plain;
  const [before, after] = plain.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const given = (before?.length ?? 0) + (after?.length ?? 0) + (plain.includes('.') ? 1 : 0);
  const zeros = Array.from({ length: Math.max(0, 8 - given) }, () => '0');
  const groups = [...(before ?? []), ...zeros, ...(after ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Without the zone of an interface; version 4 where it only wears the clothes of version 6. */
function plainOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
}
