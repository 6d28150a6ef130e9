import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBoard, readQuarters } from '#lib/features/board/data.ts';
import { type Board, boardForms, boardTotal, burden, filerLines, formLines } from '#lib/features/board/view.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { remindFilers } from '#lib/features/reminder/mutations.ts';
import { readTasks } from '#lib/features/task/data.ts';
import { taskList } from '#lib/features/task/view.ts';
import { unfiledOf } from '#lib/features/unfiled/view.ts';
import { working } from '#lib/server/working.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { COUNTY_PATH, EAST_PATH, NOW, reviewer, storeFormsCounty, TODAY } from '#tests/support/forms-county.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
const VILLAGES = 'villages-2022Q3-u-T1';
let fresh: Fresh;

/** The east has filled one village of two and got it back; the west has handed in, one day late. */
beforeAll(async () => {
  fresh = await freshDatabase();
  const { address, door } = fresh;
  if (address.provider === 'sqlite') {
    delete process.env.DULIANG_DATABASE_URL;
    process.env.DULIANG_DATA = path.dirname(address.file);
  } else process.env.DULIANG_DATABASE_URL = address.url;
  await storeFormsCounty(door);
  await openSubmissions({ countyCode: COUNTY, actor: SETUP, input: { day: TODAY }, now: NOW }, door);
  const { client } = door;
  for (const [unitId, review] of [
    ['u-V1', 'open'],
    ['u-V2', 'returned'],
  ] as const) {
    const cell = { countyCode: COUNTY, submissionId: VILLAGES, unitId, indicatorCode: 'B01', dimension: '' };
    const saved = { savedBy: 'person:east', savedAt: NOW, version: 1 };
    await client.submissionCell.create({ data: { ...cell, ...saved, state: 'reported', value: 3, review } });
  }
  await client.submission.updateMany({ where: { id: VILLAGES }, data: { state: 'returned' } });
  const late = new Date('2022-10-11T01:00:00Z');
  const west = { countyCode: COUNTY, submissionId: 'townships-2022Q3-u-T2' };
  await client.submissionRound.create({ data: { ...west, round: 1, at: late, by: 'person:west', cells: [] } });
  await client.submission.updateMany({
    where: { id: west.submissionId },
    data: { state: 'submitted', submittedAt: late, submittedBy: 'person:west', round: 1 },
  });
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const tasks = async (unitPath: string, today = TODAY) =>
  taskList(await readTasks(COUNTY, [{ unitPath }]), { today, locale: 'zh', name: '周敏' });

describe('a person’s tasks', () => {
  it('stand with the next deadline first, and say what to do', async () => {
    const list = await tasks(EAST_PATH);
    expect(list.title).toBe('周敏，今天有2张表要办');
    expect(list.todo.map(({ id, action }) => `${id} ${action.text}`)).toEqual([
      'townships-2022Q3-u-T1 开始填',
      `${VILLAGES} 去修改`,
    ]);
    expect([list.waiting, list.approved]).toEqual([[], []]);
  });

  it('count a cell that came back as one still to be filled', async () => {
    const [, villages] = (await tasks(EAST_PATH)).todo;
    expect(villages).toMatchObject({
      what: '2022年第三季度 · 2个村（社区） × 1项',
      progress: { filled: 1, asked: 2, text: '1 / 2 已填' },
      marks: [{ tone: 'returned', text: '退回1格' }],
      href: `/entry/${VILLAGES}`,
      filer: null,
    });
  });

  it.each([
    ['2022-10-06', '还有4天', 'plain'],
    ['2022-10-08', '还有2天', 'soon'],
    ['2022-10-10', '今天截止', 'late'],
    ['2022-10-12', '已超期2天', 'late'],
  ])('see on %s: %s', async (today, left, tone) => {
    const [first] = (await tasks(EAST_PATH, today)).todo;
    expect(first?.due).toEqual({ left, tone, on: '10月10日截止' });
  });

  it('name the filer where one person fills for several, and show what others have in hand', async () => {
    const list = await tasks(COUNTY_PATH);
    expect(list.todo.map(({ filer }) => filer)).toEqual(['C镇', 'T1镇', 'T1镇']);
    expect(list.waiting).toHaveLength(1);
    expect(list.waiting[0]?.state).toEqual({ text: '待审核', at: '10月11日提交' });
  });

  it('are in English, too', async () => {
    const rows = await readTasks(COUNTY, [{ unitPath: EAST_PATH }]);
    const list = taskList(rows, { today: TODAY, locale: 'en', name: 'Zhou Min' });
    expect(list.title).toBe('Zhou Min: 2 forms to fill today');
    expect(list.todo[1]).toMatchObject({
      what: 'third quarter of 2022 · 2 villages × 1 figure',
      href: `/en/entry/${VILLAGES}`,
    });
  });
});

describe('the board', () => {
  const look = async (today = '2022-10-11'): Promise<Board> => ({
    ...{ quarters: await readQuarters(COUNTY), quarter: '2022Q3', today, mayRemind: true },
    rows: await readBoard(COUNTY, '2022Q3'),
  });

  it('counts what is in, what is overdue and how much of it came in time', async () => {
    const board = await look();
    expect(board.quarters).toEqual(['2022Q3']);
    expect(boardTotal(board)).toEqual({
      forms: 4,
      handedIn: 1,
      approved: 0,
      overdue: 2,
      onTime: 0,
      asked: 6,
      filled: 1,
    });
  });

  it('has a line for each filer, departments first, and one for each form', async () => {
    const board = await look();
    const filers = filerLines(board, 'zh');
    expect(filers.map(({ key, forms, handedIn, overdue }) => [key, forms, handedIn, overdue])).toEqual([
      ['bureau', 1, 0, 1],
      ['u-T1', 2, 0, 1],
      ['u-T2', 1, 1, 0],
    ]);
    expect(filers[1]).toMatchObject({
      name: 'T1镇',
      asked: 3,
      filled: 1,
      openIds: ['townships-2022Q3-u-T1', VILLAGES],
    });
    expect(formLines(board, 'zh').map(({ key, forms }) => [key, forms])).toEqual([
      ['bureau', 1],
      ['townships', 2],
      ['villages', 1],
    ]);
  });

  it('says what townships are asked for, on average and at most', async () => {
    expect(burden(await look(), 'zh')).toEqual({ mean: 2, name: 'T1镇', most: 3 });
  });

  it('shows behind a line its forms, late ones as late', async () => {
    const board = await look();
    const [west] = boardForms(board, { filer: 'u-T2' }, 'zh');
    expect(west).toMatchObject({ title: 'townships表', other: 'T2镇', isOpen: false, due: { left: '迟交' } });
    expect(boardForms(board, { form: 'townships' }, 'zh').map(({ title }) => title)).toEqual(['T1镇', 'T2镇']);
    expect(boardForms(board, { filer: 'nobody' }, 'zh')).toEqual([]);
  });

  it('remembers who was reminded and when', async () => {
    const order = { countyCode: COUNTY, actor: reviewer, input: { ids: [VILLAGES] }, now: NOW };
    await remindFilers(order, fresh.door);
    const [villages] = boardForms(await look(), { form: 'villages' }, 'zh');
    expect(villages?.reminded).toBe('10月8日催过');
  });

  it('names who has not filed by the day that passed first, with what is missing', async () => {
    const found = unfiledOf(await look(), 'zh');
    expect(found).toMatchObject({ quarter: '2022Q3', mayRemind: true });
    expect(found?.lines.map(({ name }) => name)).not.toContain('T2镇');
    expect(found?.openIds).toHaveLength(found?.lines.reduce((sum, { left }) => sum + left, 0) ?? -1);
    expect(found?.openIds).toContain(VILLAGES);
  });

  it('names nobody where nothing was ever open', async () => {
    expect(unfiledOf({ quarters: [], quarter: null, today: TODAY, rows: null, mayRemind: true }, 'zh')).toBeNull();
  });
});
