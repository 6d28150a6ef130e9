import { describe, expect, it } from 'vitest';
import { ACTIONS } from '#lib/domain/permissions.ts';
import { detailOf, mentionedIn } from '#lib/features/audit-detail/view.ts';
import { auditHeadLine, auditLines } from '#lib/features/audit-export/view.ts';
import type { AuditRow } from '#lib/features/audit-log/data.ts';
import { askedOf } from '#lib/features/audit-log/schema.ts';
import { auditPage, filterOf } from '#lib/features/audit-log/view.ts';
import { actionWords, actorsMeant, type Names, subjectWords, whoWords } from '#lib/features/audit-words/view.ts';
import { BYTE_ORDER_MARK } from '#lib/features/csv/view.ts';

const names: Names = {
  people: [
    { id: 'p1', username: 'zhou', name: '周敏', nameEn: 'Zhou Min' },
    { id: 'p2', username: 'zhoumin', name: '周敏之', nameEn: null },
  ],
  submissions: [{ id: 's1', formId: 'f1', unitId: 'u-T1', departmentCode: null, period: '2022Q3' }],
  units: [{ id: 'u-T1', nameZh: '双牌镇', nameEn: 'Shuangpai Town' }],
  departments: [{ code: 'water', nameZh: '水利局', nameEn: 'Water Bureau' }],
  forms: [{ id: 'f1', nameZh: '供水季报', nameEn: 'Water' }],
};
const row = (sequence: number, change: Partial<AuditRow> = {}): AuditRow => ({
  ...{ countyCode: 'C', sequence, at: new Date('2022-11-01T02:03:04Z'), actor: 'person:p1', action: 'form.change' },
  ...{ subject: 'form:f1', before: null, after: null, hash: 'h' },
  ...change,
});

describe('words of the audit', () => {
  it.each(ACTIONS)('%s has its own in both languages', (action) => {
    expect(actionWords(action, 'zh')).toMatch(/^[\p{Script=Han}、]{2,}$/u);
    expect(actionWords(action, 'en')).toMatch(/^[A-Z][A-Za-z ,-]+$/);
  });

  it('leaves what it does not know as it was written', () => {
    expect(actionWords('moon.reach', 'zh')).toBe('moon.reach');
    expect(whoWords('person:gone', names, 'zh')).toBe('person:gone');
    expect(whoWords('robot', names, 'zh')).toBe('robot');
    expect(subjectWords('remark', names, 'zh')).toBe('批注');
    expect(subjectWords('whatever', names, 'zh')).toBe('whatever');
  });

  it.each([
    ['submission:s1', '供水季报 · 双牌镇 · 2022年第三季度', 'Water · Shuangpai Town · third quarter of 2022'],
    ['form:f1', '供水季报', 'Water'],
    ['unit:u-T1', '双牌镇', 'Shuangpai Town'],
    ['department:water', '水利局', 'Water Bureau'],
    ['person:p1', '周敏', 'Zhou Min'],
    ['notices:p2', '周敏之', '周敏之'],
    ['submission:gone', 'gone', 'gone'],
  ])('calls %s by name', (subject, zh, en) => {
    expect(subjectWords(subject, names, 'zh')).toBe(zh);
    expect(subjectWords(subject, names, 'en')).toBe(en);
  });
});

describe('who is meant', () => {
  it.each([
    ['周敏', ['person:p1', 'person:p2']],
    ['zhou', ['person:p1']],
    ['ZHOU M', ['person:p1']],
    ['系统', ['system:setup', 'system:clock', 'system:sign_in']],
    ['日历', ['system:clock']],
    ['nobody', []],
  ])('by %s: %j', (text, actors) => expect(actorsMeant(text, names.people, 'zh')).toEqual(actors));

  it('is everybody where nothing is asked', () => {
    expect(actorsMeant('', names.people, 'zh')).toBeNull();
    expect(filterOf('C', askedOf({}), names.people, 'zh')).toMatchObject({ actors: null, subjects: null });
  });
});

describe('what an event changed', () => {
  it('is told field by field, without what stayed', () => {
    const before = { version: 1, nameZh: '旧', active: true };
    const after = { version: 1, nameZh: '新', active: false };
    expect(detailOf(before, after, names, 'zh').lines).toEqual([
      { field: '中文名', before: '旧', after: '新' },
      { field: '启用', before: '是', after: '否' },
    ]);
  });

  it('is told with names, moments and lists, however deep', () => {
    const after = {
      ...{ userId: 'p1', by: 'person:p2', unitId: 'u-T1', departmentCode: 'water', note: '' },
      ...{ withdrawnAt: '2022-11-01T02:03:04.000Z', indicatorCodes: ['A', 'B'], cells: [{ value: 3 }, null] },
    };
    expect(detailOf(null, after, names, 'zh').lines).toEqual([
      { field: '人', before: null, after: '周敏' },
      { field: 'by', before: null, after: '周敏之' },
      { field: '单位', before: null, after: '双牌镇' },
      { field: '部门', before: null, after: '水利局' },
      { field: '说明', before: null, after: '（空）' },
      { field: '撤回时间', before: null, after: '2022年11月1日 10:03:04' },
      { field: '指标', before: null, after: 'A、B' },
      { field: '格 · 1 · 数值', before: null, after: '3' },
    ]);
  });

  it('is cut where nobody would read on, and says by how much', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, 'x'.repeat(400)]));
    const { lines, more } = detailOf(null, many, names, 'en');
    expect([lines.length, more, lines[0]?.after?.length]).toEqual([40, 10, 301]);
  });

  it.each([null, 'a text', 7, ['a'], { toString: null }])('is told of %j too', (value) => {
    expect(() => detailOf(value, null, names, 'zh')).not.toThrow();
  });

  it('names what may have to be looked up', () => {
    const events = [{ subject: 'submission:s1', before: null, after: { unitId: 'u-T1', text: '一句话' } }];
    expect(mentionedIn(events)).toEqual(['s1', 'u-T1']);
  });
});

describe('the pages of the audit', () => {
  const found = { head: { sequence: 9, hash: 'f' }, names, asked: askedOf({ who: '周敏', page: 'x' }) };

  it('lead on with the same question', () => {
    const page = auditPage({ ...found, rows: [row(7), row(6)], count: 5, newer: 1 }, 'en');
    const asked = (href: string | null) => Object.fromEntries(new URL(href ?? '', 'http://x').searchParams);
    expect(asked(page.newest)).toEqual({ who: '周敏' });
    expect(asked(page.newer)).toEqual({ who: '周敏', after: '7' });
    expect(asked(page.older)).toEqual({ who: '周敏', before: '6' });
    expect(asked(page.csv)).toEqual({ who: '周敏', locale: 'en' });
    expect(page.older).toMatch(/^\/en\/admin\/audit\?/);
  });

  it('end where there is no more', () => {
    const page = auditPage({ ...found, rows: [row(2), row(1)], count: 2, newer: 0 }, 'zh');
    expect([page.newest, page.newer, page.older]).toEqual([null, null, null]);
    expect(page.lines[0]).toMatchObject({ who: '周敏', whoHref: '/admin/accounts/p1', subject: '供水季报' });
  });

  it('offer every action that leaves a trace, once', () => {
    const { actions } = auditPage({ ...found, rows: [], count: 0, newer: 0 }, 'zh');
    const values = actions.flatMap(({ options }) => options.map(({ value }) => value));
    expect(new Set(values).size).toBe(values.length);
    expect(values.sort()).toEqual(ACTIONS.filter((one) => !one.endsWith('.view') || one === 'own.view').sort());
    expect(actions.find(({ label }) => label === '其他')?.options ?? []).toEqual([]);
  });

  it.each([
    [{ from: '2022-13-01', before: 'x', after: '-1', action: ['a', 'b'] }],
    [{ who: 'x'.repeat(500), to: 'yesterday' }],
  ])('take %j as if it had not been said', (query) => {
    const { from, to, before, after, who, action } = askedOf(query);
    expect([from, to, before, after, who, action]).toEqual(['', '', null, null, '', '']);
  });
});

describe('the exported file', () => {
  it('is a table that no spreadsheet runs', () => {
    expect(auditHeadLine('zh').startsWith(`${BYTE_ORDER_MARK}编号,时间（UTC）`)).toBe(true);
    const text = auditLines([row(3, { subject: '=cmd|calc', after: { a: 1 } })], names, 'zh');
    expect(text).toBe(
      `3,2022-11-01T02:03:04.000Z,周敏,person:p1,改报表,form.change,'=cmd|calc,'=cmd|calc,,"{""a"":1}",h\r\n`,
    );
  });
});
