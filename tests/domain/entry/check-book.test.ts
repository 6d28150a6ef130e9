import { describe, expect, it } from 'vitest';
import { type CheckBook, type Checked, notesOf, notesOfForm, siblingsOf } from '#lib/domain/entry/check-book.ts';
import type { CheckedIndicator } from '#lib/domain/plausibility/context.ts';
import type { PlausibilityRule } from '#lib/domain/plausibility/rule.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';

const INDICATOR: CheckedIndicator = {
  code: 'WAT05',
  kind: 'stock',
  direction: 'neutral',
  unitZh: '万立方米/天',
  unitEn: '10,000 m³ a day',
  decimals: 1,
  min: 0,
  max: null,
  factor: null,
  overUnits: 'sum',
  level: 'county',
};
const RULE: PlausibilityRule = {
  indicator: 'WAT05',
  rule: 'per_head',
  level: 'county',
  dimension: '',
  low: 60,
  high: 350,
  zero: false,
  of: 'registered',
  factor: 1e7,
  unitZh: '升/人·日',
  unitEn: 'litres per person per day',
};
const SIZES = {
  registered: 826_900,
  resident: 640_000,
  elderly: 130_000,
  village_units: 315,
  villages: 300,
  townships: 18,
  towns: 15,
  area: 1549,
};
const part = (code: string, of: string) => ({ ...RULE, indicator: code, rule: 'never_above' as const, of });
const BOOK: CheckBook = {
  level: 'county',
  period: '2022Q3',
  indicators: { WAT05: INDICATOR, A: { ...INDICATOR, code: 'A' }, B: { ...INDICATOR, code: 'B' } },
  rules: { 'WAT05|': [RULE], 'B|': [part('B', 'A')] },
  sizes: { 'u-c': SIZES },
  known: {},
  whole: {},
};
const key = (indicatorCode: string, unitId = 'u-c') => ({ unitId, indicatorCode, dimension: '' });
const filled = (value: number | null): Checked => ({ state: 'reported', value, numerator: null, denominator: null });

describe('a cell against its book', () => {
  it('is asked whether 18 was meant where 180,000 万 was typed', () => {
    const notes = notesOf(BOOK, key('WAT05'), filled(180_000));
    expect(notes.map(({ rule }) => rule)).toContain('per_head');
    expect(notes[0]?.offer).toBe(18);
    expect(notesOf(BOOK, key('WAT05'), filled(18))).toEqual([]);
  });

  it('says nothing of what is blank, not applicable, or unknown to the book', () => {
    expect(notesOf(BOOK, key('WAT05'), { ...filled(null), state: 'missing' })).toEqual([]);
    expect(notesOf(BOOK, key('WAT05'), { ...filled(null), state: 'not_applicable' })).toEqual([]);
    expect(notesOf(BOOK, key('WAT99'), filled(180_000))).toEqual([]);
    expect(notesOf(BOOK, key('WAT05', 'u-other'), filled(180_000))).toEqual([]);
    expect(notesOf({ ...BOOK, level: null }, key('WAT05'), filled(180_000))).toEqual([]);
    expect(notesOf(BOOK, key('constructor'), filled(1))).toEqual([]);
  });

  it('is compared with the other figures of its own place', () => {
    const asked = [key('A'), key('B'), key('A', 'u-d')];
    const cells = new Map([
      [cellKey(key('A')), filled(5)],
      [cellKey(key('B')), filled(7)],
      [cellKey(key('A', 'u-d')), filled(100)],
    ]);
    expect(siblingsOf(key('B'), asked, (id) => cells.get(id))).toEqual({ A: 5, B: 7 });
    const notes = notesOfForm(BOOK, asked, cells);
    expect([...notes.keys()]).toEqual([cellKey(key('B'))]);
    expect(notes.get(cellKey(key('B')))?.map(({ rule }) => rule)).toEqual(['pair']);
  });
});
