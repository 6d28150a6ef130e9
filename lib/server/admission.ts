import type { IncomingMessage } from 'node:http';
import { MAX_EVIDENCE_BYTES } from '#lib/domain/evidence/kind.ts';
import { siteAddress } from './env.ts';
import { isKnownHost } from './known-hosts.ts';

/** Why a request is not passed on, as the status that says so. */
export type Turned = 400 | 403 | 405 | 411 | 413 | 421;

const MAX_BODY = 1024 * 1024;
/** The file, and the fields of the form around it. */
const MAX_UPLOAD = MAX_EVIDENCE_BYTES + 64 * 1024;
const UPLOAD = '/api/entry/evidence';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST'];

/** Looked at before anything else sees the request; null lets it pass. */
export function turned(request: IncomingMessage, path: string): Turned | null {
  const { method = 'GET', headers } = request;
  if (!isKnownHost(headers.host)) return 421;
  if (!isDecodable(path)) return 400;
  if (!METHODS.includes(method)) return 405;
  if (method === 'POST' && !isFromHere(request)) return 403;
  return bodyTrouble(request, path);
}

/**
 * Whether a write comes from a page of this site. A browser says where it comes from in Sec-Fetch-Site (over TLS
 * and on loopback) or Origin; what says neither is no browser of today, and has no business here.
 */
function isFromHere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  // A proxy may pass a name of its own on as Host; visitors then come from the address that is set.
  return origin === siteAddress().origin || new URL(origin).host === host?.toLowerCase().replace(/:(80|443)$/, '');
}

/** A body has to say how long it is: then the server itself reads no further. */
function bodyTrouble({ headers }: IncomingMessage, path: string): 411 | 413 | null {
  if (headers['transfer-encoding'] !== undefined) return 411;
  const limit = path === UPLOAD ? MAX_UPLOAD : MAX_BODY;
  return Number(headers['content-length'] ?? 0) > limit ? 413 : null;
}

function isDecodable(path: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file name or code may hold.
    return !/[\x00-\x1f\x7f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** What Next believes of a request because only a proxy in front of it, or Next itself, is meant to say it. */
const INNER = /^(content-security-policy|x-middleware-|x-invoke-|x-matched-path|x-now-|x-next-|x-nextjs-|x-vercel-)/;
const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

/** Drops them; those of a reverse proxy stay where DULIANG_PROXY says that one stands in front. */
export function dropInner({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (INNER.test(name)) delete headers[name];
  if (process.env.DULIANG_PROXY !== '1') for (const name of FORWARDED) delete headers[name];
}
