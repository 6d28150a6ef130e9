import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { siteAddress } from './env.ts';

/**
 * Whether a Host header names this installation: loopback, the machine's own name and addresses, any address of a
 * private network (a port may be forwarded to here), the hosts of DULIANG_ADDRESS and HOST, and what DULIANG_HOSTS lists.
 * Another name that somebody points at this server is not served: in a browser its pages could write as this site's.
 */
export function isKnownHost(header: string | undefined): boolean {
  const name = nameIn(header);
  if (name === null) return false;
  if (name === 'localhost' || name === siteAddress().hostname.toLowerCase()) return true;
  if (isIP(name) !== 0) return isNear(name) || ownAddresses().includes(name);
  const own = hostname().toLowerCase();
  return [own, `${own}.local`, process.env.HOST?.toLowerCase(), ...listed()].includes(name);
}

/** The name without its port, in lower case and without brackets; null where the header is no host at all. */
function nameIn(header: string | undefined): string | null {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(header ?? '');
  return (parts?.[1] ?? parts?.[2])?.toLowerCase() ?? null;
}

function listed(): string[] {
  return (process.env.DULIANG_HOSTS ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address.toLowerCase()));
}

/** Loopback, link-local, private and carrier-shared ranges. */
function isNear(address: string): boolean {
  if (isIP(address) === 6) return /^(::1$|f[cd]|fe[89ab])/.test(address);
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (a === 10 || a === 127 || (a === 192 && b === 168) || (a === 169 && b === 254)) return true;
  return (a === 172 && b >= 16 && b <= 31) || (a === 100 && b >= 64 && b <= 127);
}
