import { z } from 'zod';

/** Longest name, and how many views a person keeps. */
export const LONGEST_NAME = 60;
export const MOST_VIEWS = 50;

/** Spaces and what cannot be seen do not make a name. */
const name = z
  .string()
  .transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'name_missing').max(LONGEST_NAME, 'name_long'));

/** Where a view is: a page of the office, and the question of its address. Nothing that leads elsewhere. */
const path = z.string().regex(/^\/office(\/[a-z0-9-]+)*$/i);
const query = z
  .string()
  .max(2000)
  .regex(/^[\w=&,.%~+-]*$/);

export const keepSchema = z.strictObject({ name, path, query });
export const renameSchema = z.strictObject({ id: z.string().min(1).max(64), name });
export const dropSchema = z.strictObject({ id: z.string().min(1).max(64) });

export type SavedView = { id: string; name: string; path: string; query: string };
