import { z } from 'zod';
import { COUNTRY, isReferencePlace } from '#lib/domain/catalogue/reference-place.ts';
import { integer, number, optionalText, text } from '#lib/shared/cells.ts';

/** Which one: of an indicator, a place and a year. `version` is the one that was seen; 0 where there was none. */
const which = {
  indicator: z.string().min(1).max(60),
  place: z.string().trim().refine(isReferencePlace, 'not_place'),
  year: integer.refine((year) => year >= 1949 && year <= 2100, 'not_year'),
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
};
const name = optionalText.refine((cell) => cell === null || cell.length <= 40, 'too_long');

/** Both languages or neither: whoever reads the other one would find nothing. */
const inBoth = (given: Readonly<Record<string, unknown>>, field: string) =>
  (given[`${field}Zh`] === null) === (given[`${field}En`] === null);

/** The whole country has its name; a code that is none is told as such. */
const needsName = (place: string) => place !== COUNTRY && isReferencePlace(place);

export const referenceSchema = z
  .strictObject({
    ...{ ...which, placeZh: name, placeEn: name, value: number },
    ...{ noteZh: optionalText, noteEn: optionalText, sourceZh: text, sourceEn: text },
  })
  .refine(({ place, placeZh }) => !needsName(place) || placeZh !== null, { path: ['placeZh'], message: 'empty' })
  .refine(({ place, placeEn }) => !needsName(place) || placeEn !== null, { path: ['placeEn'], message: 'empty' })
  .refine((given) => inBoth(given, 'note'), { path: ['noteEn'], message: 'text_one_language' });

export const referenceDropSchema = z.strictObject(which);
export type ReferenceWhich = z.infer<typeof referenceDropSchema>;
