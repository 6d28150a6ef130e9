import { describe, expect, it } from 'vitest';
import { type FormDraft, type FormIndicator, formFaults } from '#lib/domain/submission/form-faults.ts';

const indicator = (code: string, change: Partial<FormIndicator> = {}): [string, FormIndicator] => [
  code,
  {
    code,
    domainCode: 'water',
    level: 'village',
    frequency: 'quarter',
    officialOrigin: 'rollup',
    members: [],
    ...change,
  },
];
const indicators = new Map([
  indicator('WAT01'),
  indicator('WAT04', { level: 'county' }),
  indicator('WAT05', { frequency: 'month' }),
  indicator('WAT06', { officialOrigin: 'computed' }),
  indicator('WAT08', { frequency: 'half_year' }),
  indicator('GOV01', { members: ['large', 'small'] }),
  indicator('BUS01', { domainCode: 'transit' }),
]);

function draft(indicatorCodes: string[], change: Partial<FormDraft> = {}): FormDraft {
  return {
    id: 'own',
    domainCode: 'water',
    byDepartment: false,
    ofKind: 'village',
    frequency: 'quarter',
    indicatorCodes,
    opensAfterDays: 1,
    dueAfterDays: 10,
    ...change,
  };
}
const found = (form: FormDraft, others: Parameters<typeof formFaults>[2] = []) =>
  formFaults(form, indicators, others).map(({ kind, entry, other }) => [kind, entry, other].join(' ').trim());

describe('a form', () => {
  it('that asks what is collected, at a level and by a period at which it is, has no fault', () => {
    expect(found(draft(['WAT01', 'GOV01:large', 'GOV01:small']))).toEqual([]);
  });

  it('may ask by the quarter what is counted by the month, and nothing else by another period', () => {
    expect(found(draft(['WAT05']))).toEqual([]);
    expect(found(draft(['WAT08']))).toEqual(['form_frequency WAT08 half_year']);
    expect(found(draft(['WAT05'], { frequency: 'year' }))).toEqual(['form_frequency WAT05 month']);
  });

  it.each([
    ['what the catalogue does not know', ['WAT99'], 'unknown_code WAT99'],
    ['a member that is none', ['GOV01:tiny'], 'unknown_code GOV01:tiny'],
    ['a level at which it is not collected', ['WAT04'], 'form_level WAT04'],
    ['what is worked out from others', ['WAT06'], 'asked_computed WAT06'],
    ['another domain', ['BUS01'], 'form_domain BUS01'],
    ['the same twice', ['WAT01', 'WAT01'], 'asked_twice WAT01 own'],
    ['a whole and one of its members', ['GOV01', 'GOV01:large'], 'asked_twice GOV01:large own'],
    ['nothing', [], 'form_empty'],
  ])('is told that it asks for %s', (_what, codes, fault) => {
    expect(found(draft(codes))).toEqual([fault]);
  });

  it('is told when another asks the same of the same level already', () => {
    const other = { id: 'other', ofKind: 'village', indicatorCodes: ['WAT01'] } as const;
    expect(found(draft(['WAT01']), [other])).toEqual(['asked_twice WAT01 other']);
    expect(found(draft(['WAT01'], { ofKind: 'township' }), [other])).toEqual([]);
    expect(found(draft(['WAT01'], { id: 'other' }), [other])).toEqual([]);
  });

  it('opens before it is due, and leaves the county to departments', () => {
    expect(found(draft(['WAT01'], { dueAfterDays: 1 }))).toEqual(['form_days']);
    expect(found(draft(['WAT01'], { ofKind: 'county' }))).toEqual(['form_filer']);
    expect(found(draft(['WAT01'], { ofKind: 'county', byDepartment: true }))).toEqual([]);
  });
});
