import { describe, expect, it } from 'vitest';
import { dueNotices, type Watched } from '#lib/domain/submission/due-notice.ts';

function form(id: string, change: Partial<Watched> = {}): Watched {
  return {
    id,
    formNameZh: `${id}表`,
    formNameEn: `Form ${id}`,
    period: '2022Q3',
    state: 'filling',
    opensOn: '2022-10-01',
    dueOn: '2022-10-10',
    ...change,
  };
}
const told = (forms: Watched[], today: string) =>
  dueNotices(forms, today).map(({ kind, occasion, values }) => `${kind} ${occasion} ${values.count}`);

describe('what a filer is told', () => {
  it('is that forms have opened, once for a period', () => {
    const fresh = ['a', 'b'].map((id) => form(id, { state: 'not_started' }));
    expect(told(fresh, '2022-10-01')).toEqual(['opened 2022Q3 2']);
    expect(told(fresh, '2022-09-30')).toEqual([]);
  });

  it('is nothing while there is time and the form is in hand', () => {
    expect(told([form('a')], '2022-10-06')).toEqual([]);
  });

  it('is what is due, from three days before to the day itself, once for a deadline', () => {
    const forms = [form('a'), form('b'), form('c', { dueOn: '2022-10-12' })];
    expect(told(forms, '2022-10-07')).toEqual(['due_soon 2022-10-10 2']);
    expect(told(forms, '2022-10-10')).toEqual(['due_soon 2022-10-10 2', 'due_soon 2022-10-12 1']);
  });

  it('is what is overdue', () => {
    expect(told([form('a'), form('b', { state: 'returned' })], '2022-10-11')).toEqual(['overdue 2022-10-10 2']);
  });

  it('is nothing of what was handed in', () => {
    const handedIn = (['submitted', 'first_reviewed', 'approved'] as const).map((state) => form(state, { state }));
    expect(told(handedIn, '2022-10-20')).toEqual([]);
  });

  it('is told anew when the deadline is put off', () => {
    expect(told([form('a', { dueOn: '2022-10-14' })], '2022-10-12')).toEqual(['due_soon 2022-10-14 1']);
  });

  it('leads to the form where it is about one, and names the first of several', () => {
    expect(dueNotices([form('a')], '2022-10-08')[0]).toMatchObject({ submissionId: 'a', values: { formZh: 'a表' } });
    expect(dueNotices([form('b'), form('a')], '2022-10-08')[0]).toMatchObject({
      submissionId: null,
      values: { formEn: 'Form a', due: '2022-10-10', period: '2022Q3' },
    });
  });
});
