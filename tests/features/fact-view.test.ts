import { describe, expect, it } from 'vitest';
import { type FactRow, factsView } from '#lib/features/fact/view.ts';

const row = (over: Partial<FactRow>): FactRow => ({
  id: 'F1',
  domainCode: 'water',
  indicatorCode: 'WAT05',
  nameZh: '日供水量',
  nameEn: 'Daily water supply',
  said: '18亿立方/天',
  operator: 'eq',
  value: 180_000,
  accepted: 18,
  period: '2022H1',
  saidPeriod: null,
  doubtKind: 'unit_slip',
  doubtZh: '应为18万',
  doubtEn: 'should read 180,000',
  check: 'unit_factor',
  context: false,
  ...over,
});

const indicators = new Map([
  [
    'WAT05',
    {
      code: 'WAT05',
      nameZh: '日供水量',
      nameEn: 'Daily water supply',
      unitZh: '万立方米/天',
      unitEn: '10,000 m³ a day',
      decimals: 1,
    },
  ],
  ['SHARE', { code: 'SHARE', nameZh: '占比', nameEn: 'Share', unitZh: '%', unitEn: '%', decimals: 1 }],
]);
const domains = [
  { code: 'base', order: 0, nameZh: '基础数', nameEn: 'Base figures', glyph: '基' },
  { code: 'water', order: 6, nameZh: '供水', nameEn: 'Water supply', glyph: '水' },
];
const view = (rows: FactRow[], locale: 'zh' | 'en' = 'zh') => factsView(rows, indicators, domains, locale);
const only = (over: Partial<FactRow>, locale: 'zh' | 'en' = 'zh') => view([row(over)], locale).groups[0]?.figures[0];

describe('a statement', () => {
  it('whose number is not taken shows both, each with its unit', () => {
    expect(only({})).toMatchObject({
      reading: 'other',
      saidFigure: '18亿立方米/天',
      takenFigure: '18万立方米/天',
    });
    expect(only({}, 'en')).toMatchObject({ saidFigure: '1,800,000,000 m³ a day', takenFigure: '180,000 m³ a day' });
  });

  it('whose number stands shows it once', () => {
    expect(only({ value: 18 })).toMatchObject({ reading: 'accepted', saidFigure: null, takenFigure: '18万立方米/天' });
  });

  it('that cannot be decided takes nothing and keeps what was said', () => {
    expect(only({ accepted: null })).toMatchObject({
      reading: 'undecided',
      takenFigure: null,
      saidFigure: '18亿立方米/天',
    });
  });

  it('without a number is read in words', () => {
    expect(only({ value: null, accepted: 100, indicatorCode: 'SHARE' })).toMatchObject({
      reading: 'read',
      saidFigure: null,
      takenFigure: '100%',
    });
  });

  it('keeps its bound', () => {
    expect(only({ value: 95, accepted: 95, operator: 'ge', indicatorCode: 'SHARE' })?.takenFigure).toBe('≥95%');
  });

  it('says which rule catches it, where one is known', () => {
    expect(only({})?.check).toBe('unit_factor');
    expect(only({ check: 'none' })?.check).toBeNull();
  });
});

describe('the statements together', () => {
  const rows = [
    row({ id: 'F3' }),
    row({
      id: 'F1',
      domainCode: null,
      indicatorCode: null,
      context: true,
      accepted: null,
      value: null,
      doubtKind: 'none',
    }),
    row({ id: 'F2', domainCode: 'base', accepted: null, doubtKind: 'implausible' }),
    row({ id: 'F4', context: true, doubtKind: 'wrong_word' }),
  ];

  it('stand by domain in the catalogue’s order, what is said of the whole county first', () => {
    expect(view(rows).groups.map((group) => group.domain?.code ?? null)).toEqual([null, 'base', 'water']);
  });

  it('count figures apart from context, and doubts among the figures only', () => {
    expect(view(rows).counts).toEqual({ figures: 2, context: 2, doubted: 2, undecided: 1 });
  });

  it('take no figure from context', () => {
    expect(
      view(rows)
        .groups.flatMap((group) => group.context)
        .every((line) => line.takenFigure === null),
    ).toBe(true);
  });
});
