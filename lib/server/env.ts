import path from 'node:path';

/** Folder that holds the database, the secrets and the uploads. One variable names it: DULIANG_DATA. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DULIANG_DATA ?? 'data');
}

export type DatabaseAddress = { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string };

/** PostgreSQL where DULIANG_DATABASE_URL names one, else the SQLite file in the data folder. */
export function databaseAddress(): DatabaseAddress {
  const url = process.env.DULIANG_DATABASE_URL;
  if (url) return { provider: 'postgresql', url };
  return { provider: 'sqlite', file: path.join(dataFolder(), 'duliang.db') };
}

/** The county this installation shows, where the database holds more than one. */
export function chosenCounty(): string | null {
  return process.env.DULIANG_COUNTY ?? null;
}

/** Where visitors reach this installation, for the absolute addresses in page heads and the sitemap. */
export function siteAddress(): URL {
  return new URL(process.env.DULIANG_ADDRESS ?? `http://localhost:${process.env.PORT ?? '3000'}`);
}

/**
 * Where notices go besides the application; null where nothing is named. DULIANG_SMTP is an address such as
 * smtp://name:password@host:587, DULIANG_MAIL_FROM the sender, DULIANG_WECOM the webhook of a group robot.
 */
export function outsideAddresses() {
  const { DULIANG_SMTP: server, DULIANG_MAIL_FROM: from, DULIANG_WECOM: wecom } = process.env;
  return { mail: server && from ? { server, from } : null, wecom: wecom || null };
}
