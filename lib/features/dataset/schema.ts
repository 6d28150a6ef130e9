import { z } from 'zod';

/** Tables of the open data, in the order in which they are listed. */
export const TABLES = [
  'figures',
  'progress',
  'targets',
  'facts',
  'changes',
  'indicators',
  'references',
  'units',
  'domains',
  'sources',
] as const;
export type TableName = (typeof TABLES)[number];

export type Format = 'csv' | 'json';

const fileName = z.string().regex(/^[A-Za-z0-9_]{1,40}\.(csv|json)$/);

/** Stem and format of a file asked for; null for a name no file can have. */
export function parseFileName(name: string): { stem: string; format: Format } | null {
  const parsed = fileName.safeParse(name);
  if (!parsed.success) return null;
  const at = name.lastIndexOf('.');
  return { stem: name.slice(0, at), format: name.endsWith('.csv') ? 'csv' : 'json' };
}

/** The table of that name, or null. */
export function tableNamed(stem: string): TableName | null {
  return TABLES.find((table) => table === stem) ?? null;
}

const releaseName = z.string().regex(/^[0-9]{4}[A-Z0-9]{0,4}(-v[0-9]{1,4})?$/);

/** Whether a release could have that name at all. Keeps odd addresses from the database. */
export function isReleaseName(name: string): boolean {
  return releaseName.safeParse(name).success;
}
