import path from 'node:path';
import { z } from 'zod';
import { oneOf, optionalCell, optionalText, period, text } from '#lib/shared/cells.ts';
import { FaultList } from './fault.ts';
import { readTable } from './table.ts';

/** A day of the past, or so many days before or after the day of seeding. */
const when = z.string().regex(/^\d{4}-\d\d-\d\d$|^-?\d{1,3}$/, 'not_day');

const itemRow = z.object({
  key: text,
  indicator: text,
  unit: text,
  period,
  department: optionalText,
  opened: when,
  due: when,
  taskZh: text,
});

const replyRow = z.object({
  item: text,
  kind: oneOf(['reply', 'extended', 'ended']),
  at: when,
  by: text,
  textZh: text,
  /** The day it was put off to. */
  due: optionalCell(when),
});

export type ItemRow = z.output<typeof itemRow>;
export type ReplyRow = z.output<typeof replyRow>;

/** What is under supervision in the demonstration, and what was said about it. @throws SeedFault */
export function readSupervision(folder: string): { items: ItemRow[]; replies: ReplyRow[] } {
  const faults = new FaultList();
  const items = readTable(path.join(folder, 'demonstration-supervision.csv'), itemRow, faults);
  const replies = readTable(path.join(folder, 'demonstration-replies.csv'), replyRow, faults);
  faults.throwIfAny();
  return { items: items.rows, replies: replies.rows };
}
