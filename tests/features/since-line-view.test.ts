import { describe, expect, it } from 'vitest';
import { bookOf } from '#lib/features/progress-book/view.ts';
import { eventLines, itemLines, releaseLines, targetLines } from '#lib/features/since-line/view.ts';
import type { SinceRows } from '#lib/features/since-look/data.ts';
import { COUNTY, departmentRow } from '#tests/support/county.ts';
import { targetRow } from '#tests/support/rows.ts';
import { twoTowns } from '#tests/support/two-towns.ts';

const at = (day: number) => new Date(Date.UTC(2022, 7, day, 1));
const now = bookOf(twoTowns(), { period: '2022Q2', day: '2022-09-01' });
const everywhere = () => true;
const answering = () => ['bureau'];
const units = twoTowns().units.map(({ id, code, path, nameZh, nameEn }) => ({ id, code, path, nameZh, nameEn }));
const NOTHING: SinceRows = {
  ...{ approved: [], carried: [], events: [], targets: [], items: [], releases: [], withdrawals: [] },
  ...{ units, departments: [departmentRow('bureau')] },
};

type Item = SinceRows['items'][number];
const item = (change: Partial<Item>): Item => ({
  ...{ countyCode: COUNTY, id: 'i', indicatorCode: 'A', unitId: 'u-T1', dimension: '', period: '2022Q2' },
  ...{ ratio: 0.5, status: 'behind', departmentCode: 'bureau', ownerId: null, task: '查明原因', expected: 60 },
  ...{ dueOn: '2022-09-30', state: 'open', openedBy: 'person:x', openedAt: at(1), endedBy: null, endedAt: null },
  ...{ endReason: null, version: 1, replies: [] },
  ...change,
});
const reply = (kind: Item['replies'][number]['kind'], text: string, day: number): Item['replies'][number] => ({
  ...{ countyCode: COUNTY, id: `r${day}`, supervisionId: 'i', kind, text, dueOn: null, by: 'person:x', at: at(day) },
});

describe('forms that went back', () => {
  const event = (kind: 'returned' | 'reopened', unitId: string, departmentCode: string | null = null) => ({
    ...{ countyCode: COUNTY, submissionId: `s-${unitId}`, sequence: 2, at: at(2), by: 'person:x', kind },
    ...{ reason: '数不对', cells: null },
    submission: {
      ...{ unitId, departmentCode, period: '2022Q3' },
      form: { nameZh: '供水季报', nameEn: 'Water return', departmentCode: 'bureau' },
    },
  });

  it('say whose, which and why, and name the bureau where one files', () => {
    const rows = { ...NOTHING, events: [event('returned', 'u-T1'), event('reopened', 'u-C', 'bureau')] };
    expect(eventLines(rows, everywhere, 'zh').map(({ text, why }) => [text, why])).toEqual([
      ['T1镇的供水季报（2022年第三季度）被退回', '数不对'],
      ['某局的供水季报（2022年第三季度）重新打开', '数不对'],
    ]);
    expect(eventLines(rows, everywhere, 'en')[0]?.text).toContain('Water return of Town T1');
  });

  it('are asked for by place and by the department that answers', () => {
    const asked: unknown[] = [];
    eventLines({ ...NOTHING, events: [event('returned', 'u-T1')] }, (...one) => Boolean(asked.push(one)), 'zh');
    expect(asked).toEqual([['u-T1', ['bureau']]]);
    expect(eventLines({ ...NOTHING, events: [event('returned', 'u-T1')] }, () => false, 'zh')).toEqual([]);
  });
});

describe('targets', () => {
  const set = (unit: string, version: number, day = 3) => ({
    ...{ ...targetRow('A', unit, 2022, 40, 60), version, setBy: 'person:x', setAt: at(day), reason: '灾后调整' },
  });
  const context = { within: everywhere, answering, now, locale: 'zh' as const };

  it('set at once for many places are one line', () => {
    const lines = targetLines({ ...NOTHING, targets: [set('T1', 1), set('T2', 1)] }, context);
    expect(lines.map(({ text, units: n }) => [text, n])).toEqual([['指标A2022年目标下达到2个单位', 2]]);
    expect(lines[0]?.href).toBe('/office/indicators/A');
  });

  it('say that they were revised where one is no first version', () => {
    const lines = targetLines({ ...NOTHING, targets: [set('T1', 2, 4), set('T2', 1, 3)] }, context);
    expect(lines.map(({ text, why }) => [text, why])).toEqual([
      ['指标A2022年目标调整，涉及1个单位', '灾后调整'],
      ['指标A2022年目标下达到1个单位', '灾后调整'],
    ]);
  });

  it('that were carried in by nobody are no news', () => {
    expect(targetLines({ ...NOTHING, targets: [targetRow('A', 'T1', 2022, 40, 60)] }, context)).toEqual([]);
  });
});

describe('supervision', () => {
  const context = { within: everywhere, now, locale: 'zh' as const };
  const told = (one: Item) => itemLines({ ...NOTHING, items: [one] }, context).map(({ text, why }) => [text, why])[0];

  it('is told by the newest that happened to it', () => {
    expect(told(item({}))).toEqual(['T1镇的指标A列入督办，某局负责', '查明原因']);
    const replies = [reply('reply', '本月完工', 5), reply('extended', '延期', 4)];
    expect(told(item({ replies }))).toEqual(['T1镇的指标A：某局答复督办', '本月完工']);
    expect(told(item({ replies: [reply('extended', '材料未到', 6)] }))).toEqual(['T1镇的指标A：督办延期', '材料未到']);
  });

  it('that ended says whether its figure was reached, and repeats the task', () => {
    const met = item({ state: 'met', endedAt: at(7), replies: [reply('met', '2022Q2', 7)] });
    expect(told(met)).toEqual(['T1镇的指标A：已达到要求，督办办结', '查明原因']);
    expect(told(item({ state: 'ended', endedAt: at(7) }))?.[0]).toBe('T1镇的指标A：督办结束');
    expect(told(item({ state: 'met', endedAt: at(7) }))?.[0]).toBe('T1镇的指标A：已达到要求，督办办结');
  });

  it('is the unit’s own where no department answers, and comes newest first', () => {
    const items = [item({ id: 'old', openedAt: at(1) }), item({ id: 'new', openedAt: at(9), departmentCode: null })];
    const lines = itemLines({ ...NOTHING, items }, context);
    expect(lines.map(({ key }) => key)).toEqual(['new', 'old']);
    expect(lines[0]?.text).toBe('T1镇的指标A列入督办，T1镇负责');
    expect(lines[0]?.href).toBe('/office/supervision/new');
  });

  it('of a place that is not in sight stays out', () => {
    expect(itemLines({ ...NOTHING, items: [item({ unitId: 'u-elsewhere' })] }, context)).toEqual([]);
    expect(itemLines({ ...NOTHING, items: [item({})] }, { ...context, within: () => false })).toEqual([]);
  });
});

it('releases are told with those that were taken back, and why', () => {
  const release = { id: '2022Q2-v2', period: '2022Q2', version: 2, publishedAt: at(3), withdrawnAt: null };
  const gone = { countyCode: COUNTY, releaseId: '2022Q1-v3', reason: '有误', withdrawnBy: 'x', withdrawnAt: at(4) };
  const rows = { ...NOTHING, releases: [{ ...release, demonstration: true }], withdrawals: [gone] };
  expect(releaseLines(rows, 'zh').map(({ text, why, href }) => [text, why, href])).toEqual([
    ['2022年第一季度第3版撤回', '有误', null],
    ['2022年第二季度第2版发布', null, '/publish/2022Q2'],
  ]);
  expect(releaseLines(rows, 'en')[0]?.text).toMatch(/version 3, was withdrawn/);
});
