import { z } from 'zod';
import { readToleranceLines, shareOf } from '#lib/domain/progress/tolerance-lines.ts';
import { isRecordNumber, type RecordNumber } from '#lib/domain/record-number.ts';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import { emailSchema, phoneSchema } from '../account/schema.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/[\r\n]/.test(text), 'oneLine');
const wanted = (most: number) => line(most).min(1, 'empty');
const orNull = (text: string) => (text === '' ? null : text);
const optional = (most: number) => line(most).transform(orNull);
const record = (kind: RecordNumber) => optional(60).refine((text) => text === null || isRecordNumber(kind, text), kind);

/** Per cent as people write it, stored as a share. */
const percent = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFKC').trim().replace(/\s*%$/, ''))
    .refine(
      (text) => /^\d{1,4}(\.\d{1,2})?$/.test(text) && least <= Number(text) && Number(text) <= most,
      `percent:${least}:${most}`,
    )
    .transform((text) => shareOf(Number(text)));

const count = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .refine((text) => /^\d{1,6}$/.test(text), 'count')
  .transform(Number);

const tolerances = z
  .string()
  .max(5000, 'tooLong')
  .transform((text, ctx) => {
    const read = readToleranceLines(text);
    if ('tolerances' in read) return read.tolerances;
    ctx.addIssue({ code: 'custom', message: `line:${read.wrongLine}` });
    return z.NEVER;
  });

const said = {
  nameZh: wanted(20),
  nameEn: wanted(60),
  sealText: wanted(8).refine((text) => [...text].length <= 4, 'seal'),
  officeZh: wanted(60),
  officeEn: wanted(120),
  contactPhone: phoneSchema,
  contactEmail: emailSchema,
  contactAddressZh: optional(120),
  contactAddressEn: optional(200),
  icpRecord: record('icpRecord'),
  policeRecord: record('policeRecord'),
  mapApprovalNumber: record('mapApprovalNumber'),
  licenceZh: wanted(120),
  licenceEn: wanted(160),
  licenceUrl: optional(300).refine((text) => text === null || /^https?:\/\/[^\s]+\.[^\s]+$/.test(text), 'url'),
  onlyLanguage: z.enum(['', ...LOCALES], 'unfit').transform((text) => (text === '' ? null : text)),
  privacyZh: z.string().trim().max(4000, 'tooLong').transform(orNull),
  privacyEn: z.string().trim().max(8000, 'tooLong').transform(orNull),
};

const rules = {
  onSchedule: percent(1, 1000),
  slightlyBehind: percent(0, 1000),
  coverageShare: percent(0, 100),
  smallDenominator: count,
  unitSlipOver: percent(100, 10_000),
  tolerance: percent(0, 100),
  easyBelow: percent(0, 1000),
  stretchOver: percent(100, 10_000),
  tolerances,
};

/** What the editor saw, by the names below; a text that says something else is as if nothing had been seen. */
const seen = z
  .string()
  .max(30_000)
  .transform((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return {};
    }
  })
  .pipe(z.record(z.string(), z.string()).catch({}));

/** What the county says of itself, and the rules by which it judges. */
export const profileSchema = z
  .strictObject({ seen, ...said, showOutline: z.enum(['1']).optional(), ...rules })
  .superRefine(({ onSchedule, slightlyBehind }, ctx) => {
    if (slightlyBehind > onSchedule) ctx.addIssue({ code: 'custom', path: ['slightlyBehind'], message: 'order' });
  })
  .transform((all) => ({
    seen: all.seen,
    profile: { ...picked(all, said), showOutline: all.showOutline === '1' },
    thresholds: picked(all, rules),
  }));

function picked<T extends object, K extends keyof T>(all: T, names: Record<K, unknown>): Pick<T, K> {
  return Object.fromEntries((Object.keys(names) as K[]).map((name) => [name, all[name]])) as Pick<T, K>;
}

export const SAID = Object.keys(said) as (keyof typeof said)[];
const RULES = Object.keys(rules) as (keyof typeof rules)[];
export type FieldName = keyof typeof said | keyof typeof rules | 'showOutline';
export const FIELDS: readonly FieldName[] = [...SAID, 'showOutline', ...RULES];
