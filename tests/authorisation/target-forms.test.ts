import { beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '#lib/server/db.ts';
import { UNSENT } from '#lib/shared/form-state.ts';
import { comesAs, openCounty, VISITORS } from './visitors.ts';

let through: Door;
let keys = 0;
type Action = typeof import('#lib/features/target/actions.ts').setTargetsByForm;
const actions: Record<'setTargetsByForm' | 'answerByForm' | 'remindByForm', Action> = Object.create(null);
beforeAll(async () => {
  ({ through } = await openCounty());
  // Only now, so that they read the jar of cookies.
  Object.assign(actions, await import('#lib/features/target/actions.ts'));
  Object.assign(actions, await import('#lib/features/target-answer/actions.ts'));
  Object.assign(actions, await import('#lib/features/target-reminder/actions.ts'));
}, 120_000);

const as = (cookie: string) => comesAs(VISITORS.find((one) => one.cookie === cookie) ?? expect.fail('nobody'));
function form(fields: Record<string, string>, locale = 'zh'): FormData {
  keys += 1;
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale, key: `key-of-a-form-${keys}0000`, ...fields }))
    data.set(name, value);
  return data;
}
const set = (fields: Record<string, string>, locale?: string) =>
  actions.setTargetsByForm(
    UNSENT,
    form({ indicatorCode: 'WAT01', year: '2022', basis: '年度计划', reason: '', ...fields }, locale),
  );
const answer = (fields: Record<string, string>, locale?: string) =>
  actions.answerByForm(UNSENT, form({ unitId: 'u-T1', year: '2022', answer: 'accepted', text: '', ...fields }, locale));

/** As far in the future as the year that is set; the clock of these tests is the machine's. */
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('the forms of targets', () => {
  it('say at each field what is wrong, keep what was typed, and store nothing', async () => {
    as('reviewer-above');
    const typed = { 't.u-C': '很多', 'v.u-C': '0', p1: '50', p2: '20', p3: '70', p4: '100', inForceFrom: today };
    const state = await set(typed);
    expect(state.faults).toEqual({ 't.u-C': '请填数字，例如 120 或 82.69万。', p2: '累计数不能比上一季少。' });
    expect(state).toMatchObject({ fault: '有2处要改，什么都没有存。', values: { 't.u-C': '很多', p1: '50' } });
    expect(await through.client.target.count({ where: { unitId: 'u-C' } })).toBe(0);
  });

  it('show the other value where somebody was quicker, and then take what is decided', async () => {
    as('reviewer-above');
    const all = { 't.u-C': '20', 't.u-T1': '11', 't.u-T2': '9', 'v.u-C': '0', 'v.u-T2': '0', inForceFrom: today };
    const late = await set({ ...all, 'v.u-T1': '0' }, 'en');
    expect(late.faults).toEqual({ 't.u-T1': 'It was just changed to 9 (version 1); you typed 11.' });
    const done = await set({ ...all, 'v.u-T1': '1', reason: '分解到镇' });
    expect(done).toMatchObject({ fault: null, done: '已定3个目标，通知了负责人。' });
    const kept = await through.client.target.findMany({ where: { unitId: 'u-T1' }, orderBy: { version: 'asc' } });
    expect(kept.map(({ target, basis }) => [target, basis])).toEqual([
      [9, 'plan'],
      [11, 'plan'],
    ]);
  });

  it('tell a head what a target was changed to meanwhile, and take the answer to what it is now', async () => {
    as('first_reviewer-own');
    const late = await answer({ 't.WAT01': '1' });
    expect(late.fault).toBe('“指标WAT01”的目标刚刚改成11个（第2版）。页面已更新，请看过再答复。');
    expect((await answer({ 't.WAT01': '2', answer: 'objected' })).faults).toEqual({ text: '提出异议请写明原因。' });
    expect((await answer({})).faults).toEqual({ targets: '请先勾选要答复的目标。' });
    expect(await answer({ all: '1', 'o.WAT01': '2' }, 'en')).toMatchObject({ done: '1 target is answered.' });
    expect(await through.client.targetAnswer.count()).toBe(1);
  });

  it('remind of what is left, and say so where nothing is', async () => {
    as('reviewer-above');
    const remind = (unitIds: string) => actions.remindByForm(UNSENT, form({ year: '2022', unitIds }));
    expect((await remind('u-T1')).fault).toBe('这些单位没有未答复的目标，或没有负责人账号。');
    // Whoever heads the county or the sibling town answers for it.
    expect((await remind('u-T2')).done).toMatch(/^已提醒\d人。$/);
    expect((await remind('u-T2')).done).toBe('今天已经提醒过了。');
  });
});
