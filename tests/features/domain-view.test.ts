import { describe, expect, it } from 'vitest';
import { onLastYear } from '#lib/features/comparison/view.ts';
import { domainTitle, domainView, type ProgressRow } from '#lib/features/domain/view.ts';
import { currentFigure } from '#lib/features/figure/view.ts';
import { indicatorLine } from '#lib/features/indicator-row/view.ts';
import { heatClass, townshipTiles, townshipTitle } from '#lib/features/township-map/view.ts';
import { COUNTY } from '#tests/support/county.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const DOMAIN = {
  code: 'elderly',
  order: 5,
  glyph: '养',
  nameZh: '养老',
  nameEn: 'Elderly care',
  whatZh: '就近照料。',
  whatEn: 'Care near home.',
};

function progress(change: Partial<ProgressRow> = {}): ProgressRow {
  return {
    unitCode: COUNTY,
    domainCode: 'elderly',
    ratio: 0.8,
    status: 'behind',
    rated: 3,
    onSchedule: 1,
    targeted: 3,
    ...change,
  };
}

describe('the title of a domain', () => {
  it('counts, names the slowest, and is honest where nothing can be rated', () => {
    expect(domainTitle('养老', progress(), '护理型床位占比', 'zh')).toBe(
      '养老：3项评定指标中1项赶上进度，护理型床位占比最慢',
    );
    expect(domainTitle('Elderly care', progress(), 'Nursing-bed share', 'en')).toBe(
      'Elderly care: 1 of 3 rated indicators are on schedule; slowest is nursing-bed share',
    );
    expect(domainTitle('养老', progress({ onSchedule: 3, ratio: 1.1 }), null, 'zh')).toBe(
      '养老：3项评定指标全部赶上进度',
    );
    expect(domainTitle('养老', progress({ ratio: null, targeted: 9 }), null, 'zh')).toContain(
      '9项有目标的指标只报了3项',
    );
    expect(domainTitle('养老', null, null, 'zh')).toBe('养老：没有可评定的指标');
  });
});

describe('the working of a domain', () => {
  const indicators = ['A01', 'B01', 'C01', 'D01'].map((code) => indicatorRow(code, { nameZh: code }));
  const figures = [
    figureRow('A01', '2022Q2', { status: 'on_schedule', ratio: 1.8 }),
    figureRow('B01', '2022Q2', { status: 'behind', ratio: 0.5 }),
    figureRow('C01', '2022Q2', { status: 'achieved', ratio: 0.9 }),
    figureRow('D01', '2022Q2', { status: 'watched' }),
  ];
  const view = domainView(
    {
      period: '2022Q2',
      county: { code: COUNTY },
      domain: DOMAIN,
      indicators,
      figures,
      targets: [],
      progress: [progress()],
      townships: [],
      thresholds: null,
    },
    'zh',
  );

  it('sorts the rated ones, caps them, counts what is achieved as done, and marks the middle', () => {
    expect(view.working.lines.map(({ code, counted, middle }) => [code, counted, middle])).toEqual([
      ['B01', '50%', false],
      ['C01', '100%', true],
      ['A01', '150%', false],
    ]);
    expect(view.working.lines[2]?.own).toBe('180%');
  });

  it('lists what is not counted with the reason, and draws no map where no township is rated', () => {
    expect(view.working.others).toMatchObject([{ code: 'D01', word: '监测' }]);
    expect(view.map).toBeNull();
  });
});

describe('the townships of a domain', () => {
  const unit = (code: string) => ({
    code,
    nameZh: `${code}镇`,
    nameEn: code,
    shortZh: code,
    shortEn: code,
    tileCol: 1,
    tileRow: 1,
  });
  const rated = (unitCode: string, ratio: number) =>
    ({ unitCode, ratio, status: ratio >= 1 ? 'on_schedule' : 'behind' }) as const;

  it('names what is missing and never shows it as nothing', () => {
    const tiles = townshipTiles([unit('a'), unit('b')], [rated('a', 0)], 'zh');
    expect(tiles).toMatchObject([
      { figure: '0', light: 'late', heat: 1 },
      { figure: '', light: 'none', word: '未报', heat: null },
    ]);
    expect(townshipTitle(tiles, '养老', 'zh')).toBe('养老：1个乡镇街道中，1个没有赶上进度');
    expect(townshipTitle(townshipTiles([unit('a')], [], 'en'), 'Elderly care', 'en')).toContain('too little data');
    expect(townshipTitle(townshipTiles([unit('a')], [rated('a', 1)], 'zh'), '养老', 'zh')).toContain('都赶上了进度');
  });

  it('heats at the edges of the lights', () => {
    expect([null, -0.2, 0.75, 0.9, 1, 1.1].map(heatClass)).toEqual([null, 1, 2, 3, 4, 5]);
  });
});

describe('a line of the table', () => {
  it('shows a yearly indicator at its own year and a blank quarter as blank, with the older value beside it', () => {
    const yearly = indicatorRow('PLN04', { ...SHARE, decimals: 2, frequency: 'year' });
    const rows = { figures: [figureRow('PLN04', '2021', { value: 50.54 })], targets: [], period: '2022Q2' };
    expect(indicatorLine(yearly, rows, 'zh')).toMatchObject({ when: '2021年', figure: { joined: '50.54%' } });
    const quarterly = indicatorRow('ELD03');
    const figures = [
      figureRow('ELD03', '2022Q1', { value: 86 }),
      figureRow('ELD03', '2022Q2', { value: null, state: 'missing', status: 'no_data' }),
    ];
    const line = indicatorLine(quarterly, { figures, targets: [targetRow('ELD03')], period: '2022Q2' }, 'zh');
    expect(line.figure).toMatchObject({ text: '未报', absent: true, stale: '最近一次：2022年一季度 86所' });
    expect(indicatorLine(quarterly, { figures: [], targets: [], period: '2022Q2' }, 'en').figure.text).toBe(
      'not reported',
    );
  });

  it('leaves a quarter blank that has no row at all, and keeps nothing of the one before', () => {
    const quarterly = indicatorRow('ELD03');
    const figures = [figureRow('ELD03', '2022Q1', { value: 86, status: 'behind', ratio: 0.8 })];
    const line = indicatorLine(quarterly, { figures, targets: [], period: '2022Q2' }, 'zh');
    expect(line).toMatchObject({ ratio: null, verdict: { light: 'none', word: '未报' }, change: { text: null } });
    expect(line.figure).toMatchObject({ text: '未报', stale: '最近一次：2022年一季度 86所' });
  });

  it('takes the real half-year of a flow before its demonstration quarter', () => {
    const rows = [
      figureRow('GOV08', '2022Q2', { value: 2700, demonstration: true }),
      figureRow('GOV08', '2022H1', { value: 5219, factId: 'F072' }),
    ];
    expect(currentFigure(rows, '2022Q2', 'quarter')?.row.period).toBe('2022H1');
  });

  it('compares a half-year with the quarters of the year before, and no bound with anything', () => {
    const flow = indicatorRow('GOV08', FLOW);
    const half = figureRow('GOV08', '2022H1', { value: 120, judgedValue: 120 });
    const rows = [
      half,
      figureRow('GOV08', '2021Q1', { value: 40, demonstration: true }),
      figureRow('GOV08', '2021Q2', { value: 60, demonstration: true }),
    ];
    expect(onLastYear(rows, half, flow)).toMatchObject({ change: { kind: 'percent', value: 20 }, demonstration: true });
    expect(onLastYear(rows, { ...half, operator: 'gt' }, flow)).toBeNull();
    expect(onLastYear(rows.slice(0, 2), half, flow)).toBeNull();
  });
});
