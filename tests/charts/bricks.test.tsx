import { describe, expect, it } from 'vitest';
import { Light } from '#components/charts/Light.tsx';
import { LIGHT_CHARACTER, LIGHT_SHAPE } from '#components/charts/light-shape.ts';
import { brickWords } from '#components/shell/brick-words.ts';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { DemoMark, DoubtMark } from '#components/ui/Marks.tsx';
import { LIGHTS } from '#lib/domain/vocabulary.ts';
import { drawn } from './drawn.ts';

const words = brickWords('zh');

const table = (
  <DataTable
    caption="季度累计"
    columns={[
      { key: 'quarter', label: '季度' },
      { key: 'value', label: '累计（所）', numeric: true },
      { key: 'light', label: '状态' },
    ]}
    sorted={{ key: 'quarter', direction: 'descending' }}
    rows={[
      { key: 'q2', head: '二季度', cells: [{ text: '95', strong: true }, '滞后'] },
      { key: 'q1', head: '一季度', cells: [{ text: '86', demonstration: true, sort: 86, heat: 1 }, null] },
    ]}
  />
);

describe('lights', () => {
  it('have a shape, a character and a word each', () => {
    for (const light of LIGHTS) {
      const html = drawn(<Light light={light} word="词" />);
      expect(html).toContain('<b>词</b>');
      expect(html).toContain('aria-hidden="true"');
      expect(LIGHT_CHARACTER[light]).toHaveLength(1);
    }
    expect(new Set(Object.values(LIGHT_SHAPE)).size).toBe(LIGHTS.length);
  });
});

describe('a table', () => {
  const html = drawn(table);

  it('has a caption, heads with scope, and says how it is sorted', () => {
    expect(html).toContain('<caption>季度累计</caption>');
    expect(html.match(/scope='col'/g)).toHaveLength(3);
    expect(html.match(/scope='row'/g)).toHaveLength(2);
    expect(html).toContain("<th scope='col' aria-sort='descending'>季度</th>");
  });

  it('hatches demonstration data, aligns figures, keeps the value to sort by', () => {
    expect(html).toContain("<td class='num dm t1' data-v='86'>86</td>");
    expect(html).toContain("<td class='num'><b>95</b></td>");
  });

  it('can be scrolled by keyboard', () => {
    expect(html).toMatch(/<section class="scroll" tabindex="0" aria-label="季度累计"/i);
  });
});

describe('a chart in its frame', () => {
  const html = drawn(
    <ChartFrame
      id="eld"
      words={words}
      title="已建95所"
      subtitle="所，季末累计"
      demonstration="除95所外均为演示数据"
      chart={<svg aria-hidden="true" />}
      table={table}
      csv="/a.csv"
      source="讲话稿"
      definition="累计数"
    />,
  );

  it('shows chart and table without the script, and hides what only the script can do', () => {
    expect(html).toContain("<details class='twin'><summary>看同一组数的表格</summary>");
    const buttons = [...html.matchAll(/<button ([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    const switching = buttons.filter((attributes) => attributes.includes('data-view-to'));
    expect(switching).toHaveLength(3);
    expect(html).toMatch(/<div class='tabs'[^>]* hidden=''>/);
    for (const other of buttons.filter((each) => !switching.includes(each))) expect(other).toContain("hidden=''");
  });

  it('says title, strip, source and definition, and offers only the files there are', () => {
    for (const text of ['<h3>已建95所</h3>', '除95所外均为演示数据', '来源：讲话稿', '口径：累计数', "href='/a.csv'"]) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain('图片 PNG');
  });
});

describe('marks', () => {
  it('name a doubt and lead to it', () => {
    expect(drawn(<DoubtMark words={words} href="#doubt" />)).toContain('aria-label="存疑：看说明"');
    expect(drawn(<DoubtMark words={brickWords('en')} />)).toContain('<abbr');
  });

  it('say demonstration in words', () => {
    expect(drawn(<DemoMark words={words} full />)).toContain('演示数据');
  });

  it('end the way in the page itself', () => {
    const html = drawn(<Breadcrumb label="位置" crumbs={[{ text: '总览', href: '/' }, { text: '供水' }]} />);
    expect(html).toContain('<li aria-current="page">供水</li>');
  });
});
