import { z } from 'zod';
import { UNIT_KINDS, UNIT_SORTS } from '#lib/domain/vocabulary.ts';
import { day, oneOf, optionalCell, optionalInteger, optionalNumber, optionalText, text } from '#lib/shared/cells.ts';

/** A place, in the one form that serves any county. Names left empty are derived when the rows are built. */
export const unitRow = z.object({
  code: text,
  parent: optionalText,
  kind: oneOf(UNIT_KINDS),
  sort: oneOf(UNIT_SORTS),
  nameZh: text,
  nameEn: optionalText,
  shortZh: optionalText,
  shortEn: optionalText,
  validFrom: day,
  tileCol: optionalInteger,
  tileRow: optionalInteger,
  tileBasis: optionalCell(oneOf(['sourced', 'partly', 'guess'])),
  lng: optionalNumber,
  lat: optionalNumber,
});

const line = z.string().min(1).nullable();

/** What a county says of itself; the same names as in the database. */
export const profileShape = z.strictObject({
  code: z.string().min(1),
  nameZh: z.string().min(1),
  nameEn: z.string().min(1),
  languages: z.array(z.enum(['zh', 'en'])).min(1),
  sealText: z.string().min(1).max(4),
  officeZh: z.string().min(1),
  officeEn: z.string().min(1),
  contactPhone: line,
  contactEmail: line,
  contactAddressZh: line,
  contactAddressEn: line,
  icpRecord: line,
  policeRecord: line,
  mapApprovalNumber: line,
  showOutline: z.boolean(),
  /** GeoJSON file beside the profile. */
  outline: line,
  licenceZh: z.string().min(1),
  licenceEn: z.string().min(1),
  licenceUrl: line,
  privacyZh: line.default(null),
  privacyEn: line.default(null),
  demonstration: z.boolean(),
  /** Domains of the catalogue that the county keeps; all of them where this is left out. */
  domains: z.array(z.string()).optional(),
});

const position = z.array(z.number()).min(2);
const ring = z.array(position).min(4);

export const outlineShape = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        geometry: z.union([
          z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
        ]),
      }),
    )
    .length(1),
});

export type UnitRow = z.output<typeof unitRow>;
export type ProfileRow = z.output<typeof profileShape>;
