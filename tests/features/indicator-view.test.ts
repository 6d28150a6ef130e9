import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#lib/features/figure/view.ts';
import {
  type IndicatorRow,
  isHold,
  namedParts,
  type TargetRow,
  targetOf,
  valueWords,
} from '#lib/features/indicator/view.ts';
import { indicatorLine } from '#lib/features/indicator-row/view.ts';
import { indicatorSubtitle, indicatorTitle, isTitleDemonstration } from '#lib/features/indicator-title/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const centres = indicatorRow('ELD03');
const share = indicatorRow('ELD06', SHARE);

type Given = {
  indicator?: IndicatorRow;
  figure?: Partial<FigureRow> | null;
  target?: TargetRow | null;
  before?: Partial<FigureRow>;
  period?: string;
};

function input({ indicator = centres, figure = {}, target = null, before, period = '2022Q2' }: Given) {
  const row = figure && figureRow(indicator.code, period, figure);
  const change = before && { kind: 'percent' as const, value: 10 };
  return {
    indicator,
    county: { sort: 'county_level_city' as const },
    current: row && { row, stale: null },
    target,
    moved: change ? { change, demonstration: before?.demonstration ?? false } : null,
    period: '2022Q2',
  };
}
const title = (given: Given, locale: 'zh' | 'en' = 'zh') => indicatorTitle(input(given), locale).join('');

describe('the title of an indicator', () => {
  it('says the figure and what it means', () => {
    const behind = { figure: { status: 'behind' as const, ratio: 0.75 }, target: targetRow('ELD03') };
    expect(title(behind)).toBe('全市村级老人互助照料中心95所，照这个速度，到2022年底离目标还差10所');
    expect(title(behind, 'en')).toBe(
      'Village mutual-aid care centres: 95, at this pace 10 centres short of the 2022 target',
    );
  });

  it.each([
    ['achieved', ', meeting the 2022 target'],
    ['missed', ', missing the 2022 target'],
    ['lost', ', no longer at the level to be held'],
    ['moving_away', ', moving away from the 2022 target'],
    ['held', ', inside the accepted range'],
    ['on_schedule', ', on schedule'],
    ['watched', ''],
    ['not_due', ''],
    ['no_data', ''],
  ] as const)('in English says of what is %s: %s', (status, meaning) => {
    expect(title({ figure: { status, ratio: 1 }, target: targetRow('ELD03') }, 'en')).toBe(
      `Village mutual-aid care centres: 95${meaning}`,
    );
  });

  it('says of a sum of few units of how many, and not how it moved', () => {
    const figure = { status: 'not_rated' as const, origin: 'rollup' as const, covered: 1, coverageOf: 18 };
    const few = { figure, before: { demonstration: false } };
    expect(title(few)).toBe('全市村级老人互助照料中心95所，下级18个单位中只有1个报了数');
    expect(title(few, 'en')).toBe('Village mutual-aid care centres: 95, from 1 of 18 units');
  });

  it('says only the light where the pace reaches the target or the gap cannot be shown', () => {
    const near = {
      figure: { value: 99.9999, status: 'slightly_behind' as const, ratio: 0.99 },
      target: targetRow('ELD03'),
    };
    expect(title(near, 'en')).toMatch(/, slightly behind schedule$/);
    expect(title({ figure: { status: 'behind', ratio: 0.5 } }, 'en')).toMatch(/, behind schedule$/);
  });

  it('says of a range that the figure is outside of it', () => {
    const indicator = indicatorRow('WAT06', { kind: 'ratio', direction: 'band', bandLow: 100, bandHigh: 300 });
    expect(title({ indicator, figure: { value: 330, status: 'slightly_behind', ratio: 0.9 } }, 'en')).toContain(
      'outside the accepted range',
    );
  });

  it('says a bound in words', () => {
    expect(
      title({ indicator: share, figure: { operator: 'ge', status: 'achieved' }, target: targetRow('ELD06') }),
    ).toContain('农村生活污水治理率不低于95%');
    expect(title({ indicator: share, figure: { operator: 'nearly', status: 'watched' } }, 'en')).toBe(
      'Rural sewage treatment rate: nearly 95%',
    );
  });

  it('says of a flow which part of the year it covers', () => {
    const flow = {
      indicator: indicatorRow('TAL04', FLOW),
      figure: { value: 27, judgedValue: 54, status: 'on_schedule' as const },
    };
    expect(title(flow)).toBe('全市2022年上半年新增返乡创业54人，赶上进度');
    expect(title(flow, 'en')).toBe('New returnee entrepreneurs: 54 persons in the first half of 2022, on schedule');
  });

  it('tells what was not reported, does not apply, cannot be decided or was never published', () => {
    expect(title({ figure: { value: null, state: 'missing' } }, 'en')).toBe(
      'Village mutual-aid care centres: not reported for the second quarter of 2022',
    );
    expect(title({ figure: { value: null, state: 'not_applicable' } }, 'en')).toBe(
      'Village mutual-aid care centres: not applicable',
    );
    const undecided = { value: null, saidValue: 40, said: '四十所左右', doubtKind: 'ambiguous' as const };
    expect(title({ figure: undecided })).toContain('四十所左右');
    expect(title({ figure: undecided }, 'en')).toBe(
      'Village mutual-aid care centres: said as 40 centres, which cannot be decided',
    );
    expect(title({ figure: null }, 'en')).toBe('Village mutual-aid care centres: no figure has been published');
  });

  it('takes zero for a figure', () => {
    expect(title({ figure: { value: 0, status: 'watched' } }, 'en')).toBe('Village mutual-aid care centres: 0');
  });

  it('does not tell a real figure apart from a made-up one a year before', () => {
    expect(title({ figure: { status: 'watched' }, before: {} }, 'en')).toMatch(/, up 10% on last year$/);
    expect(title({ figure: { status: 'watched' }, before: { demonstration: true } }, 'en')).not.toContain('last year');
    expect(
      title({ figure: { status: 'watched', demonstration: true }, before: { demonstration: true } }, 'en'),
    ).toContain('last year');
  });

  it('lists the members where there is no figure for all of them', () => {
    const dimensions = {
      members: [
        { name: 'large', figure: { joined: '10 grids' } },
        { name: 'middle', figure: { joined: '30 grids' } },
      ],
    };
    expect(indicatorTitle({ ...input({ figure: null }), dimensions }, 'en').join('')).toBe(
      'Village mutual-aid care centres: large 10 grids and middle 30 grids',
    );
  });

  it('names no place before a name that says whose it is', () => {
    expect(title({ indicator: { ...centres, nameZh: '全市路灯数' }, figure: { status: 'watched' } })).toBe(
      '全市路灯95所',
    );
    expect(title({ indicator: { ...centres, domainCode: 'base' }, figure: { status: 'watched' } })).toMatch(/^村级/);
  });

  it('is demonstration where the figure or the target it is held against is', () => {
    const demonstration = (given: Given) => isTitleDemonstration(input(given));
    expect(demonstration({ figure: { demonstration: true } })).toBe(true);
    expect(demonstration({ figure: { status: 'behind' }, target: targetRow('A') })).toBe(true);
    expect(demonstration({ figure: { status: 'watched' }, target: targetRow('A') })).toBe(false);
    expect(demonstration({ figure: { status: 'behind' }, target: targetRow('A', { demonstration: false }) })).toBe(
      false,
    );
    expect(demonstration({ figure: { value: null, demonstration: true } })).toBe(false);
    expect(demonstration({ figure: null })).toBe(false);
  });

  it('has under it measure, unit, place and time', () => {
    expect(indicatorSubtitle(input({}), 'Trial County', 'en')).toBe(
      'Trial County: village mutual-aid care centres (centres), end of June 2022',
    );
    expect(
      indicatorSubtitle(
        input({ figure: null, indicator: indicatorRow('X', { unitEn: 'coefficient' }) }),
        '试验县',
        'en',
      ),
    ).toContain('(no unit), second quarter of 2022');
  });
});

describe('name and figure in one clause', () => {
  const clause = (indicator: IndicatorRow, locale: 'zh' | 'en') =>
    namedParts(indicator, valueWords(95, indicator, locale), locale).join('');

  it('drops 数 of a count, keeps the name of a rate, and says no unit twice', () => {
    expect(clause(centres, 'zh')).toBe('村级老人互助照料中心95所');
    expect(clause(share, 'zh')).toBe('农村生活污水治理率为95%');
    expect(clause(indicatorRow('A', { nameZh: '培训人数', unitZh: '人' }), 'zh')).toBe('培训95人');
    expect(clause(centres, 'en')).toBe('Village mutual-aid care centres: 95');
    expect(clause(share, 'en')).toBe('Rural sewage treatment rate: 95%');
  });
});

describe('a target', () => {
  it('is that of the year a period is judged by, of terms too', () => {
    const targets = [targetRow('A', { year: 2021 }), targetRow('A', { year: 2022 }), targetRow('B', { year: 2022 })];
    expect(targetOf(targets, 'A', '2022Q2')?.year).toBe(2022);
    expect(targetOf(targets, 'A', '2021T1')?.year).toBe(2021);
    expect(targetOf(targets, 'A', '2021T2')?.year).toBe(2022);
    expect(targetOf(targets, 'A', '2023Q1')).toBeNull();
    expect(targetOf(targets, 'C', '2022Q2')).toBeNull();
  });

  it('only asks to hold where the start is there already', () => {
    expect(isHold({ baseline: 100, target: 100 }, share)).toBe(true);
    expect(isHold({ baseline: 101, target: 100 }, share)).toBe(true);
    expect(isHold({ baseline: 99, target: 100 }, share)).toBe(false);
    expect(isHold({ baseline: 5, target: 6 }, { ...share, direction: 'lower' })).toBe(true);
    expect(isHold({ baseline: null, target: 100 }, share)).toBe(false);
    expect(isHold({ baseline: 100, target: 100 }, indicatorRow('A', FLOW))).toBe(false);
  });
});

describe('a line of a list of indicators', () => {
  const line = (figures: FigureRow[], indicator = centres, locale: 'zh' | 'en' = 'en') =>
    indicatorLine(indicator, { figures, targets: [targetRow('ELD03')], period: '2022Q2' }, locale);

  it('says figure, date, target, verdict and the statement behind it', () => {
    expect(line([figureRow('ELD03', '2022Q2', { status: 'behind', ratio: 0.75, factId: 'F052' })])).toMatchObject({
      figure: { joined: '95 centres' },
      when: 'End of June 2022',
      aim: { text: 'Target for 2022: 120 centres', demonstration: true },
      verdict: { word: 'behind', figure: '75%' },
      ratio: 0.75,
      factId: 'F052',
    });
  });

  it('without a figure says whether one was to be expected', () => {
    expect(line([])).toMatchObject({ when: '', verdict: { word: 'not reported' }, ratio: null, factId: null });
    expect(line([], { ...centres, direction: 'neutral' })).toMatchObject({
      verdict: { word: 'watched' },
      aim: { text: 'Watched, no target set' },
    });
  });

  it('shows a yearly figure with its own year', () => {
    expect(line([figureRow('ELD03', '2021')], { ...centres, frequency: 'year' }, 'zh').when).toBe('2021年末');
  });
});
