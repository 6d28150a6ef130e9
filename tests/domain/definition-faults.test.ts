import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '#lib/domain/catalogue/bounds.ts';
import { type DefinitionDraft, definitionFaults, FAULT_KINDS } from '#lib/domain/catalogue/definition-faults.ts';

const AROUND = {
  prefix: 'WAT',
  departments: new Set(['water', 'health']),
  levels: new Map([
    ['WAT01', 'village' as const],
    ['BASE01', 'village' as const],
    ['BASE02', 'township' as const],
  ]),
};

/** A count of the villages that is in order; a test names only what it spoils. */
const SOUND: DefinitionDraft = {
  ...{ code: 'WAT01', level: 'village', kind: 'stock', decimals: 0, direction: 'higher', min: 0, max: null },
  ...{ numeratorZh: null, numeratorEn: null, denominatorZh: null, denominatorEn: null, denominatorCode: null },
  ...{ factor: null, bandLow: null, bandHigh: null, department: 'water', otherDepartments: ['health'] },
  ...{ officialOrigin: 'entered', computedFrom: null, targetOperator: '>=', target: 10, targetIncrease: null },
  ...{ targetNoteZh: null, targetNoteEn: null, targetBasis: 'local', referenceNoteZh: null, referenceNoteEn: null },
  ...{ referenceSourceZh: null, referenceSourceEn: null },
};
const RATIO: Partial<DefinitionDraft> = {
  ...{ kind: 'ratio', numeratorZh: '户', numeratorEn: 'households', denominatorZh: '全部', denominatorEn: 'all' },
  ...{ factor: 100, max: 100 },
};
const BAND: Partial<DefinitionDraft> = {
  ...{ direction: 'band', targetOperator: 'band', target: null, bandLow: 2, bandHigh: 4 },
};
const COMPUTED: Partial<DefinitionDraft> = { officialOrigin: 'computed', computedFrom: 'WAT01 * 10 / BASE01' };

const faultsOf = (change: Partial<DefinitionDraft>, around = {}) =>
  definitionFaults({ ...SOUND, ...change }, { ...AROUND, ...around }).map(({ kind, field, value }) =>
    `${kind} ${field} ${value}`.trim(),
  );

describe('a definition that is in order', () => {
  it.each([
    ['a count', {}],
    ['a ratio', RATIO],
    ['a ratio with a denominator of the catalogue', { ...RATIO, denominatorCode: 'BASE01' }],
    ['a band', BAND],
    ['what is worked out', COMPUTED],
    ['what is worked out from sizes', { ...COMPUTED, computedFrom: 'WAT01 / villages' }],
    ['what is only watched', { direction: 'neutral', targetOperator: null, target: null, targetBasis: null }],
    ['an increase over last year', { target: null, targetIncrease: 5 }],
    ['notes in both languages', { targetNoteZh: '说明', targetNoteEn: 'A note' }],
  ] as [string, Partial<DefinitionDraft>][])('%s has no fault', (_name, change) => {
    expect(faultsOf(change)).toEqual([]);
  });
});

describe('a definition that contradicts itself or the catalogue', () => {
  const cases: [string, Partial<DefinitionDraft>][] = [
    ['wrong_prefix code WAT', { code: 'MED01' }],
    ['unknown_code department none', { department: 'none' }],
    ['unknown_code otherDepartments none', { otherDepartments: ['health', 'none'] }],
    ['decimals decimals 6', { decimals: 7 }],
    ['decimals decimals 6', { decimals: -1 }],
    ['ratio_parts kind', { ...RATIO, factor: null }],
    ['ratio_parts kind', { ...RATIO, denominatorEn: null }],
    ['ratio_parts kind', { factor: 100 }],
    ['unknown_code denominatorCode WAT99', { ...RATIO, denominatorCode: 'WAT99' }],
    ['denominator_level denominatorCode BASE02', { ...RATIO, denominatorCode: 'BASE02' }],
    ['formula computedFrom', { officialOrigin: 'computed' }],
    ['formula computedFrom', { computedFrom: 'WAT01 / villages' }],
    ['formula computedFrom', { ...COMPUTED, computedFrom: 'the sum of all' }],
    ['unknown_code computedFrom MED99', { ...COMPUTED, computedFrom: 'MED99 / BASE01' }],
    ['min_max max', { min: 20, max: 20, target: 20 }],
    ['band_edges bandHigh', { ...BAND, bandHigh: null }],
    ['band_edges bandHigh', { ...BAND, bandLow: 4 }],
    ['band_edges bandHigh', { bandLow: 2, bandHigh: 4 }],
    ['out_of_bounds target -1', { target: -1 }],
    ['out_of_bounds bandHigh 4', { ...BAND, max: 3 }],
    ['target_form target', { targetIncrease: 5 }],
    ['target_form target', { target: null }],
    ['target_form target', { ...BAND, target: 3 }],
    ['target_basis targetBasis', { targetBasis: null }],
    ['target_band targetOperator', { ...BAND, targetOperator: null, targetBasis: null }],
    ['target_neutral targetOperator', { direction: 'neutral' }],
    ['text_one_language targetNoteEn targetNote', { targetNoteZh: '说明' }],
    ['text_one_language referenceSourceZh referenceSource', { referenceSourceEn: 'A yearbook' }],
  ];

  it.each(cases)('is told “%s” of %o, and nothing else', (fault, change) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it('is told so where there is no such domain', () => {
    expect(faultsOf({}, { prefix: null })).toEqual(['unknown_code domain']);
  });

  it('is told every fault at once', () => {
    expect(faultsOf({ code: 'X01', decimals: 9, factor: 1, min: 5, max: 1, targetBasis: null })).toHaveLength(6);
  });

  it('has a worked example for each kind of fault', () => {
    const shown = new Set(cases.map(([fault]) => fault.split(' ')[0]));
    expect(FAULT_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  });
});

describe('hard bounds', () => {
  it('hold whatever lies between them, both ends among it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, value) => {
        const [min, max] = a < b ? [a, b] : [b, a];
        expect(isWithin({ min, max }, value)).toBe(min <= value && value <= max);
        expect(isWithin({ min: null, max: null }, value)).toBe(true);
        expect(isWithin({ min, max: null }, value)).toBe(value >= min);
        expect(isWithin({ min: null, max }, value)).toBe(value <= max);
      }),
    );
  });
});
