import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, sameCell, sameFilling, UNTOUCHED } from '#lib/domain/entry/cell.ts';
import { type FilledIndicator, readCell, type Texts, textsOf } from '#lib/domain/entry/read-cell.ts';
import { OPERATORS } from '#lib/domain/vocabulary.ts';

const EMPTY: Texts = { value: '', numerator: '', denominator: '', note: '', reason: '' };
const COUNT = { unitZh: '个', unitEn: 'works', hasParts: false, factor: null, decimals: 0 };
const SHARE: FilledIndicator = { unitZh: '%', unitEn: '%', hasParts: true, factor: 100, decimals: 1 };
const read = (texts: Partial<Texts>, indicator = SHARE) => readCell({ ...EMPTY, ...texts }, indicator);

describe('a cell without parts', () => {
  it('holds the number with its operator', () => {
    expect(read({ value: '≥1,215' }, COUNT)).toEqual({
      filling: { ...BLANK, state: 'reported', value: 1215, operator: 'ge' },
      problems: {},
      computed: false,
    });
  });

  it('holds nothing of a text that is no number, and says so', () => {
    expect(read({ value: '约好' }, COUNT)).toEqual({
      filling: BLANK,
      problems: { value: 'not_number' },
      computed: false,
    });
  });

  it('can say that the figure does not apply', () => {
    expect(read({ value: '不适用' }, COUNT).filling).toEqual({ ...BLANK, state: 'not_applicable' });
  });
});

describe('a ratio', () => {
  it('follows from its parts', () => {
    const { filling, computed } = read({ numerator: '2,177', denominator: '2,471' });
    expect(filling).toMatchObject({
      state: 'reported',
      value: 88.1,
      numerator: 2177,
      denominator: 2471,
      rateOnly: false,
    });
    expect(computed).toBe(true);
  });

  it('does not apply where the denominator is nought', () => {
    expect(read({ numerator: '0', denominator: '0' }).filling).toMatchObject({ state: 'not_applicable', value: null });
  });

  it('given bare is marked, and keeps a denominator that is known', () => {
    expect(read({ value: '88.1', denominator: '300' }).filling).toMatchObject({
      state: 'reported',
      value: 88.1,
      numerator: null,
      denominator: 300,
      rateOnly: true,
    });
  });

  it('with one part alone is still missing, and keeps that part', () => {
    expect(read({ numerator: '7' }).filling).toEqual({ ...BLANK, numerator: 7 });
    expect(read({ denominator: '9' }).filling).toEqual({ ...BLANK, denominator: 9 });
  });

  it('takes a rate beside its parts only where the two agree', () => {
    expect(read({ value: '88.10%', numerator: '2177', denominator: '2471' }).problems).toEqual({});
    expect(read({ value: '89', numerator: '2177', denominator: '2471' }).problems).toEqual({ value: 'computed' });
    expect(read({ value: '不适用', numerator: '1', denominator: '2' }).problems).toEqual({ value: 'computed' });
  });

  it('has parts that are plain numbers', () => {
    expect(read({ numerator: '约7', denominator: '不适用' }).problems).toEqual({
      numerator: 'operator',
      denominator: 'not_number',
    });
  });
});

const held = fc
  .record({
    value: fc.integer({ min: 0, max: 1e6 }).map((n) => n / 10),
    numerator: fc.option(fc.nat(10_000)),
    denominator: fc.option(fc.integer({ min: 1, max: 10_000 })),
    operator: fc.constantFrom(...OPERATORS),
    kind: fc.constantFrom('missing', 'not_applicable', 'rate', 'parts'),
    note: fc.string({ maxLength: 20 }),
  })
  .map(({ kind, value, numerator, denominator, operator, note }) => {
    const texts: Texts = { ...EMPTY, note };
    if (kind === 'not_applicable') texts.value = '不适用';
    if (kind === 'rate') texts.value = `${operator === 'ge' ? '≥' : ''}${value}`;
    if (kind === 'parts')
      Object.assign(texts, { numerator: String(numerator ?? 1), denominator: String(denominator ?? 2) });
    return { ...readCell(texts, SHARE).filling, note, reason: '' };
  });

describe('the texts of a stored cell', () => {
  it('are read back as the same cell', () => {
    fc.assert(
      fc.property(held, (cell) => {
        const again = readCell(textsOf(cell, '不适用'), SHARE);
        expect(again.problems).toEqual({});
        expect(sameFilling(again.filling, cell)).toBe(true);
      }),
    );
  });

  it('are empty where nobody touched it', () => {
    expect(textsOf(UNTOUCHED, '不适用')).toEqual(EMPTY);
    expect(sameCell(UNTOUCHED, { ...UNTOUCHED, note: 'x' })).toBe(false);
  });
});
