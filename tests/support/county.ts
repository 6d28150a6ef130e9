import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Intent } from '#lib/server/gateway.ts';

export const COUNTY = '999901';
const noInput = z.unknown();

/** An intent that the setup task may carry out; override what a test is about. */
export function intent(change: Partial<Intent<unknown>> = {}): Intent<unknown> {
  return {
    countyCode: COUNTY,
    actor: { kind: 'system', name: 'setup' },
    action: 'county.create',
    subject: `county:${COUNTY}`,
    schema: noInput,
    input: {},
    now: new Date('2022-07-28T01:00:00Z'),
    ...change,
  };
}

/** The row every per-county write holds on to. */
export function countyRow(code = COUNTY) {
  return {
    code,
    nameZh: '试验县',
    nameEn: 'Trial County',
    languages: ['zh', 'en'],
    thresholds: {},
    createdAt: new Date('2022-01-01T00:00:00Z'),
  };
}

export function departmentRow(code: string = randomUUID()) {
  return { countyCode: COUNTY, code, nameZh: '某局', nameEn: 'A Bureau' };
}
