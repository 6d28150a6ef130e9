import { describe, expect, it } from 'vitest';
import { type Waiting, waitingNotice } from '#lib/domain/submission/waiting-notice.ts';

const form = (id: string, change: Partial<Waiting> = {}): Waiting => ({
  ...{ id, round: 1, state: 'submitted', period: '2022Q3', dueOn: '2022-10-10' },
  ...{ formNameZh: `${id}表`, formNameEn: `Form ${id}` },
  ...change,
});
const told = (id: string, isOpen: boolean, ...tokens: string[]) => ({ id, isOpen, told: tokens });

describe('what a reviewer is told of', () => {
  it('is nothing where nothing waits, or all of it is known', () => {
    expect(waitingNotice([], [])).toBeNull();
    expect(waitingNotice([form('a')], [told('n', false, 'a 1 submitted')])).toBeNull();
  });

  it('names the one form and leads to it', () => {
    expect(waitingNotice([form('a')], [])).toMatchObject({
      noticeId: null,
      submissionId: 'a',
      values: { count: 1, formZh: 'a表', formEn: 'Form a', told: ['a 1 submitted'] },
    });
  });

  it('counts several in one notice', () => {
    const notice = waitingNotice([form('a'), form('b'), form('c')], []);
    expect(notice).toMatchObject({ submissionId: null, values: { count: 3, formZh: 'a表' } });
  });

  it('adds what comes to the notice that is unread, without what has been dealt with meanwhile', () => {
    const open = told('n', true, 'a 1 submitted', 'gone 1 submitted');
    expect(waitingNotice([form('a'), form('b')], [open])).toMatchObject({
      noticeId: 'n',
      submissionId: null,
      values: { count: 2, formZh: 'b表', told: ['a 1 submitted', 'gone 1 submitted', 'b 1 submitted'] },
    });
  });

  it('begins a new notice once the last was read', () => {
    const read = told('n', false, 'a 1 submitted');
    expect(waitingNotice([form('a'), form('b')], [read])).toMatchObject({ noticeId: null, submissionId: 'b' });
  });

  it.each([{ round: 2 }, { state: 'first_reviewed' }])('is told again of a form that comes anew: %o', (change) => {
    const known = told('n', false, 'a 1 submitted');
    expect(waitingNotice([form('a', change)], [known])?.values.count).toBe(1);
  });
});
