import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CompareScreen } from '#components/compare/CompareScreen.tsx';
import { livePanels, panelSeries } from '#components/compare/live-panel.tsx';
import { comparisonOf } from '#lib/features/compare/view.ts';
import { linesPanel, panelGroups } from '#lib/features/compare-chart/view.ts';
import { comparePage } from '#lib/features/compare-page/view.ts';
import { attributesOf } from '#tests/charts/drawn.ts';
import { COMPARE_ROWS } from '#tests/support/compare-rows.ts';

const LINKS = { page: '/compare', file: () => '/file', indicator: () => '/i', unit: () => '/u' };
const ask = (query: Record<string, string>, rows = COMPARE_ROWS) => {
  const found = comparisonOf(rows, query);
  if (!found) throw new Error('nothing is compared');
  return found;
};
const screen = (query: Record<string, string>, isLive = true) =>
  renderToStaticMarkup(
    <CompareScreen
      locale="zh"
      page={comparePage(COMPARE_ROWS, query, 'zh')}
      links={LINKS}
      {...(isLive ? { wrap: livePanels('zh') } : {})}
    />,
  );

describe('a comparison that the browser may take over', () => {
  it('is drawn whole by the server first, whichever way it is drawn', () => {
    for (const [query, frames] of [
      [{ i: 'ELD03', u: 'T1,T2' }, 1],
      [{ i: 'ELD03', u: 'T1' }, 1],
      [{ i: 'WAT09' }, 1],
      [{ i: 'ELD03,WAT01', u: 'T1,T2' }, 4],
    ] as const) {
      const html = screen(query);
      expect(html.match(/class="live"/g), JSON.stringify(query)).toHaveLength(frames);
      expect(html.match(/data-steps/g)?.length).toBeGreaterThanOrEqual(frames);
      expect(html).not.toContain('class="moving"');
    }
  });

  it('stays as it was where visitors look: no name to press, no frame of it', () => {
    expect(screen({ i: 'ELD03', u: 'T1,T2' }, false)).not.toMatch(/class="(live|still|live-names)"/);
  });

  it('names several lines, to hide them, and one line not', () => {
    const names = attributesOf(screen({ i: 'ELD03', u: 'T1,T2' }), 'aria-pressed');
    expect(names).toEqual(['true', 'true']);
    expect(attributesOf(screen({ i: 'ELD03', u: 'T1' }), 'aria-pressed')).toEqual([]);
  });

  it('leaves bars and tables as they are: each value stands beside its bar', () => {
    for (const query of ['i=ELD03&u=townships&p=2022Q2', 'i=ELD03&chart=table'])
      expect(screen(Object.fromEntries(new URLSearchParams(query)))).not.toContain('class="live"');
  });
});

describe('what is sent of it', () => {
  const lines = ask({ i: 'ELD03', u: 'T1,T2', p: '2022Q2,2021Q4' });

  it('has shapes and colours of the drawn lines, the words of the table, and holes where nothing was asked for', () => {
    const series = panelSeries(linesPanel(lines, 'zh'), '图', 'zh', false);
    expect(series.lines.map(({ name }) => name)).toEqual(['T1镇', 'T2镇']);
    expect(new Set(series.lines.map(({ mark }) => mark)).size).toBe(2);
    expect(new Set(series.lines.map(({ hue }) => hue)).size).toBe(2);
    expect(series.slots.map(({ key }) => key)).toEqual(['2021Q4', '2022Q1', '2022Q2']);
    expect(series.lines[0]).toMatchObject({ values: [14, null, 30], words: ['14所', null, '30所'] });
    expect(JSON.parse(JSON.stringify(series))).toEqual(series);
  });

  it('says of a missing figure that it is missing, and marks demonstration data in words and shape', () => {
    const missing = {
      ...COMPARE_ROWS,
      figures: COMPARE_ROWS.figures.filter(({ unitCode, period }) => unitCode !== 'T2' || period !== '2022Q1'),
    };
    const series = panelSeries(linesPanel(ask({ i: 'WAT01', u: 'T1,T2' }, missing), 'zh'), '图', 'zh', false);
    expect(series.lines[1]?.words.at(-2)).toBe('未报');
    expect(series.lines[1]?.values.at(-2)).toBeNull();
    expect(series.lines[0]?.words.at(-1)).toMatch(/^30\.5% 演示$/);
    expect(series.lines[0]?.made?.every(Boolean)).toBe(true);
  });

  it('stands on the scale of its neighbours: panels of one indicator share it, columns start at 0', () => {
    const [group] = panelGroups(ask({ i: 'ELD03', u: 'townships' }), 'zh');
    const scales = group?.panels.map((panel) => panelSeries(panel, panel.title, 'zh', true).ticks.map((t) => t.value));
    expect(new Set(scales?.map((ticks) => ticks.join())).size).toBe(1);
    const flow = panelSeries(linesPanel(ask({ i: 'WAT09' }), 'zh'), '图', 'zh', false);
    expect(flow).toMatchObject({ shape: 'bars' });
    expect(flow.ticks[0]?.value).toBe(0);
  });
});

describe('a scale that does not start at 0', () => {
  /** Shares between 92 and 97 %: flat on an axis from 0. */
  const close = {
    ...COMPARE_ROWS,
    figures: COMPARE_ROWS.figures.map((row) =>
      row.indicatorCode === 'WAT01' && row.value !== null ? { ...row, value: 92 + (row.value % 5) } : row,
    ),
  };

  it('is that of the drawn chart, and says so, in lines as in panels', () => {
    const panel = linesPanel(ask({ i: 'WAT01', u: 'T1,T2' }, close), 'zh');
    const series = panelSeries(panel, '图', 'zh', false);
    expect(series.unit).toBe('%（纵轴不从0起）');
    const english = linesPanel(ask({ i: 'WAT01', u: 'T1,T2' }, close), 'en');
    expect(panelSeries(english, 'Chart', 'en', false).unit).toBe('% (axis does not start at 0)');
    expect(series.ticks[0]?.value).toBeGreaterThan(80);
    expect(series.ticks[0]?.value).toBeLessThanOrEqual(92);
    const html = renderToStaticMarkup(
      <CompareScreen
        locale="zh"
        page={comparePage(close, { i: 'WAT01', u: 'T1,T2', chart: 'multiples' }, 'zh')}
        links={LINKS}
      />,
    );
    expect(html).toContain('自来水普及率（%）（纵轴不从0起）');
    for (const { text } of series.ticks) expect(html).toContain(`>${text}<`);
  });

  it('is for shares alone: amounts that lie close together start at 0', () => {
    const amounts = {
      ...close,
      figures: close.figures.map((row) => (row.indicatorCode === 'ELD03' ? { ...row, value: 95 } : row)),
    };
    const panel = linesPanel(ask({ i: 'ELD03', u: 'T1,T2' }, amounts), 'zh');
    expect(panelSeries(panel, '图', 'zh', false)).toMatchObject({ unit: '所' });
    expect(panelSeries(panel, '图', 'zh', false).ticks[0]?.value).toBe(0);
  });
});
