import { describe, expect, it } from 'vitest';
import * as words from '#lib/domain/vocabulary.ts';
import { messages } from '#lib/i18n/messages/index.ts';
import { read } from '#tests/architecture/sources.ts';

const source = read('prisma/released/vocabulary.prisma');
const enums = Object.fromEntries(
  [...source.matchAll(/enum (\w+) \{([^}]*)\}/g)].map(([, name = '', body = '']) => [
    name,
    body
      .split('\n')
      .map((line) => line.replace(/\/\/.*/, '').trim())
      .filter(Boolean),
  ]),
);

const PAIRS = {
  UnitKind: words.UNIT_KINDS,
  UnitSort: words.UNIT_SORTS,
  IndicatorKind: words.INDICATOR_KINDS,
  Direction: words.DIRECTIONS,
  OverUnits: words.OVER_UNITS,
  OverTime: words.OVER_TIME,
  Frequency: words.FREQUENCIES,
  Operator: words.OPERATORS,
  FigureState: words.FIGURE_STATES,
  Origin: words.ORIGINS,
  DoubtKind: words.DOUBT_KINDS,
  Status: words.STATUSES,
};

describe('the closed vocabularies', () => {
  it.each(Object.entries(PAIRS))('%s holds the same words in the database and in the rules', (name, list) => {
    expect(enums[name]).toEqual([...list]);
  });

  it('are all there: the database knows no enum that the rules do not', () => {
    expect(Object.keys(enums).sort()).toEqual(Object.keys(PAIRS).sort());
  });

  it.each(words.LOCALES)('have a word for each in %s, and no two statuses the same word', (locale) => {
    const { figure, indicator, fact, township } = messages[locale];
    expect(Object.keys(figure.status).sort()).toEqual([...words.STATUSES].sort());
    const notFiled = ['no_data', 'not_rated'];
    const said = Object.entries(figure.status).filter(([status]) => !notFiled.includes(status));
    expect(new Set(said.map(([, word]) => word)).size).toBe(said.length);
    expect(Object.keys(fact.doubt).sort()).toEqual([...words.DOUBT_KINDS].sort());
    expect(Object.keys(indicator.doubtKind).sort()).toEqual(words.DOUBT_KINDS.filter((kind) => kind !== 'none').sort());
    expect(Object.keys(indicator.kind).sort()).toEqual([...words.INDICATOR_KINDS].sort());
    expect(Object.keys(indicator.frequency).sort()).toEqual([...words.FREQUENCIES].sort());
    expect(Object.keys(indicator.overUnits).sort()).toEqual([...words.OVER_UNITS].sort());
    expect(Object.keys(indicator.overTime).sort()).toEqual([...words.OVER_TIME].sort());
    expect(Object.keys(indicator.level).sort()).toEqual([...words.UNIT_KINDS].sort());
    expect(Object.keys(township.sort).sort()).toEqual([...words.UNIT_SORTS].sort());
    expect(Object.keys(figure.operator).sort()).toEqual(words.OPERATORS.filter((one) => one !== 'eq').sort());
  });
});
