import { describe, expect, it } from 'vitest';
import { planClosing, planMerger, planMove, planRenaming, planReopening } from '#lib/domain/unit-change.ts';
import type { History, Plan } from '#lib/domain/unit-plan.ts';
import { sentMerger } from '#lib/features/unit-change/view.ts';
import { newUnitForm, unitForm } from '#lib/features/unit-form/view.ts';
import type { PeopleRows, UnitRows } from '#lib/features/unit-page/data.ts';
import { changesOf, type UnitNode, unitPage, unitsFound, unitsTitle, unitTree } from '#lib/features/unit-page/view.ts';
import { COUNTY } from '#tests/support/county.ts';
import { carriedOut, known, smallHistory } from '#tests/support/unit-history.ts';

const DAY = '2022-08-15';
const AT = new Date('2022-08-16T01:00:00Z');

/** The rows of a page after some changes, one after the other. */
function rowsAfter(...plans: ((history: History) => Plan)[]): UnitRows {
  let history = smallHistory();
  const told: UnitRows['told'] = [];
  for (const planning of plans) {
    const plan = planning(history);
    told.push(
      ...plan.pasts.map((past) => ({
        ...past,
        ...{ countyCode: COUNTY, reason: '区划调整', changedBy: 'person:keeper', changedAt: AT },
      })),
    );
    history = carriedOut(history, plan);
  }
  return { history, told, tiles: [{ id: 'u-A', tileCol: 2, tileRow: 3 }], figures: new Map([['u-A', 12]]) };
}
const people: PeopleRows = {
  people: [{ id: 'keeper', name: '王管', nameEn: 'Keeper Wang', active: true }],
  holders: [{ id: 'clerk', name: '周敏', nameEn: null, active: true }],
};
const page = (rows: UnitRows, id: string, locale: 'zh' | 'en' = 'zh') => unitPage({ rows, people }, id, locale);
const rename = (history: History) => {
  const { code, sort, nameEn, shortZh, shortEn } = known('A');
  return planRenaming(history, { ...{ code, sort, nameEn, shortZh, shortEn }, id: 'u-A', nameZh: '甲镇', day: DAY });
};
const move = (history: History) => planMove(history, { id: 'u-V3', parentId: 'u-A', day: DAY });
const close = (history: History) => planClosing(history, { id: 'u-D', day: DAY });
const merge = (history: History) => planMerger(history, { ids: ['u-B'], successorId: 'u-A', day: DAY });
const names = (nodes: readonly UnitNode[]): string[] => nodes.flatMap(({ name, below }) => [name, ...names(below)]);

describe('the tree of units', () => {
  it('goes from the county down, and says of each what it is, since when, and how many figures it has', () => {
    const [top] = unitTree(rowsAfter(), 'zh');
    expect(names(top ? [top] : [])).toEqual(['C镇', 'A镇', 'V1村', 'V2村', 'B镇', 'V3村', '网格', 'D镇']);
    expect(top?.below[0]).toMatchObject({
      sort: '镇',
      span: '2021-01-01起',
      figures: '12个数据',
      was: '',
      isThere: true,
    });
    expect(top?.below[1]?.figures).toBe('没有数据');
    expect(unitsTitle(rowsAfter(), 'zh')).toBe('3个乡镇街道，3个村（社区），1个中网格');
  });

  it('keeps what is closed, last below what it belonged to, and what was called otherwise', () => {
    const [top] = unitTree(rowsAfter(rename, merge), 'en');
    expect(top?.below.map(({ code }) => code)).toEqual(['A', 'D', 'B']);
    expect(top?.below[2]).toMatchObject({ isThere: false, span: '2021-01-01 to 2022-08-14 (closed)' });
    expect(unitTree(rowsAfter(rename), 'zh')[0]?.below[0]?.was).toBe('原名A镇');
    expect(unitsTitle(rowsAfter(rename, merge), 'en')).toBe('2 townships, 3 villages, 1 middle grid');
  });

  it('is searched by name and code, those of the past too', () => {
    const rows = rowsAfter(rename);
    const found = (query: string) => unitsFound(rows, query, 'zh').map(({ name, place }) => `${name} ${place}`);
    expect(found(' v1 ')).toEqual(['V1村 甲镇']);
    expect(found('A镇')).toEqual(['甲镇 C镇']);
    expect(found('甲镇')).toEqual(['甲镇 C镇']);
    expect(found('nowhere')).toEqual([]);
  });
});

describe('the page of one unit', () => {
  it('tells what befell it, the newest first, with why, who and when', () => {
    const rows = rowsAfter(rename, move, close, (history) => planReopening(history, { id: 'u-D' }));
    expect(page(rows, 'u-A')?.history).toMatchObject([
      { what: '2022-08-15起由“A镇 A”改为“甲镇 A”。', reason: '区划调整', by: expect.stringContaining('王管') },
    ]);
    expect(page(rows, 'u-V3')?.history[0]?.what).toBe('2022-08-15起由B镇改归甲镇管。');
    expect(page(rows, 'u-G')?.history[0]?.what).toBe('2022-08-15起随上级移动，仍归V3村管。');
    expect(page(rows, 'u-D', 'en')?.history.map(({ what }) => what)).toEqual([
      'Closed by mistake and brought back: there without a gap from 2022-08-15 on.',
      'Closed from 2022-08-15 on.',
    ]);
    expect(page(rowsAfter(merge), 'u-B')?.history[0]?.what).toBe('2022-08-15起并入A镇。');
  });

  it('leads to what is above and below it, to whoever holds rights there, and to what can befall it', () => {
    const shown = page(rowsAfter(), 'u-A');
    expect(shown).toMatchObject({ line: { sort: '镇' }, parent: { href: '/admin/units/u-C' }, version: 0 });
    expect(shown?.below.map(({ href }) => href)).toEqual(['/admin/units/u-V1', '/admin/units/u-V2']);
    expect(shown?.holders).toEqual([{ name: '周敏', href: '/admin/accounts/clerk' }]);
    expect(shown?.changes.map(({ href }) => href)).toEqual(
      ['rename', 'merge', 'close'].map((change) => `/admin/units/u-A/${change}`),
    );
    expect(shown?.newHref).toBe('/admin/units/new?parent=u-A');
    expect(page(rowsAfter(close), 'u-D')).toMatchObject({ changes: [{ change: 'reopen' }], newHref: null });
    expect(page(rowsAfter(), 'u-Z')).toBeNull();
  });

  it('lets the county itself only be called otherwise', () => {
    expect(changesOf({ kind: 'county', validTo: null })).toEqual(['rename']);
    expect(changesOf({ kind: 'village', validTo: null })).toContain('move');
  });
});

describe('the form of a change', () => {
  const form = (id: string, change: string, rows = rowsAfter()) =>
    unitForm({ rows, day: '2022-10-01' }, id, change, 'zh');
  const values = (options: readonly { value: string }[] = []) => options.map(({ value }) => value);

  it('offers what fits: another parent of the level above, a neighbour to go into', () => {
    expect(values(form('u-V1', 'move')?.targets)).toEqual(['u-B', 'u-D']);
    expect(values(form('u-A', 'merge')?.targets)).toEqual(['u-B', 'u-D']);
    expect(values(form('u-A', 'merge')?.beside)).toEqual(['u-B', 'u-D']);
    expect(values(form('u-A', 'merge', rowsAfter(close))?.targets)).toEqual(['u-B']);
    expect(values(form('u-A', 'rename')?.sorts)).toEqual(['street', 'town', 'township']);
  });

  it('begins with what is there, and says which period the day decides on', () => {
    expect(form('u-A', 'rename')?.known).toMatchObject({ nameZh: 'A镇', code: 'A', tileCol: '2', tileRow: '3' });
    // Of one sign the short name is the whole name; "A" is no name that follows from it.
    expect(form('u-A', 'rename')?.known).toMatchObject({ shortZh: 'A', shortEn: '' });
    expect(form('u-A', 'rename')?.when).toMatchObject({
      day: '2022-10-01',
      hint: expect.stringContaining('2022-12-31'),
    });
    expect(form('u-A', 'rename', rowsAfter(rename))?.version).toBe(1);
    expect([form('u-A', 'rename')?.hasTile, form('u-V1', 'rename')?.hasTile]).toEqual([true, false]);
  });

  it('is there only for what can befall the unit', () => {
    expect(form('u-C', 'close')).toBeNull();
    expect(form('u-A', 'reopen')).toBeNull();
    expect(form('u-A', 'split')).toBeNull();
    expect(form('u-Z', 'rename')).toBeNull();
  });

  it('of a new unit is of the level below its parent, the county where none is named', () => {
    const made = (parent: string | null, rows = rowsAfter()) => newUnitForm({ rows, day: '2022-10-01' }, parent, 'zh');
    expect(made(null)).toMatchObject({ kind: 'township', parent: { id: 'u-C' }, hasTile: true });
    expect(made('u-V3')).toMatchObject({ kind: 'middle_grid', level: '中网格', hasTile: false });
    expect(made('u-D', rowsAfter(close))).toBeNull();
    expect(made('u-Z')).toBeNull();
  });

  it('sends what is ticked in one field, without what the others go into', () => {
    const sent = { id: 'u-A', successorId: 'u-B', 'also-u-B': '1', 'also-u-D': '1', 'also-u-E': '1' };
    expect(sentMerger(sent)).toEqual({ id: 'u-A', successorId: 'u-B', also: 'u-D u-E' });
    expect(sentMerger({ id: 'u-A' })).toEqual({ id: 'u-A', also: '' });
  });
});
