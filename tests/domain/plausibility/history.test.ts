import { describe, expect, it } from 'vitest';
import { aboveTheWhole, changeTooFast, unlikely } from '#lib/domain/plausibility/history.ts';
import { context, madeUp, real, rule } from './contexts.ts';

const rules = (found: readonly { rule: string }[]) => found.map((one) => one.rule);
const twice = rule({ rule: 'history', of: 'stock to_date', high: 2 });

describe('a figure beside those known already', () => {
  it('is doubted where it is more times as high or as low as the rule allows', () => {
    const known = context({ rules: [twice], known: [real('2022Q2', 100)] });
    expect(rules(unlikely(201, known))).toEqual(['history']);
    expect(rules(unlikely(49, known))).toEqual(['history']);
    expect(unlikely(199, known)).toEqual([]);
    expect(unlikely(51, known)).toEqual([]);
  });

  it('has the more room the longer ago the last one is, and twice as much beside a made-up one', () => {
    const at = (known: ReturnType<typeof real>) => context({ rules: [twice], known: [known], period: '2022' });
    expect(rules(unlikely(350, at(real('2022', 100))))).toEqual(['history']);
    expect(unlikely(350, at(real('2021', 100)))).toEqual([]);
    expect(unlikely(350, at(madeUp('2022', 100)))).toEqual([]);
    expect(rules(unlikely(401, at(madeUp('2022', 100))))).toEqual(['history']);
  });

  it('is not doubted by a multiple where the figures are a handful', () => {
    expect(unlikely(12, context({ rules: [twice], known: [real('2022Q2', 4)] }))).toEqual([]);
  });

  it('that is a share is measured in points, not in multiples', () => {
    const share = { unitZh: '%', unitEn: '%', kind: 'ratio', factor: 100 } as const;
    const points = [rule({ rule: 'history', of: 'share', high: 15 })];
    const known = context({ rules: points, known: [real('2022Q2', 2)], indicator: share });
    expect(unlikely(16, known)).toEqual([]);
    expect(rules(unlikely(18, known))).toEqual(['history']);
  });
});

describe('a change over the year', () => {
  const limit = [rule({ rule: 'yearly_change', high: 10 })];

  it('is held against the limit for each year that has passed, up and down', () => {
    const known = context({ rules: limit, known: [real('2020', 100)], period: '2022' });
    expect(unlikely(119, known)).toEqual([]);
    expect(rules(unlikely(125, known))).toEqual(['yearly_change']);
    expect(rules(unlikely(75, known))).toEqual(['yearly_change']);
  });

  it('from a made-up figure proves nothing', () => {
    expect(unlikely(500, context({ rules: limit, known: [madeUp('2021', 100)], period: '2022' }))).toEqual([]);
  });

  it('that was said as such is held against the same limit', () => {
    expect(changeTooFast(10, context({ rules: limit }))).toEqual([]);
    expect(rules(changeTooFast(-11, context({ rules: limit })))).toEqual(['yearly_change']);
    expect(changeTooFast(1e6, context())).toEqual([]);
  });

  it('of a share without a limit of its own has the room that its figures have in a year', () => {
    const share = { unitZh: '%', unitEn: '%', kind: 'ratio', factor: 100 } as const;
    const points = [rule({ rule: 'history', of: 'share', high: 25 })];
    expect(rules(changeTooFast(87.6, context({ rules: points, indicator: share })))).toEqual(['yearly_change']);
    expect(changeTooFast(4.2, context({ rules: points, indicator: share }))).toEqual([]);
    expect(changeTooFast(87.6, context({ rules: points }))).toEqual([]);
  });
});

describe('a running total', () => {
  const total = { kind: 'to_date' } as const;

  it('neither falls below what was known before nor passes what is known after', () => {
    const known = context({ indicator: total, known: [real('2021Q4', 50), real('2022Q4', 80)] });
    expect(rules(unlikely(49, known))).toEqual(['falls']);
    expect(rules(unlikely(81, known))).toEqual(['falls']);
    expect(unlikely(50, known)).toEqual([]);
    expect(unlikely(80, known)).toEqual([]);
  });

  it('may fall where the indicator is a stock', () => {
    expect(unlikely(1, context({ known: [real('2021Q4', 50)] }))).toEqual([]);
  });
});

describe('a flow', () => {
  const flow = { kind: 'flow' } as const;

  it('of a quarter is less than that of its year, and of a year no less than that of its quarter', () => {
    const quarter = context({ indicator: flow, period: '2022Q2', known: [real('2022', 100)] });
    expect(rules(unlikely(100, quarter))).toEqual(['part_of_period']);
    expect(unlikely(99, quarter)).toEqual([]);
    const year = context({ indicator: flow, period: '2022', known: [real('2022Q2', 60)] });
    expect(rules(unlikely(59, year))).toEqual(['part_of_period']);
    expect(unlikely(60, year)).toEqual([]);
  });
});

describe('a part of a whole', () => {
  it('is not more than the whole, with a little room where the whole is of another year', () => {
    const of = (period: string) => context({ period: '2022', whole: [real(period, 100)] });
    expect(rules(aboveTheWhole(106, of('2022')))).toEqual(['parts_whole']);
    expect(aboveTheWhole(104, of('2022'))).toEqual([]);
    expect(aboveTheWhole(180, of('2021'))).toEqual([]);
  });

  it('is not compared where parts do not add up to the whole', () => {
    const rate = context({ whole: [real('2022Q2', 50)], indicator: { overUnits: 'pooled' } });
    expect(aboveTheWhole(90, rate)).toEqual([]);
  });
});
