import { describe, expect, it } from 'vitest';
import { tableFile, tableRows, villageRows } from '#lib/features/office-table/view.ts';
import { knownFigures, villagesOf, villageTable } from '#lib/features/office-village/view.ts';
import { smallBook } from '#tests/support/book.ts';
import { figureRow } from '#tests/support/rows.ts';

const book = smallBook();
const figures = [
  figureRow('A', 'V1', '2021Q4', 0),
  figureRow('A', 'V1', '2022Q2', 3),
  figureRow('A', 'V1', '2022Q3', 9),
  figureRow('B', 'V1', '2021', null, { state: 'not_applicable' }),
  figureRow('G', 'V1', '2022Q2', 4, { dimension: 'micro' }),
];

describe('a village’s own figures', () => {
  it('stand domain by domain, each with the periods that it gave', () => {
    const table = villageTable(figures, book, 'zh');
    expect(table.map(({ code, periods }) => [code, periods.map((one) => one.code)])).toEqual([
      ['water', ['2021Q4', '2022Q2']],
      ['care', ['2021']],
    ]);
    expect(table[0]?.lines.map(({ name, cells }) => [name, cells.map((cell) => cell?.text ?? null)])).toEqual([
      ['指标A', ['0', '3']],
      ['指标G · 微网格', [null, '4']],
    ]);
    expect(table[1]?.lines[0]?.cells[0]).toMatchObject({ text: '不适用', absent: true, demonstration: false });
  });

  it('end with the quarter that is looked at, and are none where nothing was given', () => {
    expect(villageTable(figures.slice(2, 3), book, 'zh')).toEqual([]);
    expect(villageTable([], book, 'zh')).toEqual([]);
  });

  it('are those of a past day where versions of it are given', () => {
    const version = (n: number, value: number) => ({
      ...{
        countyCode: '999901',
        figureId: figures[1]?.id ?? '',
        version: n,
        value,
        numerator: null,
        denominator: null,
      },
      ...{ operator: 'eq' as const, state: 'reported' as const, said: null, reason: null, reasonEn: null },
      ...{ submissionId: null, filedBy: 'x', filedAt: new Date(0), approvedBy: 'y', approvedAt: new Date(n) },
    });
    expect(knownFigures({ figures, versions: [version(1, 30), version(2, 2)] }).map(({ value }) => value)).toEqual([2]);
    expect(knownFigures({ figures, versions: null })).toHaveLength(5);
  });
});

describe('the villages of a township in one indicator', () => {
  const places = ['V1', 'V2', 'V3'].map((code) => ({ id: `u-${code}`, code, nameZh: `${code}村`, nameEn: code }));
  const counted = { unitZh: '所', unitEn: 'centres', decimals: 0, kind: 'to_date' as const };

  it('are said to have it or not, a nought being a nought and a blank a blank', () => {
    const rows = [...figures.slice(0, 3), figureRow('A', 'V2', '2022Q2', 0)];
    const found = villagesOf(places, rows, { indicator: counted, period: '2022Q2' }, 'zh');
    expect(found).toMatchObject({ period: '2022Q2', having: 1, counted: true });
    expect(found?.cells.map(({ text, has }) => [text, has])).toEqual([
      ['3所', true],
      ['0所', false],
      ['未报', false],
    ]);
  });

  it('are said to have reported, where it is a share', () => {
    const share = { unitZh: '%', unitEn: '%', decimals: 1, kind: 'ratio' as const };
    const found = villagesOf(places, [figureRow('B', 'V3', '2022Q1', 0)], { indicator: share, period: '2022Q2' }, 'en');
    expect(found).toMatchObject({ having: 1, counted: false, label: 'Q1 2022' });
  });

  it('are not spoken of where there are none, or nothing was given yet', () => {
    expect(villagesOf([], figures, { indicator: counted, period: '2022Q2' }, 'zh')).toBeNull();
    expect(villagesOf(places, figures, { indicator: counted, period: '2021Q1' }, 'zh')).toBeNull();
  });
});

describe('the table of a page as a file', () => {
  const file = (kind: 'units' | 'indicators' | 'domains' | 'departments', code: string) => {
    const rows = tableRows(book, { kind, code });
    return rows && tableFile(rows, 'zh').trim().split('\r\n');
  };

  it('holds every period of what the page shows, with target, light and mark of demonstration', () => {
    const lines = file('indicators', 'A');
    expect(lines?.[0]).toContain('指标代码,指标,区划代码,单位,时期');
    expect(lines).toHaveLength(1 + 4 * 6);
    expect(lines?.find((line) => line.includes(',T1,') && line.includes('2022Q2'))).toBe(
      'A,指标A,T1,T1镇,2022Q2,,24,个,,,已报,32,达序时,1,true,某局',
    );
    expect(lines?.find((line) => line.includes(',T3,') && line.includes('2022Q2'))).toContain(',未报,');
  });

  it('is of one place, one domain or one department', () => {
    expect(file('units', 'T2')).toHaveLength(1 + 12);
    expect(file('domains', 'care')).toHaveLength(1 + 24);
    expect(file('departments', 'other')).toHaveLength(1 + 24);
  });

  it('is none for what is not seen', () => {
    for (const kind of ['units', 'indicators', 'domains', 'departments'] as const) expect(file(kind, 'Z')).toBeNull();
  });

  it('of a village holds its figures up to the quarter that is looked at', () => {
    const unit = { code: 'V1', nameZh: '甲村', nameEn: 'Village A' };
    const rows = villageRows(figures, unit, book);
    expect(rows.map(({ figure }) => figure.period)).toEqual(['2021Q4', '2022Q2', '2021', '2022Q2']);
    expect(tableFile(rows, 'en')).toContain('A,Indicator A,V1,Village A,2022Q2,,3,pieces');
  });
});
