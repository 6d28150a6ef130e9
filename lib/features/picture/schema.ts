import { z } from 'zod';
import { LOCALES, type Locale } from '#lib/domain/vocabulary.ts';

/** Drawings that can be had as a picture, by the name they have in addresses. */
const PICTURE_KINDS = ['wheel', 'tiles', 'indicator', 'townships', 'reading', 'outline'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

const fileName = z.string().regex(/^[A-Za-z0-9_]{1,20}\.(zh|en)\.png$/);

/** Kind, code and language of a picture asked for; null for a name no picture can have. */
export function parsePicture(kind: string, file: string): { kind: PictureKind; code: string; locale: Locale } | null {
  const known = PICTURE_KINDS.find((one) => one === kind);
  if (!known || !fileName.safeParse(file).success) return null;
  const [code = '', language] = file.split('.');
  const locale = LOCALES.find((one) => one === language);
  return locale ? { kind: known, code, locale } : null;
}
