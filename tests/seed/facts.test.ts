import { describe, expect, it } from 'vitest';
import { COUNTY_UNIT, thePack, theRows } from './pack.ts';

const figureOf = (fact: string) => theRows().figures.find((row) => row.factId === fact);
const county = (code: string, period: string, dimension = '') =>
  theRows().figures.find(
    (row) =>
      row.indicatorCode === code && row.unitId === COUNTY_UNIT && row.period === period && row.dimension === dimension,
  );

describe('every statement that is a figure', () => {
  const figures = thePack().facts.rows.filter((row) => !row.context);

  it.each(figures.map((fact) => [fact.id, fact] as const))('%s is a figure as said and as read', (id, fact) => {
    const row = figureOf(id);
    expect(row).toMatchObject({
      indicatorCode: fact.indicator,
      unitId: COUNTY_UNIT,
      dimension: fact.dimension,
      said: fact.said,
      saidValue: fact.value,
      saidPeriod: fact.periodSaid,
      value: fact.accepted,
      doubtKind: fact.doubtKind,
      demonstration: false,
      state: 'reported',
      origin: 'entered',
    });
    const reason = fact.doubtKind === 'none' ? [row?.noteZh, row?.noteEn] : [row?.doubtZh, row?.doubtEn];
    expect(reason).toEqual([fact.doubtZh, fact.doubtEn]);
    expect(row?.sourceZh).toContain(id);
    expect(row?.sourceEn).toContain(id);
  });

  it('keeps the operator of what was said', () => {
    expect(figureOf('F048')?.operator).toBe('ge');
    expect(figureOf('F066')?.operator).toBe('gt');
    expect(figureOf('F067')?.operator).toBe('nearly');
    expect(figureOf('F052')?.operator).toBe('eq');
  });

  it('stands at the quarter, the half-year or the year that its indicator asks for', () => {
    const periods = Object.fromEntries(
      ['F019', 'F066', 'F050', 'F038', 'F011', 'F006', 'F052'].map((id) => [id, figureOf(id)?.period]),
    );
    expect(periods).toEqual({
      F019: '2022Q2',
      F066: '2022H1',
      F050: '2022H1',
      F038: '2022H1',
      F011: '2021',
      F006: '2022H1',
      F052: '2022Q2',
    });
  });

  it('is left without a value where no reading can be decided', () => {
    expect(figureOf('F059')).toMatchObject({ value: null, saidValue: 350, dimension: 'grid_level=middle' });
    expect(figureOf('F073')).toMatchObject({ value: null, saidValue: 813, period: '2022H1' });
  });

  it('has its parts only where they are counts of places', () => {
    expect(figureOf('F051')).toMatchObject({ value: 94.4, numerator: 17, denominator: 18, rateOnly: false });
    expect(figureOf('F048')).toMatchObject({ value: 95, numerator: null, rateOnly: true });
  });
});

describe('what follows from statements alone', () => {
  it('is computed and real', () => {
    expect(county('WAT06', '2022Q2')).toMatchObject({ value: 217.7, origin: 'computed', demonstration: false });
    expect(county('ELD04', '2022Q2')).toMatchObject({ numerator: 95, denominator: 299, demonstration: false });
    expect(county('MED02', '2022Q2')).toMatchObject({ numerator: 299, denominator: 299, demonstration: false });
  });

  it('is a demonstration where one of its parts is', () => {
    expect(county('WAT06', '2022Q1')?.demonstration).toBe(true);
    expect(county('ELD04', '2022Q1')?.demonstration).toBe(true);
  });
});

it('nothing else is real but the census and the count of villages', () => {
  const real = theRows().figures.filter((row) => !row.demonstration && row.factId === null);
  const others = new Set(real.map((row) => `${row.indicatorCode} ${row.period} ${row.origin}`));
  expect([...others].sort()).toEqual([
    'BASE02 2020 entered',
    'BASE04 2021 counted',
    'ELD04 2022Q2 computed',
    'MED02 2022Q2 computed',
    'WAT06 2022Q2 computed',
  ]);
});

it('statements that name a person or an honour are kept out of the pages', () => {
  const hidden = theRows().facts.filter((row) => !row.public);
  expect(hidden.map((row) => row.id)).toEqual(['F001', 'F009', 'F010', 'F039', 'F040', 'F041', 'F042', 'F049']);
});
