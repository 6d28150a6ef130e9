import { describe, expect, it } from 'vitest';
import { spokenWords } from '#lib/features/indicator/view.ts';
import { readingScale } from '#lib/features/reading-scale/view.ts';
import { figureRow, indicatorRow } from '#tests/support/released-rows.ts';
import { versionRow } from '#tests/support/rows.ts';

const supply = indicatorRow('WAT05', { unitZh: '万立方米/天', unitEn: '10,000 m³ a day', decimals: 2 });
const share = {
  ...versionRow('WAT06'),
  ...indicatorRow('WAT06', { kind: 'ratio', direction: 'band', bandLow: 100, bandHigh: 300 }),
  unitZh: '升/人·日',
  unitEn: 'litres per person per day',
  factor: 1000,
  numeratorZh: '平均日供水量（立方米）',
  numeratorEn: 'Average daily supply (m³)',
  denominatorZh: '供水人口（人）',
  denominatorEn: 'Persons served',
};
const figure = figureRow('WAT06', '2022Q2', { value: 217.7, numerator: 180_000, denominator: 826_900 });
const series = [figureRow('WAT05', '2022Q2', { value: 18, saidValue: 180_000, doubtKind: 'unit_slip' })];

const labels = (locale: 'zh' | 'en', change: Partial<typeof share> = {}) => {
  const shares = [{ indicator: { ...share, ...change }, figures: [figure] }];
  const view = readingScale({ indicator: supply, series, shares, county: { code: 'C', name: '县' } }, locale);
  return [view?.said.label, view?.accepted.label];
};

describe('two readings side by side', () => {
  it('are said in units that a reader can grasp, each in the one that fits it', () => {
    expect(labels('zh')).toEqual(['18亿立方米/天 → 2,177立方米', '18万立方米/天 → 218升']);
    expect(labels('en')).toEqual(['1,800,000,000 m³ a day → 2,177 m³', '180,000 m³ a day → 218 litres']);
  });

  it('keep the unit of the ratio where no greater one is known', () => {
    expect(labels('zh', { numeratorZh: '平均日供水量' })[0]).toBe('18亿立方米/天 → 217.7万升');
    expect(labels('zh', { factor: 1 })[1]).toMatch(/升$/);
  });
});

describe('a value as people say it', () => {
  it('is in 亿 where ten thousand 万 are passed, and as it stands below', () => {
    expect(spokenWords(180_000, supply, 'zh').joined).toBe('18亿立方米/天');
    expect(spokenWords(9_999, supply, 'zh').joined).toBe('9,999万立方米/天');
    expect(spokenWords(180_000, indicatorRow('A'), 'zh').joined).toBe('18万所');
    expect(spokenWords(-20_000, supply, 'zh', 'about').joined).toBe('≈−2亿立方米/天');
  });
});
