import { isSecure } from './cookie-names.ts';

/**
 * Pages that anybody may read: what they show is published, so they are the same for everyone, and complete
 * without a script. Every other page is somebody's own.
 */
const PUBLIC =
  /^(\/en)?(\/(domains|indicators|townships|facts|methods|data|compare|releases|search|accessibility|missing)(\/.*)?)?$/;

export type Zone = 'public' | 'office' | 'file';

/** Which rules an address falls under; one that is neither an API, nor a file, nor known as public is somebody's own. */
export function zoneOf(path: string): Zone {
  if (/^\/(_next|api)(\/|$)/.test(path) || /\.[a-z0-9]{2,5}$/i.test(path)) return 'file';
  return PUBLIC.test(path.length > 1 ? path.replace(/\/$/, '') : '') ? 'public' : 'office';
}

const COMMON = [
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** A public page runs one file of this site, and its style sheets are those it was built with. */
export function publicPolicy(styleHashes: readonly string[]): string {
  const styles = ["'self'", ...styleHashes.map((hash) => `'sha256-${hash}'`)].join(' ');
  return ["default-src 'none'", "script-src 'self'", `style-src ${styles}`, ...COMMON].join('; ');
}

/** A signed-in page runs what carries the number made for this one answer. */
export function officePolicy(nonce: string): string {
  const own = `'self' 'nonce-${nonce}'`;
  return ["default-src 'none'", `script-src ${own}`, `style-src ${own}`, "connect-src 'self'", ...COMMON].join('; ');
}

/** Files and open data are read, never run, even where somebody opens one as a page. */
const FILE_POLICY = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const YEAR = 31_536_000;

/** Headers of every answer, also of errors. */
export function commonHeaders(): Record<string, string> {
  return {
    'content-security-policy': FILE_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(isSecure() ? { 'strict-transport-security': `max-age=${YEAR}` } : {}),
  };
}
