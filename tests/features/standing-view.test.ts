import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { changesAgainst } from '#lib/features/correction/view.ts';
import type { OfficialFigure } from '#lib/features/official-figure/view.ts';
import { scorecardOf } from '#lib/features/scorecard/view.ts';
import { targetsInForce } from '#lib/features/snapshot/view.ts';
import { standings, verdictsAt } from '#lib/features/standing/view.ts';
import { figureRow, targetRow } from '#tests/support/rows.ts';

const row = (
  indicatorCode: string,
  period: string,
  ratio: number | null,
  change: { status?: Status | null; dimension?: string; unitCode?: string } = {},
) => ({
  indicatorCode,
  unitCode: 'C',
  period,
  dimension: '',
  status: 'on_schedule' as Status | null,
  ratio,
  ...change,
});
const aim = (indicatorCode: string, year = 2022) => ({ indicatorCode, unitCode: 'C', year });

describe('the verdict that counts at the end of a quarter', () => {
  const at = (rows: ReturnType<typeof row>[], aims: ReturnType<typeof aim>[] = [], quarter = '2022Q2') =>
    Object.fromEntries(verdictsAt(rows, aims, quarter));

  it('is the quarter’s own, never an older one carried forward', () => {
    expect(at([row('A', '2022Q1', 1), row('A', '2022Q2', 0.5)])).toEqual({ A: { status: 'on_schedule', ratio: 0.5 } });
    expect(at([row('A', '2022Q1', 1)])).toEqual({});
  });

  it('is no data where a target waits for a quarter that did not come', () => {
    expect(at([row('A', '2022Q1', 1)], [aim('A')])).toEqual({ A: { status: 'no_data', ratio: null } });
    expect(at([row('A', '2022Q1', 1)], [aim('A', 2021)])).toEqual({});
  });

  it('is the newest of the last twelve months for what is collected less often', () => {
    expect(at([row('B', '2021', 0.9), row('B', '2020', 0.2)])).toMatchObject({ B: { ratio: 0.9 } });
    expect(at([row('B', '2020', 0.9)])).toEqual({});
    expect(at([row('B', '2021H1', 0.9)])).toEqual({});
    expect(at([row('B', '2021H2', 0.9), row('B', '2022H1', 0.4)])).toMatchObject({ B: { ratio: 0.4 } });
    expect(at([row('B', '2021', 0.9)], [aim('B')], '2021Q4')).toMatchObject({ B: { ratio: 0.9 } });
  });

  it('does not miss what is yearly before its year is over', () => {
    expect(at([row('B', '2020', 0.9)], [aim('B')])).toEqual({});
  });

  it('leaves out members of a dimension, what was not judged and what is still to come', () => {
    expect(
      at([row('A', '2022Q2', 1, { dimension: 'x=1' }), row('B', '2022Q2', 1, { status: null }), row('D', '2022', 1)]),
    ).toEqual({});
  });
});

describe('the standing of a unit', () => {
  it('is the median in each domain and over all, for units that have nothing too', () => {
    const figures = [
      row('A', '2022Q2', 0.5, { status: 'behind' }),
      row('B', '2022Q2', 1),
      row('D', '2022Q2', 1.2),
      row('X', '2022Q2', 0),
    ];
    const found = standings({
      figures,
      aims: [],
      unitCodes: ['C', 'T'],
      quarters: ['2022Q2'],
      domainOf: new Map([
        ['A', 'water'],
        ['B', 'water'],
        ['D', 'elderly'],
      ]),
      thresholds: DEFAULT_THRESHOLDS,
    });
    expect(
      found.map(
        ({ unitCode, domainCode, ratio, rated, onSchedule }) =>
          `${unitCode} ${domainCode} ${ratio} ${onSchedule}/${rated}`,
      ),
    ).toEqual(['C water 0.75 1/2', 'C elderly 1.2 1/1', 'C all 1 2/3', 'T all null 0/0']);
  });
});

describe('what a release changed', () => {
  const official = (code: string, value: number | null, change = {}): OfficialFigure => {
    const { id: _id, unitId: _unit, ...figure } = figureRow(code, 'C', '2022Q2', value);
    return {
      ...figure,
      unitCode: 'C',
      covered: null,
      coverageOf: null,
      figureVersion: 1,
      ...change,
    } as unknown as OfficialFigure;
  };
  const earlier = (code: string, value: number | null) => ({
    indicatorCode: code,
    unitCode: 'C',
    period: '2022Q2',
    dimension: '',
    value,
  });
  const none = () => null;

  it('is nothing for the first release and for the same figures again', () => {
    expect(changesAgainst(null, [official('A', 1)], none)).toEqual([]);
    expect(changesAgainst([earlier('A', 1)], [official('A', 1)], none)).toEqual([]);
    expect(changesAgainst([earlier('A', null)], [official('A', null)], none)).toEqual([]);
  });

  it('lists a value that reads otherwise with the reason given, a sum without one as what follows', () => {
    const reason = () => ({ reason: '重复', reasonEn: null });
    expect(changesAgainst([earlier('A', 50)], [official('A', 40)], reason)).toMatchObject([
      { order: 0, kind: 'correction', valueBefore: 50, valueAfter: 40, reasonZh: '重复', reasonEn: '重复' },
    ]);
    expect(changesAgainst([earlier('A', 50)], [official('A', 40, { origin: 'rollup' })], none)[0]?.reasonEn).toBe(
      'Follows from the correction of its parts',
    );
    expect(changesAgainst([earlier('A', 50)], [official('A', 40)], none)[0]?.reasonZh).toBe('未说明原因');
  });

  it('takes a blank that became zero for a change, and a new quarter for none', () => {
    expect(changesAgainst([earlier('A', null)], [official('A', 0)], none)).toHaveLength(1);
    expect(changesAgainst([{ ...earlier('A', 1), period: '2022Q1' }], [official('A', 2)], none)).toEqual([]);
  });

  it('lists an indicator published for the first time once, after the corrections', () => {
    const found = changesAgainst(
      [earlier('A', 50)],
      [official('B', 1), official('B', 2, { unitCode: 'T' }), official('A', 40)],
      none,
    );
    expect(found.map(({ order, kind, indicatorCode }) => `${order} ${kind} ${indicatorCode}`)).toEqual([
      '0 correction A',
      '1 added B',
    ]);
  });
});

describe('what is in force', () => {
  it('is the newest version of a target by the day, not a later one', () => {
    const target = (version: number, inForceFrom: string, value: number) => ({
      ...targetRow('A', 'C', 2022, 0, value),
      version,
      inForceFrom,
    });
    const both = [target(1, '2022-01-01', 100), target(2, '2022-06-01', 120)];
    expect(targetsInForce(both, '2022-05-31').map(({ target: value }) => value)).toEqual([100]);
    expect(targetsInForce(both, '2022-06-01').map(({ target: value }) => value)).toEqual([120]);
    expect(targetsInForce([...both].reverse(), '2022-12-31').map(({ target: value }) => value)).toEqual([120]);
    expect(targetsInForce(both, '2021-12-31')).toEqual([]);
  });
});

describe('a scorecard', () => {
  it('reads flags as either database writes them', () => {
    const cells = ['A', '2022Q2', '', 0, null, null, 'eq', 'reported', null, null, null, null, 'none'];
    expect(
      scorecardOf([
        [...cells, 1, 17, 18],
        [...cells, true, null, null],
        [...cells, 0, 0, 0],
        [...cells, false, 0, 0],
      ]).map(({ demonstration }) => demonstration),
    ).toEqual([true, true, false, false]);
    expect(scorecardOf([[...cells, 1, 17, 18]])[0]).toMatchObject({
      indicatorCode: 'A',
      value: 0,
      covered: 17,
      coverageOf: 18,
    });
    expect(scorecardOf([])).toEqual([]);
  });
});
