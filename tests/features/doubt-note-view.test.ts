import { describe, expect, it } from 'vitest';
import { DOUBT_KINDS } from '#lib/domain/vocabulary.ts';
import { dimensionRows } from '#lib/features/dimension-table/view.ts';
import { doubtNotes } from '#lib/features/doubt-note/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { catalogueFacts } from '#lib/features/indicator-facts/view.ts';
import { referenceView } from '#lib/features/indicator-reference/view.ts';
import { readingScale } from '#lib/features/reading-scale/view.ts';
import { figureRow, indicatorRow } from '#tests/support/released-rows.ts';
import { versionRow } from '#tests/support/rows.ts';

const supply = indicatorRow('WAT05', {
  kind: 'stock',
  nameZh: '日供水能力',
  nameEn: 'Daily supply capacity',
  unitZh: '万立方米/天',
  unitEn: '10,000 m³ a day',
  decimals: 2,
});
const slip: Partial<FigureRow> = {
  value: 18,
  saidValue: 180000,
  said: '18亿立方米',
  doubtKind: 'unit_slip',
  doubtZh: '多了四个零。',
  doubtEn: 'Four zeros too many.',
  factId: 'F052',
};
const notes = (change: Partial<FigureRow>, locale: 'zh' | 'en' = 'zh') =>
  doubtNotes([figureRow('WAT05', '2022Q2', change)], supply, locale);

describe('the note on a doubtful figure', () => {
  it('says what was said, what is taken and why', () => {
    expect(notes(slip)).toMatchObject([
      {
        said: '18亿立方米',
        accepted: '18万立方米/天',
        why: '多了四个零。',
        factId: 'F052',
        dimension: null,
        period: '2022年第二季度',
      },
    ]);
    expect(notes(slip, 'en')[0]).toMatchObject({
      accepted: '180,000 m³ a day',
      why: 'Four zeros too many.',
      kind: 'slip of the unit',
    });
    expect([notes(slip)[0]?.saidValue, notes(slip, 'en')[0]?.saidValue]).toEqual([
      '18亿立方米/天',
      '1,800,000,000 m³ a day',
    ]);
  });

  it('takes no reading where none can be decided, and keeps the number said', () => {
    expect(notes({ ...slip, value: null, doubtKind: 'ambiguous' })[0]).toMatchObject({
      accepted: null,
      kind: '含义不明',
    });
    expect(notes({ ...slip, value: null, doubtKind: 'ambiguous' })[0]?.saidValue).not.toBeNull();
  });

  it('does not repeat the number where it is the one taken', () => {
    expect(notes({ ...slip, saidValue: 18, doubtKind: 'implausible' })[0]?.saidValue).toBeNull();
  });

  it('is written for doubtful figures only, and names the member', () => {
    expect(notes({})).toEqual([]);
    expect(notes({ ...slip, dimension: 'grid_level=middle' }, 'en')[0]?.dimension).toBe('middle');
  });

  it.each(DOUBT_KINDS.filter((kind) => kind !== 'none'))('has words for %s in both languages', (doubtKind) => {
    for (const locale of ['zh', 'en'] as const)
      expect(notes({ ...slip, doubtKind }, locale)[0]?.kind).toMatch(/^(?!.*doubtKind).+/);
  });
});

const { indicatorCode: _code, ...version } = versionRow('WAT06');
const described = (change = {}) => ({
  ...version,
  ...indicatorRow('WAT06'),
  departmentZh: '水利局',
  departmentEn: 'Water Bureau',
  dimensionName: null,
  ...change,
});

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

describe('the scale of two readings', () => {
  const perHead = described({
    kind: 'ratio',
    direction: 'band',
    bandLow: 50,
    bandHigh: 400,
    unitZh: '升/人·日',
    unitEn: 'litres per person per day',
    factor: 1000,
    denominatorZh: '户籍人口',
    denominatorEn: 'registered people',
  });
  const figure = figureRow('WAT06', '2022Q2', { value: 217.7, numerator: 180000, denominator: 826900 });
  const scale = (
    series: FigureRow[],
    shares = [{ indicator: perHead, figures: [figure] }],
    locale: 'zh' | 'en' = 'zh',
  ) => readingScale({ indicator: supply, series, shares, county: { code: 'C', name: '县' } }, locale);

  it('divides what was said and what is taken by the people they are for', () => {
    const view = scale([figureRow('WAT05', '2022Q2', slip)]);
    expect(view?.accepted.value).toBeCloseTo(217.7, 1);
    expect(view?.said.value).toBeCloseTo(2176804, -1);
    expect(view?.apart).toBe('相差1万倍');
    expect(view?.ticks.map(({ value }) => value)).toEqual([10, 100, 1000, 10000, 100000, 1000000, 10000000]);
    expect(view?.range).toMatchObject({ low: 50, high: 400 });
  });

  it('is none without a misreading, without a ratio of it, or without people', () => {
    expect(scale([figureRow('WAT05', '2022Q2', { value: 18, saidValue: 18 })])).toBeNull();
    expect(scale([figureRow('WAT05', '2022Q2', { ...slip, value: null })])).toBeNull();
    expect(scale([figureRow('WAT05', '2022Q2', slip)], [])).toBeNull();
    expect(
      scale([figureRow('WAT05', '2022Q2', slip)], [{ indicator: perHead, figures: [{ ...figure, denominator: 0 }] }]),
    ).toBeNull();
    expect(
      scale([figureRow('WAT05', '2022Q2', slip)], [{ indicator: { ...perHead, bandLow: 0 }, figures: [figure] }]),
    ).toBeNull();
  });
});

describe('figures told apart by a dimension', () => {
  const grids = { ...indicatorRow('GOV01', { kind: 'stock' }), dimensionName: 'grid_level' };
  const rows = [
    figureRow('GOV01', '2022H1', {
      dimension: 'grid_level=middle',
      value: null,
      saidValue: 40,
      doubtKind: 'ambiguous',
    }),
    figureRow('GOV01', '2021', { dimension: 'grid_level=large', value: 18 }),
  ];

  it('stand member by member, period by period, gaps as gaps', () => {
    const view = dimensionRows(grids, rows, '2022Q2', 'zh');
    expect(view?.periods.map(({ code }) => code)).toEqual(['2021', '2022H1']);
    expect(view?.members.map(({ name, cells }) => [name, ...cells.map(({ figure }) => figure.text)])).toEqual([
      ['大网格', '18', '未报'],
      ['中网格', '未报', '未定'],
    ]);
  });

  it('are none for an indicator without a dimension or without members', () => {
    expect(dimensionRows({ ...grids, dimensionName: null }, rows, '2022Q2', 'zh')).toBeNull();
    expect(dimensionRows(grids, [figureRow('GOV01', '2022Q2')], '2022Q2', 'zh')).toBeNull();
  });
});
