import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueTogether, type FiledRow, filingOf, filings } from '#lib/features/filing/view.ts';
import { emphasised, inSentence, listed, plainText, sentenceCase, strong } from '#lib/features/wording/view.ts';

describe('wording', () => {
  it('joins names as each language does', () => {
    expect(listed(['教育', '客运', '医疗'], 'zh')).toBe('教育、客运和医疗');
    expect(listed(['education', 'transport', 'health'], 'en')).toBe('education, transport and health');
    expect(listed(['供水'], 'zh')).toBe('供水');
    expect(listed([], 'en')).toBe('');
  });

  it('keeps the capitals of an abbreviation inside a sentence', () => {
    expect(inSentence('Water supply', 'en')).toBe('water supply');
    expect(inSentence('PM2.5 concentration', 'en')).toBe('PM2.5 concentration');
    expect(inSentence('A', 'en')).toBe('a');
    expect(inSentence('', 'en')).toBe('');
    expect(inSentence('供水', 'zh')).toBe('供水');
  });

  it('begins a sentence with a capital and changes nothing else', () => {
    expect(sentenceCase('end of June 2022')).toBe('End of June 2022');
    expect(sentenceCase('')).toBe('');
    expect(sentenceCase('供水')).toBe('供水');
  });

  it('cuts a sentence where words stand out, every second part strong', () => {
    expect(emphasised(`还差${strong('10所')}。`)).toEqual(['还差', '10所', '。']);
    expect(emphasised('没有')).toEqual(['没有']);
    fc.assert(
      fc.property(fc.array(fc.string().map((text) => text.replaceAll('\u0001', ''))), (parts) => {
        const marked = parts.map((part, at) => (at % 2 ? strong(part) : part)).join('');
        expect(plainText(emphasised(marked))).toBe(parts.join(''));
      }),
    );
  });
});

describe('what was filed', () => {
  const row = (unitCode: string, indicatorCode: string, change: Partial<FiledRow> = {}): FiledRow => ({
    unitCode,
    indicatorCode,
    period: '2022Q2',
    dimension: '',
    state: 'reported',
    late: false,
    ...change,
  });

  it('is counted against what anybody reported', () => {
    const found = filings([row('T1', 'A'), row('T1', 'B', { late: true }), row('T2', 'A')], '2022Q2', [
      'T1',
      'T2',
      'T3',
    ]);
    expect(filingOf(found, 'T1')).toEqual({ asked: 2, reported: 2, missing: 0, late: 1 });
    expect(filingOf(found, 'T2')).toEqual({ asked: 2, reported: 1, missing: 1, late: 0 });
    expect(filingOf(found, 'T3')).toEqual({ asked: 2, reported: 0, missing: 2, late: 0 });
    expect(filingOf(found, 'elsewhere')).toEqual({ asked: 0, reported: 0, missing: 0, late: 0 });
  });

  it('is not missed where it does not apply, and a blank row is no report', () => {
    const rows = [row('T1', 'A'), row('T2', 'A', { state: 'not_applicable' }), row('T3', 'A', { state: 'missing' })];
    const found = filings(rows, '2022Q2', ['T1', 'T2', 'T3']);
    expect(filingOf(found, 'T2')).toMatchObject({ asked: 0, missing: 0 });
    expect(filingOf(found, 'T3')).toMatchObject({ asked: 1, reported: 0, missing: 1 });
  });

  it('falls due with every period that ends on the same day, and members of a dimension are not asked one by one', () => {
    expect(dueTogether('2022Q2').sort()).toEqual(['2022H1', '2022M06', '2022Q2']);
    expect(dueTogether('2022Q4').sort()).toEqual(['2022', '2022H2', '2022M12', '2022Q4']);
    expect(dueTogether('odd')).toEqual(['odd']);
    const rows = [
      row('T1', 'A', { period: '2022H1' }),
      row('T1', 'B', { period: '2022Q1' }),
      row('T1', 'C', { dimension: 'x=1' }),
    ];
    expect(filingOf(filings(rows, '2022Q2', ['T1']), 'T1')).toMatchObject({ asked: 1, reported: 1 });
  });

  it('asks for nothing in an empty release', () => {
    expect(filingOf(filings([], '2022Q2', ['T1']), 'T1')).toEqual({ asked: 0, reported: 0, missing: 0, late: 0 });
  });
});
