import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, readCellText } from '#lib/domain/entry/cell-text.ts';
import { OPERATORS } from '#lib/domain/vocabulary.ts';

const WATER = { unitZh: '万立方米/天', unitEn: '10,000 m³ a day' };
const SHARE = { unitZh: '%', unitEn: '%' };
const PERSONS = { unitZh: '人', unitEn: 'persons' };

describe('the text of a cell', () => {
  it.each([
    ['18', WATER, 18, 'eq'],
    ['18万', WATER, 18, 'eq'],
    ['180,000', WATER, 180_000, 'eq'],
    ['１８．５', WATER, 18.5, 'eq'],
    ['18亿立方米/天', WATER, 180_000, 'eq'],
    ['88.1%', SHARE, 88.1, 'eq'],
    ['８８.１％', SHARE, 88.1, 'eq'],
    ['≥95', SHARE, 95, 'ge'],
    ['95%以上', SHARE, 95, 'ge'],
    ['不超过9', SHARE, 9, 'le'],
    ['82.69万', PERSONS, 826_900, 'eq'],
    ['将近1万人', PERSONS, 10_000, 'nearly'],
    ['\u00a01 215 ', PERSONS, Number.NaN, 'eq'],
    ['\ufeff1215\u200b', PERSONS, 1215, 'eq'],
    ['−3.5', SHARE, -3.5, 'eq'],
    ['0', PERSONS, 0, 'eq'],
  ])('%s is read as %s', (text, unit, value, operator) => {
    const read = readCellText(text, unit);
    if (Number.isNaN(value)) expect(read.kind).toBe('unclear');
    else expect(read).toEqual({ kind: 'number', value, operator });
  });

  it('keeps blank, zero and not applicable apart', () => {
    expect(readCellText('  ')).toEqual({ kind: 'blank' });
    expect(readCellText('0')).toMatchObject({ kind: 'number', value: 0 });
    for (const text of ['不适用', 'N/A', 'n.a.', '　不适用 ', 'Not applicable'])
      expect(readCellText(text)).toEqual({ kind: 'not_applicable' });
  });

  it.each(['-', '—', '——', '/', '－'])('does not guess what %s stands for', (text) => {
    expect(readCellText(text)).toEqual({ kind: 'unclear', problem: 'dash' });
  });

  it.each([
    ['#N/A', 'not_number'],
    ['#DIV/0!', 'not_number'],
    ['约', 'not_number'],
    ['1,2345', 'separators'],
    ['18公里', 'unit'],
    ['1234567890123456', 'too_long'],
  ])('says why %s is no figure', (text, problem) => {
    expect(readCellText(text, PERSONS)).toEqual({ kind: 'unclear', problem });
  });

  it('that is written for a figure is read back as the same figure', () => {
    const figure = fc.record({
      value: fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
      operator: fc.constantFrom(...OPERATORS),
    });
    fc.assert(
      fc.property(figure, fc.constantFrom(WATER, SHARE, PERSONS), ({ value, operator }, unit) => {
        const text = cellText({ state: 'reported', value, operator }, '不适用');
        expect(readCellText(text, unit)).toEqual({ kind: 'number', value: value + 0, operator });
      }),
    );
  });

  it('never throws, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = readCellText(text, WATER);
        if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });

  it('is empty for what is missing', () => {
    expect(cellText({ state: 'missing', value: null, operator: 'eq' }, '不适用')).toBe('');
    expect(cellText({ state: 'not_applicable', value: null, operator: 'eq' }, '不适用')).toBe('不适用');
    expect(cellText({ state: 'reported', value: 1215, operator: 'eq' }, '不适用')).toBe('1,215');
  });
});
