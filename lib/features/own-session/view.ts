import type { SignInSession } from '#lib/generated/sqlite/whole/client.ts';

export type SessionRow = {
  id: string;
  /** "Edge · Windows", or null where the browser does not say. */
  device: string | null;
  address: string | null;
  since: Date;
  lastSeen: Date;
  here: boolean;
};

/** Named by what stands in the browser's own line; the first that fits, since each calls itself the others too. */
const BROWSERS = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

export function deviceName(agent: string | null): string | null {
  const named = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([mark]) => mark.test(agent ?? ''))?.[1] ?? []);
  return named.length > 0 ? named.join(' · ') : null;
}

export function sessionRows(rows: readonly Omit<SignInSession, 'token'>[], present: string): SessionRow[] {
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    device: deviceName(userAgent),
    address: ipAddress || null,
    since: createdAt,
    lastSeen: updatedAt,
    here: id === present,
  }));
}
