import { describe, expect, it } from 'vitest';
import { domainsView, domainTitle, domainView } from '#lib/features/domain/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { domainRow, progressRow, townRow } from '#tests/support/public-rows.ts';
import { figureRow, indicatorRow, targetRow } from '#tests/support/released-rows.ts';

const domain = domainRow('elderly', 6, { nameZh: '养老', nameEn: 'Elderly care' });
const indicators = ['A', 'B', 'C', 'D'].map((code, n) =>
  indicatorRow(code, { order: n, nameZh: `指标${code}`, nameEn: `Indicator ${code}` }),
);
const judged = (code: string, ratio: number | null, change: Partial<FigureRow> = {}) =>
  figureRow(code, '2022Q2', { ratio, status: progressRow('x', ratio).status, ...change });

function view(
  figures: FigureRow[],
  change: Partial<Parameters<typeof domainView>[0]> = {},
  locale: 'zh' | 'en' = 'zh',
) {
  const input = {
    period: '2022Q2',
    county: { code: 'C' },
    domain,
    indicators,
    figures,
    targets: indicators.map(({ code }) => targetRow(code)),
    progress: [progressRow('C', 0.9, { domainCode: 'elderly', rated: 3, onSchedule: 1, targeted: 4 })],
    townships: [],
    thresholds: {},
    ...change,
  };
  return domainView(input, locale);
}

describe('a domain', () => {
  it('lists its rated indicators from the slowest to the fastest with the middle one marked', () => {
    const { working, title } = view([judged('A', 1.2), judged('B', 0.5), judged('C', 0.9)]);
    expect(working.lines.map(({ code, middle, counted }) => `${code} ${middle} ${counted}`)).toEqual([
      'B false 50%',
      'C true 90%',
      'A false 120%',
    ]);
    expect(working.middles).toBe(1);
    expect(title).toBe('养老：3项评定指标中1项赶上进度，指标B最慢');
  });

  it('marks both where two are in the middle, and names what is not counted with the reason', () => {
    const { working } = view([judged('A', 1.2), judged('B', 0.5), judged('C', null, { status: 'watched', value: 3 })]);
    expect(working.lines.map(({ middle }) => middle)).toEqual([true, true]);
    expect(working.others.map(({ code, word }) => `${code} ${word}`)).toEqual(['C 监测', 'D 监测']);
  });

  it('says what really is where a ratio is capped', () => {
    const { working } = view([judged('A', 3), judged('B', -0.4, { status: 'moving_away' }), judged('C', 1.1)]);
    expect(working.lines.map(({ code, counted, own }) => `${code} ${counted} ${own}`)).toEqual([
      'B 0% −40%',
      'C 110% null',
      'A 150% 300%',
    ]);
  });

  it('counts what is achieved at least in full', () => {
    const { working } = view([judged('A', 0.8, { status: 'achieved' })]);
    expect(working.lines[0]).toMatchObject({ counted: '100%', own: '80%', word: '已完成' });
  });

  it('has a line for every indicator, rated or not', () => {
    expect(view([]).rows.map(({ code, figure }) => `${code} ${figure.text}`)).toEqual([
      'A 未报',
      'B 未报',
      'C 未报',
      'D 未报',
    ]);
  });

  it('shows its townships where any is rated, and no map where none is', () => {
    const townships = [townRow('T1'), townRow('T2')];
    const progress = [progressRow('C', 0.9), progressRow('T1', 0.7), progressRow('T2', 1)];
    expect(view([], { townships, progress }).map?.title).toBe('养老：2个乡镇街道中，1个没有赶上进度');
    expect(view([], { townships, progress }, 'en').map?.subtitle).toContain('end of June 2022');
    expect(view([], { townships, progress: [progressRow('T1', null)] }).map).toBeNull();
  });

  it('is not rated where nothing is known of it', () => {
    expect(view([], { progress: [] })).toMatchObject({
      title: '养老：没有可评定的指标',
      rated: 0,
      verdict: { word: '不评', figure: '' },
    });
  });
});

describe('the title of a domain', () => {
  const title = (change: object, locale: 'zh' | 'en' = 'en') =>
    domainTitle('Elderly care', progressRow('C', 0.8, change), 'Village centres', locale);

  it('tells apart all on schedule, some, too few and none', () => {
    expect(title({ rated: 3, onSchedule: 1 })).toBe(
      'Elderly care: 1 of 3 rated indicators is on schedule; slowest is village centres',
    );
    expect(title({ rated: 3, onSchedule: 2 })).toBe(
      'Elderly care: 2 of 3 rated indicators are on schedule; slowest is village centres',
    );
    expect(title({ rated: 3, onSchedule: 3 })).toBe('Elderly care: all 3 rated indicators are on schedule');
    expect(title({ rated: 1, onSchedule: 1 })).toBe('Elderly care: the one rated indicator is on schedule');
    expect(title({ rated: 0, onSchedule: 0, ratio: null })).toBe('Elderly care: no indicator can be rated');
    expect(title({ rated: 2, targeted: 6, ratio: null })).toBe(
      'Elderly care: only 2 of 6 indicators with a target were reported, too few to rate',
    );
    expect(domainTitle('养老', null, null, 'zh')).toBe('养老：没有可评定的指标');
  });
});

describe('the list of domains', () => {
  it('holds the nine, not the base figures, each with the county’s standing only', () => {
    const domains = [domainRow('base', 0), domainRow('water', 2), domainRow('elderly', 6)];
    const progress = [
      progressRow('T1', 0.1, { domainCode: 'water' }),
      progressRow('C', 1.1, { domainCode: 'water', rated: 4 }),
    ];
    const found = domainsView(
      { period: '2022Q2', county: { code: 'C' }, indicators, figures: [], domains, progress },
      'en',
    );
    expect(found.map(({ code, verdict, rated, indicators: n }) => `${code} ${verdict.figure} ${rated} ${n}`)).toEqual([
      'water 110% 4 0',
      'elderly  0 4',
    ]);
  });

  it('is empty where no domain is known', () => {
    expect(
      domainsView(
        { period: '2022Q2', county: { code: 'C' }, indicators: [], figures: [], domains: [], progress: [] },
        'zh',
      ),
    ).toEqual([]);
  });
});
