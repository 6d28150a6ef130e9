import { describe, expect, it } from 'vitest';
import { catalogueFacts } from '#lib/features/indicator-facts/view.ts';
import { referenceView } from '#lib/features/indicator-reference/view.ts';
import { described } from '#tests/support/described-indicator.ts';
import { figureRow } from '#tests/support/released-rows.ts';

describe('what the catalogue says of an indicator', () => {
  it('puts the numbers into numerator and denominator', () => {
    const share = described({
      kind: 'ratio',
      numeratorZh: '供水',
      numeratorEn: 'water',
      denominatorZh: '人',
      denominatorEn: 'people',
      factor: 1000,
    });
    const row = figureRow('WAT06', '2022Q2', {
      origin: 'rollup',
      numerator: 180000,
      denominator: 826900,
      covered: 14,
      coverageOf: 18,
    });
    expect(catalogueFacts(share, row, 'en')).toMatchObject({
      parts: {
        numerator: { name: 'water', value: '180,000' },
        denominator: { name: 'people', value: '826,900' },
        factor: '1,000',
      },
      coverage: { covered: 14, of: 18 },
      department: 'Water Bureau',
      rateOnly: false,
    });
    expect(catalogueFacts(share, null, 'zh')).toMatchObject({
      parts: { numerator: { name: '供水', value: null } },
      coverage: null,
      note: null,
    });
  });

  it('leaves out parts, factor and notes that there are not', () => {
    expect(catalogueFacts(described(), figureRow('WAT06', '2022Q2'), 'zh')).toMatchObject({
      parts: null,
      targetBasis: null,
      targetNote: null,
    });
    const plain = described({ numeratorZh: 'a', numeratorEn: 'a', denominatorZh: 'b', denominatorEn: 'b', factor: 1 });
    expect(catalogueFacts(plain, null, 'zh').parts?.factor).toBeNull();
  });

  it('says where a target comes from, a proposal where the basis is none of the known', () => {
    const basis = (targetBasis: string) => catalogueFacts(described({ targetBasis }), null, 'en').targetBasis;
    expect([basis('national'), basis('local'), basis('proposal'), basis('other')]).toEqual([
      'national standard or plan',
      'local plan or statement',
      'proposed by this platform',
      'proposed by this platform',
    ]);
  });
});

describe('a figure of another place', () => {
  const place = (referencePlace: string | null, locale: 'zh' | 'en' = 'en') =>
    referenceView(
      described({ referenceValue: 150, referenceYear: 2020, referencePlace, referenceStatus: 'memory' }),
      { code: '430581', name: 'Wugang' },
      locale,
    )?.place;

  it('names country, county, province, or the code of any other place', () => {
    expect([place('CHN'), place('430581'), place('430000'), place('430124'), place('110000'), place(null)]).toEqual([
      'China',
      'Wugang',
      'Hunan',
      'Hunan (area code 430124)',
      'area code 110000',
      '',
    ]);
  });

  it('says when it was not checked, and is none where the catalogue names none', () => {
    const given = described({ referenceValue: 0, referenceYear: null, referenceStatus: 'sourced' });
    expect(referenceView(given, { code: 'C', name: 'C' }, 'zh')).toMatchObject({
      value: '0所',
      year: '',
      unchecked: null,
    });
    expect(
      referenceView(described({ referenceValue: 1, referenceStatus: 'memory' }), { code: 'C', name: 'C' }, 'en')
        ?.unchecked,
    ).toMatch(/not checked/);
    expect(referenceView(described(), { code: 'C', name: 'C' }, 'zh')).toBeNull();
  });

  it('has its note and its source in the language of the page', () => {
    const notes = { referenceNoteZh: '编制标准', referenceNoteEn: 'staffing norm' };
    const sources = { referenceSourceZh: '某公报', referenceSourceEn: 'A communiqué' };
    const row = described({ referenceValue: 1, referenceStatus: 'sourced', ...notes, ...sources });
    const said = (locale: 'zh' | 'en') => referenceView(row, { code: 'C', name: 'C' }, locale);
    expect(said('zh')).toMatchObject({ note: '编制标准', source: '某公报' });
    expect(said('en')).toMatchObject({ note: 'staffing norm', source: 'A communiqué' });
  });
});
