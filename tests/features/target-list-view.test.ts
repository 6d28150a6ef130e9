import { describe, expect, it } from 'vitest';
import { aimLines, countOf, filterLines } from '#lib/features/target-list/view.ts';
import { unitLines, whoLines } from '#lib/features/target-unit/view.ts';
import { answerRow, openTargets, sumTarget } from '#tests/support/target-book.ts';

const all = [sumTarget('C', 100), sumTarget('T1', 65), sumTarget('T2', 35)];
const lines = (given: Parameters<typeof openTargets>[0] = { targets: all }) => {
  const open = openTargets(given);
  return aimLines(open.entries, open.book, open.year, 'zh');
};
const line = (code: string, given?: Parameters<typeof openTargets>[0]) =>
  lines(given).find((one) => one.code === code) ?? expect.fail(`${code} has no line`);

describe('the list of a year', () => {
  it('has a line for each indicator that can have a target, and says how townships take part', () => {
    expect(lines().map(({ code, parting }) => `${code} ${parting}`)).toEqual([
      'SUM sum',
      'RATE rate',
      'ONLY county_only',
    ]);
  });

  it('says the target, where it begins, its path and since when it counts', () => {
    expect(line('SUM').county).toEqual({
      ...{ target: '100个', baseline: '71个', path: '每季25%', from: '2022年1月20日', version: 1, demonstration: true },
    });
    const path = sumTarget('C', 100, { path: [0.1, 0.3, 0.7, 1] });
    expect(line('SUM', { targets: [path] }).county?.path).toBe('10 · 30 · 70 · 100%');
    expect(line('RATE').county).toBeNull();
  });

  it('counts townships that have one, and answers to the newest version alone', () => {
    const moved = sumTarget('T1', 60, { version: 2, inForceFrom: '2022-09-01', reason: '调整' });
    const answers = [answerRow('T1', 'accepted'), answerRow('T2', 'objected', { text: '偏高' })];
    const found = line('SUM', { targets: [...all, moved], answers });
    expect(found.townships).toMatchObject({ set: 2, of: 2 });
    expect(found.answers).toEqual({ set: 3, of: 3, accepted: 0, objected: 1, open: 2 });
  });

  it('names by how much the parts miss the whole, and nothing where there are none', () => {
    const short = line('SUM', { targets: [sumTarget('C', 100), sumTarget('T1', 60), sumTarget('T2', 35)] });
    expect([short.difference, short.differenceText]).toEqual([-5, '5个']);
    expect(line('SUM').difference).toBe(0);
    expect(line('SUM', { targets: [sumTarget('C', 100)] }).difference).toBe(0);
  });

  it('flags what is easy, out of reach or the wrong way, each kind once with its reason', () => {
    const odd = line('SUM', { targets: [sumTarget('C', 60), sumTarget('T1', 40), sumTarget('T2', 500)] });
    expect(odd.flags.map(({ name, count }) => `${name} ${count}`)).toEqual(['baseline_past_target 2', 'unreachable 1']);
    expect(odd.flags[0]?.why).toBe('基数71个已经越过目标，目标的方向与指标相反。');
    expect(line('SUM', { targets: [sumTarget('T1', 50)] }).flags[0]?.why).toBe('最新一期55个已经达到目标。');
  });

  it('is filtered by domain and by what is to be done', () => {
    const codes = (need: string, given?: Parameters<typeof openTargets>[0]) =>
      filterLines(lines(given), { need }).map(({ code }) => code);
    expect(codes('unset')).toEqual(['RATE', 'ONLY']);
    expect(codes('open')).toEqual(['SUM']);
    expect(codes('differs')).toEqual([]);
    expect(codes('objected', { targets: all, answers: [answerRow('T1', 'objected')] })).toEqual(['SUM']);
    expect(codes('flagged', { targets: [sumTarget('C', 70)] })).toEqual(['SUM']);
    expect(filterLines(lines(), { domain: 'water' })).toHaveLength(3);
    expect(filterLines(lines(), { domain: 'other' })).toEqual([]);
  });

  it('is empty, and breaks at nothing, where no target was ever set', () => {
    expect(lines({ targets: [] }).every(({ county, flags }) => county === null && flags.length === 0)).toBe(true);
    expect(countOf(openTargets().entries)).toMatchObject({ set: 0, open: 0 });
  });
});

describe('the list of a place', () => {
  it('has its own targets with last year, and says who may answer and what was said', () => {
    const open = openTargets({ targets: all, answers: [answerRow('T1', 'objected', { text: '基数偏高' })] });
    const [own] = unitLines(open, 'T1', 'zh');
    expect(own).toMatchObject({ code: 'SUM', lastYear: '45个', mayAnswer: true, version: 1 });
    expect(own?.said).toEqual({ state: 'objected', word: '有异议', by: '张三，2022年1月25日', text: '基数偏高' });
    expect(own?.cell.target).toBe('65个');
    expect(unitLines(open, 'T2', 'zh')[0]).toMatchObject({ mayAnswer: false, said: { state: 'open', by: null } });
    expect(unitLines(open, 'T9', 'zh')).toEqual([]);
  });
});

describe('who has not answered', () => {
  it('is told by township, and by department for the county’s own, with the heads who could', () => {
    const who = whoLines(openTargets({ targets: all, answers: [answerRow('T1', 'accepted')] }), 'zh');
    expect(who.map(({ name, heads, count }) => `${name} ${heads} ${count.accepted}/${count.open}`)).toEqual([
      'T1镇 张三 1/0',
      'T2镇  0/1',
      '某局  0/1',
    ]);
    expect(who[0]?.href).toBe('/office/targets?year=2022&unit=T1');
    expect(who[2]?.href).toBeNull();
    expect(whoLines(openTargets(), 'zh')).toEqual([]);
  });
});
