import { describe, expect, it } from 'vitest';
import { type Effect, effectSentence, effectsOf } from '#lib/features/definition-effect/view.ts';
import type { Bearing, DefinitionRows } from '#lib/features/indicator-definition/data.ts';
import type { Definition } from '#lib/features/indicator-definition/schema.ts';
import { definitionOf } from '#lib/features/indicator-definition/view.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY, departmentRow } from '#tests/support/county.ts';
import { formRow } from '#tests/support/forms-county.ts';
import { versionRow } from '#tests/support/rows.ts';

const indicator = (code: string) => ({ countyCode: COUNTY, code, domainCode: 'water', order: 1, currentVersion: 1 });
const words = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT', whatZh: '供水。', whatEn: 'Water.' };

/** WAT01 is asked for by a form; WAT02 is worked out from it and WAT03 has it as its denominator. */
function catalogue(change: Record<string, Partial<IndicatorVersion>> = {}): DefinitionRows {
  const version = (code: string, own: Partial<IndicatorVersion> = {}) =>
    versionRow(code, { level: 'village', ...own, ...change[code] });
  return {
    domains: [{ countyCode: COUNTY, code: 'water', order: 1, ...words }],
    departments: [departmentRow('bureau')],
    indicators: ['WAT01', 'WAT02', 'WAT03'].map(indicator),
    versions: [
      version('WAT01'),
      version('WAT02', { officialOrigin: 'computed', computedFrom: 'WAT01 / villages' }),
      version('WAT03', { denominatorCode: 'WAT01' }),
    ],
  };
}

const form = (id: string, change = {}) => ({
  ...formRow(id, { indicatorCodes: ['WAT01'], ofKind: 'village', ...change }),
  createdOn: null,
});
const BEARING: Bearing = {
  forms: [form('villages'), form('other', { indicatorCodes: ['WAT03'] })] as Bearing['forms'],
  open: [
    { id: 'a', formId: 'villages', period: '2022Q3' },
    { id: 'b', formId: 'villages', period: '2022Q2' },
    { id: 'c', formId: 'other', period: '2022Q3' },
  ],
  cells: [
    { submissionId: 'a', value: 5 },
    { submissionId: 'a', value: 50 },
    { submissionId: 'a', value: null },
    { submissionId: 'b', value: 500 },
  ],
  figures: [
    { period: '2022Q2', _count: { _all: 4 } },
    { period: '2022Q3', _count: { _all: 3 } },
  ] as Bearing['figures'],
  targets: [{ year: 2021 }, { year: 2022 }, { year: 2022 }],
};
const NOTHING: Bearing = { forms: [], open: [], cells: [], figures: [], targets: [] };

const before = definitionOf(versionRow('WAT01', { level: 'village' }));
function effects(after: Partial<Definition> | null, bearing = BEARING, rows = catalogue()): string[] {
  const change = { code: 'WAT01', domainCode: 'water', validFrom: '2022-07-01', before };
  const found = effectsOf(rows, bearing, { ...change, after: after && { ...before, ...after } });
  return found.map(({ kind, count, periods }) => `${kind} ${count} ${periods.join(' ')}`.trim());
}

describe('what a change would do to others', () => {
  it('is nothing where nothing hangs on it', () => {
    expect(effects({ nameZh: '新名' }, NOTHING)).toEqual([]);
  });

  it('is told of what is open and approved from its day on, and of nothing earlier', () => {
    expect(effects({ nameZh: '新名' })).toEqual(['open 1 2022Q3', 'figures 3 2022Q3']);
  });

  it('counts what was filled in and lies outside of new bounds', () => {
    expect(effects({ max: 10 })).toEqual(['open 1 2022Q3', 'cells 1', 'figures 3 2022Q3']);
    expect(effects({ max: 100 })).toEqual(['open 1 2022Q3', 'figures 3 2022Q3']);
  });

  it('names targets and other indicators where a number comes to mean something else', () => {
    expect(effects({ unitZh: '万个', unitEn: '10,000 pieces' })).toEqual([
      'open 1 2022Q3',
      'figures 3 2022Q3',
      'targets 2 2022',
      'dependents 2',
    ]);
  });

  it.each([
    [{ level: 'township' }, 'form_level 1'],
    [{ frequency: 'year' }, 'form_frequency 1'],
    [{ officialOrigin: 'computed', computedFrom: 'WAT03 / villages' }, 'asked_computed 1'],
  ] as [Partial<Definition>, string][])('names forms that no longer fit %o', (change, effect) => {
    expect(effects(change)[0]).toBe(effect);
  });

  it('does not name a form that asks by the quarter for what is counted by the month', () => {
    expect(effects({ frequency: 'month' })).toEqual(['open 1 2022Q3', 'figures 3 2022Q3']);
  });

  it('of an end is that it appears nowhere any more', () => {
    expect(effects(null)).toEqual([
      'forms_end 1',
      'open 1 2022Q3',
      'figures 3 2022Q3',
      'targets 2 2022',
      'dependents 2',
    ]);
    const ended = catalogue({ WAT02: { ended: true }, WAT03: { ended: true } });
    expect(effects(null, NOTHING, ended)).toEqual([]);
  });

  it('of a new headline is that another steps back', () => {
    const rows = catalogue({ WAT03: { headline: true } });
    expect(effects({ headline: true }, NOTHING, rows)).toEqual(['headline 1']);
    expect(effects({ headline: true }, NOTHING, catalogue({ WAT03: { headline: true, ended: true } }))).toEqual([]);
  });

  it('of what is new is nothing but that', () => {
    const change = { code: 'WAT09', domainCode: 'water', validFrom: '2022-07-01', before: null };
    expect(effectsOf(catalogue(), BEARING, { ...change, after: before })).toEqual([]);
  });
});

describe('the sentence of an effect', () => {
  const effect = (kind: Effect['kind'], change: Partial<Effect> = {}): Effect => ({
    ...{ kind, count: 2, names: [{ zh: '供水季报', en: 'Water' }], periods: ['2022Q3', '2022'] },
    ...change,
  });
  const KINDS = [
    ...(['form_level', 'form_frequency', 'asked_computed', 'forms_end', 'open', 'cells', 'figures'] as const),
    ...(['targets', 'dependents', 'headline'] as const),
  ];

  it.each(KINDS)('of %s says what it is about, in both languages', (kind) => {
    for (const locale of ['zh', 'en'] as const) {
      const sentence = effectSentence(locale)(effect(kind));
      expect(sentence).toMatch(/2|供水季报|Water/);
      expect(sentence).not.toMatch(/[{}]|undefined|effect\./);
    }
  });

  it('counts one thing as one', () => {
    const one = effectSentence('en')(effect('open', { count: 1, periods: ['2022Q3'] }));
    expect(one).toMatch(/^One form .*\(.*2022.*\) will follow at once\.$/);
  });

  it('puts names into quotes and between commas', () => {
    const names = [
      { zh: '甲', en: 'A' },
      { zh: '乙', en: 'B' },
    ];
    expect(effectSentence('zh')(effect('dependents', { names }))).toBe('“甲”、“乙”由它计算，或以它为分母。');
    expect(effectSentence('en')(effect('dependents', { names }))).toContain('“A”, “B”');
  });
});
