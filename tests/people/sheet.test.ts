import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { accountSchema } from '#lib/features/account/schema.ts';
import { readSheet } from '#lib/features/account-sheet/view.ts';
import { cellsOfFile, cellsOfText } from '#lib/server/sheet-cells.ts';

const places = {
  units: [
    { id: 'u-C', code: 'C', kind: 'county' as const, nameZh: '试验县', nameEn: 'Trial County' },
    { id: 'u-T1', code: 'T1', kind: 'township' as const, nameZh: '双牌镇', nameEn: 'Shuangpai Town' },
  ],
  departments: [{ countyCode: 'C', code: 'water', nameZh: '水利局', nameEn: 'Water Bureau' }],
};
const HEAD = '用户名,姓名,英文名,电话,邮箱,单位,部门,角色';
const read = (text: string, taken: string[] = [], locale: 'zh' | 'en' = 'zh') =>
  readSheet(cellsOfText(text) ?? [], { places, taken: new Set(taken) }, locale);

describe('a sheet of accounts', () => {
  it('is read with Chinese, English or technical heads, in any order, places by name or code', () => {
    const wanted = [{ username: 'zhou', unitId: 'u-T1', departmentCode: '', role: 'filer' }];
    for (const text of [
      `${HEAD}\nzhou,周敏,,,,双牌镇,,填报员`,
      'Role\tUnit\tName\tUser name\nClerk\tShuangpai Town\tZhou Min\tzhou',
      'username,name,unit,role\nzhou,周敏,T1,filer',
    ]) {
      const { rows, fault } = read(text);
      expect(fault).toBeNull();
      expect(rows.map(({ account }) => account)).toMatchObject(wanted);
    }
  });

  it('sends somebody of a department to that department', () => {
    const { rows } = read(`${HEAD}\nlu,陆工,,,,试验县,水利局,初审人`);
    expect(rows[0]?.account).toMatchObject({ unitId: 'u-C', departmentCode: 'water', role: 'first_reviewer' });
  });

  it.each([
    ['zhou,周敏,,,,无名镇,,填报员', '没有这个单位'],
    ['zhou,周敏,,,,双牌镇,无名局,填报员', '没有这个部门'],
    ['zhou,周敏,,,,双牌镇,,管事的', '没有这种角色'],
    ['z,周敏,,,,双牌镇,,填报员', '用户名要2至30个字'],
    ['zhou,,,,,双牌镇,,填报员', '请填写'],
    ['ZHAO,赵六,,,,双牌镇,,填报员', '已经有人用了'],
  ])('says in words what is wrong with a row: %s', (row, sentence) => {
    const { rows } = read(`${HEAD}\n${row}`, ['zhao']);
    expect(rows[0]?.account).toBeNull();
    expect(rows[0]?.faults.join()).toContain(sentence);
    expect(rows[0]?.line).toBe(2);
  });

  it('finds the same user name twice in it', () => {
    const { rows } = read(`${HEAD}\nzhou,甲,,,,双牌镇,,填报员\nＺＨＯＵ,乙,,,,双牌镇,,填报员`);
    expect(rows.map(({ faults }) => faults.length)).toEqual([0, 1]);
  });

  it('as a whole is refused without its columns, without rows, with too many', () => {
    expect(read('用户名,姓名\nzhou,周敏').fault).toBe('表头缺少：单位、角色。');
    expect(read('username,name,unit,role\n', [], 'en').fault).toBe('There is no row but the head.');
    const many = Array.from({ length: 201 }, (_, at) => `u${at},某,,,,双牌镇,,填报员`).join('\n');
    expect(read(`${HEAD}\n${many}`).fault).toContain('200');
  });

  it('gives nothing that the write would refuse, whatever stands in its cells', () => {
    const cell = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('双牌镇', '水利局', '填报员', 'zhou', '=1+1'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const { rows: found } = readSheet([HEAD.split(','), ...rows], { places, taken: new Set() }, 'zh');
        for (const { account, faults } of found) {
          expect(account === null).toBe(faults.length > 0);
          if (account) expect(accountSchema.safeParse(account).success).toBe(true);
        }
      }),
    );
  });
});

describe('the file of a sheet', () => {
  const rows = [HEAD.split(','), ['zhou', '周敏', '', '0739', '', '双牌镇', '', '填报员']];

  it('may be of Excel, or text in UTF-8 with a mark or in GB18030', async () => {
    const excel = Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows }] }));
    expect((await cellsOfFile('people.xlsx', excel))?.map((row) => row.slice(0, 2))).toEqual(
      rows.map((row) => row.slice(0, 2)),
    );
    const text = rows.map((row) => row.join(',')).join('\r\n');
    expect(await cellsOfFile('people.csv', Buffer.from(`\uFEFF${text}`))).toEqual(rows);
    const gb = Buffer.concat([Buffer.from('a,'), Buffer.from([0xd6, 0xdc, 0xc3, 0xf4])]);
    expect(await cellsOfFile('people.csv', gb)).toEqual([['a', '周敏']]);
  });

  it('is refused where it is something else, broken or too large', async () => {
    expect(await cellsOfFile('people.xlsx', Buffer.from('not a workbook'))).toBeNull();
    expect(await cellsOfFile('people.csv', Buffer.from([0, 1, 2, 3]))).toBeNull();
    expect(await cellsOfFile('people.csv', Buffer.alloc(1_000_000, 'a'))).toBeNull();
    expect(cellsOfText('a,"b')).toBeNull();
  });
});
