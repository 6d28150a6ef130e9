import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { comparePicture } from '#components/compare/compare-picture.tsx';
import { type CompareRows, comparisonOf, knownOf } from '#lib/features/compare/view.ts';
import { compareCsv, compareSheets } from '#lib/features/compare-file/view.ts';
import { shownOf } from '#lib/features/compare-page/view.ts';
import { workbookOf } from '#lib/server/workbook.ts';
import { COMPARE_ROWS, compareIndicator } from '#tests/support/compare-rows.ts';

function asked(query: Record<string, string>, rows: CompareRows = COMPARE_ROWS) {
  const comparison = comparisonOf(rows, query);
  if (!comparison) throw new Error('nothing is asked for');
  return { comparison, shown: shownOf(comparison, knownOf(rows).townships, 'zh') };
}

const WHENCE = { address: 'http://localhost/compare?i=ELD03', notes: ['某县 · 第1版'] };
const FORMULA = '=HYPERLINK("http://evil")';
const NAMED_AS_FORMULA: CompareRows = {
  ...COMPARE_ROWS,
  indicators: [compareIndicator('ELD03', { nameZh: FORMULA, level: 'township' })],
};

describe('what is compared, as CSV', () => {
  test('has a line for each figure, in the columns of the open data, and one for what nobody gave', () => {
    const text = compareCsv(asked({ i: 'ELD03,WAT09', u: 'T1', p: '2022Q1,2022Q2' }).comparison);
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ indicator, unit, period, value, state }) => [indicator, unit, period, value, state])).toEqual([
      ['ELD03', 'T1', '2022Q1', '20', 'reported'],
      ['ELD03', 'T1', '2022Q2', '30', 'reported'],
      ['WAT09', 'T1', '2022Q1', '', 'missing'],
      ['WAT09', 'T1', '2022Q2', '', 'missing'],
    ]);
  });

  test('nothing in it is run as a formula', () => {
    const text = compareCsv(asked({ i: 'ELD03', u: 'T1', p: '2022Q2' }, NAMED_AS_FORMULA).comparison);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
  });
});

describe('what is compared, as a spreadsheet', () => {
  test('has the table as it is shown, every figure, and what one has to know', async () => {
    const { comparison, shown } = asked({ i: 'ELD03,WAT01', u: 'T1,T2', p: '2021Q2,2022Q2' });
    const { sheets } = await readXlsx(await workbookOf(compareSheets(comparison, shown, WHENCE, 'zh')));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ...[
        ['表', 5],
        ['逐个数', 10],
        ['说明', expect.any(Number)],
      ],
    ]);
    expect(sheets[0]?.rows[0]).toEqual(['指标', '计量单位', '单位', '2021年二季度', '2022年二季度', '演示数据']);
    expect(sheets[0]?.rows[1]).toEqual(['村级老人互助照料中心数', '所', 'T1镇', 10, 30, '否']);
    expect(sheets[0]?.rows[3]?.at(-1)).toBe('是');
    const about = sheets[2]?.rows.map((row) => row.join(' ')).join('\n');
    for (const said of [
      '部分是演示数据',
      'ELD03 村级老人互助照料中心数：指某事。',
      '某局',
      '某县 · 第1版',
      WHENCE.address,
    ])
      expect(about).toContain(said);
  });

  test('nothing in it is run as a formula', async () => {
    const { comparison, shown } = asked({ i: 'ELD03', u: 'T1', p: '2022Q2' }, NAMED_AS_FORMULA);
    const { sheets } = await readXlsx(await workbookOf(compareSheets(comparison, shown, WHENCE, 'zh')));
    expect(sheets[0]?.rows[1]?.[0]).toBe(`'${FORMULA}`);
    expect(JSON.stringify(sheets)).not.toContain('"formula"');
  });

  test('a sheet is named as a spreadsheet allows', async () => {
    const bytes = await workbookOf([{ name: `a/b:${'c'.repeat(40)}`, rows: [['x']], widths: [] }]);
    expect((await readXlsx(bytes)).sheets[0]?.name).toBe(`a b ${'c'.repeat(27)}`);
  });
});

describe('what is compared, as a picture', () => {
  test('lines, panels and bars carry title, sources and the mark of what is made up', () => {
    for (const [query, marks] of [
      [{ i: 'ELD03', u: 'T1,T2' }, 2],
      [{ i: 'ELD03,WAT01', u: 'T1,T2' }, 4],
      [{ i: 'WAT01', u: 'townships', p: '2022Q2' }, 3],
    ] as const) {
      const { shown } = asked(query);
      const svg = comparePicture(shown, WHENCE.notes, 'zh') ?? '';
      expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length);
      expect(svg.match(/T\d镇<\/text>/g)?.length).toBeGreaterThanOrEqual(marks);
      expect(svg).toContain('某县 · 第1版');
      expect(svg).not.toMatch(/NaN|undefined/);
      expect(svg.includes('演示数据')).toBe(shown.notes.demonstration);
    }
  });

  test('there is none where there is nothing to draw', () => {
    expect(comparePicture(asked({ i: 'ELD03', p: '2022Q2' }).shown, [], 'zh')).toBeNull();
  });
});
