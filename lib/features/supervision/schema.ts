import { z } from 'zod';
import { parsePeriod } from '#lib/domain/period.ts';

const id = z.string().min(1).max(120);
/** A form sends numbers as text. */
const version = z.coerce.number().int().min(1);
const day = z.iso.date('day');

const TEXT_AT_MOST = 1000;
/** What others will read: never blank, never without end. */
const text = z.string().trim().min(2, 'text').max(TEXT_AT_MOST, 'long');

/** Files to one reply. */
export const REPLY_FILES = 5;

/** An item as it is opened; the expected figure is read in the indicator's own unit by the write. */
export const openSchema = z.strictObject({
  indicatorCode: id,
  unitId: id,
  period: z.string().refine((code) => parsePeriod(code)?.kind === 'quarter', 'period'),
  /** Code of the department that answers for it; empty where the unit itself does. */
  departmentCode: z.string().max(120),
  /** The person in charge; empty where it is everybody responsible. */
  ownerId: z.string().max(120),
  dueOn: day,
  expected: z.string().max(60),
  task: text,
});

/** What is stored of a file to a reply: the server's findings, never the browser's word. */
const file = z.strictObject({
  fileName: z.string().min(1).max(120),
  mediaType: z.string().max(120),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReplyFile = z.infer<typeof file>;

export const replySchema = z.strictObject({ id, text, files: z.array(file).max(REPLY_FILES) });
export const extendSchema = z.strictObject({ id, version, dueOn: day, reason: text });
export const endSchema = z.strictObject({ id, version, reason: text });
