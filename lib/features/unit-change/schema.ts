import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';
import { UNIT_KINDS, UNIT_SORTS } from '#lib/domain/vocabulary.ts';
import { optionalInteger } from '#lib/shared/cells.ts';

/** A county is drawn on so many rows and columns at most. */
const MOST_TILES = 60;

const id = z.string().min(1).max(60);
const name = z.string().trim().min(2, 'empty').max(60, 'too_long');
/** Left empty it is the name without its ending. */
const short = z.string().trim().max(40, 'too_long');

/** From which day, why, and that what it would do was read: the same for whatever befalls a unit. */
const told = {
  day: z.string().trim().refine(isDay, 'not_day'),
  reason: z.string().trim().min(2, 'reason').max(300, 'too_long'),
  seen: z.string().max(64).optional(),
};
/** How often the unit had been changed when the form was read. */
const version = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

const names = {
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z-]{1,24}$/, 'not_code'),
  sort: z.enum(UNIT_SORTS, 'sort'),
  nameZh: name,
  nameEn: name,
  shortZh: short,
  shortEn: short,
};

const tileNumber = optionalInteger.refine((value) => value === null || (value >= 1 && value <= MOST_TILES), 'not_tile');
/** Where a township stands on the tile map; both or neither. */
const tile = { tileCol: tileNumber, tileRow: tileNumber };

export const creationSchema = z.strictObject({
  kind: z.enum(UNIT_KINDS),
  parentId: id,
  ...names,
  ...tile,
  ...told,
});
export const renamingSchema = z.strictObject({ id, version, ...names, ...tile, ...told });
export const moveSchema = z.strictObject({ id, version, parentId: z.string().min(1, 'choose').max(60), ...told });
export const closingSchema = z.strictObject({ id, version, ...told });
/** `also`: further units that go into the same one, their ids separated by blanks. */
export const mergerSchema = z.strictObject({
  id,
  version,
  also: z
    .string()
    .max(4000)
    .transform((text) => text.split(/\s+/).filter(Boolean)),
  successorId: z.string().min(1, 'choose').max(60),
  ...told,
});
export const reopeningSchema = z.strictObject({ id, version, reason: told.reason, seen: told.seen });
