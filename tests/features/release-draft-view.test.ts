import { describe, expect, it } from 'vitest';
import type { DraftRows } from '#lib/features/release-draft/data.ts';
import { draftView } from '#lib/features/release-draft/view.ts';
import type { Snapshot } from '#lib/features/snapshot/view.ts';
import { unitRow, versionRow } from '#tests/support/rows.ts';

const NOW = new Date('2022-10-20T02:00:00Z');

const change = (order: number, kind: 'correction' | 'added') => ({
  ...{ order, kind, indicatorCode: 'A', unitCode: 'T1', period: '2022Q2', dimension: '' },
  ...{ valueBefore: 50, valueAfter: 40, reasonZh: '重复计数', reasonEn: 'Counted twice', demonstration: true },
});
const submission = (formId: string, unitId: string, state: string, change_: object = {}) =>
  ({
    ...{ id: `${formId}-${unitId}`, formId, unitId, departmentCode: null, period: '2022Q3', state },
    form: { nameZh: '供水季报', nameEn: 'Water report' },
    ...change_,
  }) as DraftRows['forms']['submissions'][number];

function rows(change_: Partial<Omit<DraftRows, 'draft'>> = {}, changes: object[] = [], own = 4): DraftRows {
  const snapshot = {
    units: [unitRow('T1')],
    indicators: [{ ...versionRow('A'), code: 'A' }],
    figures: [{ demonstration: false }, { demonstration: true }],
    changes,
  } as unknown as Snapshot;
  return {
    draft: { id: '2022Q3-v1', version: 1, seen: 'f'.repeat(64), own, againstId: '2022Q2-v2', thresholds: {}, snapshot },
    forms: {
      submissions: [],
      units: [{ id: 'u-T1', shortZh: '一镇', shortEn: 'First' }],
      departments: [{ code: 'water', nameZh: '水利局', nameEn: 'Water Bureau' }],
    },
    notes: [],
    waiting: null,
    people: new Map(),
    ...change_,
  } as DraftRows;
}
const view = (given: DraftRows, locale: 'zh' | 'en' = 'zh') => draftView(given, { period: '2022Q3', now: NOW, locale });

describe('a release before it is signed', () => {
  it('names whose form is not approved and where it stands, and leaves out forms that are whole', () => {
    const submissions = [
      submission('water', 'u-T1', 'filling'),
      submission('water', 'u-C', 'approved'),
      submission('pipes', 'u-C', 'returned', { departmentCode: 'water' }),
      submission('whole', 'u-C', 'approved'),
    ];
    const { forms } = view(rows({ forms: { ...rows().forms, submissions } }));
    expect(forms).toMatchObject({ approved: 2, total: 4 });
    expect(forms.open.map(({ approved, total, missing }) => [approved, total, missing[0]?.who])).toEqual([
      [1, 2, '一镇'],
      [0, 1, '水利局'],
    ]);
  });

  it('tells its changes against a release by name, corrections and additions apart', () => {
    const { against, changes } = view(rows({}, [change(0, 'correction'), change(1, 'added')]), 'en');
    expect(against).toBe('Second quarter of 2022, version 2');
    expect(changes).toMatchObject({ corrections: 1, added: 1, more: 0 });
    expect(changes.lines[0]).toMatchObject({
      before: '50 pieces',
      after: '40 pieces',
      reason: 'Counted twice',
      unit: 'Town T1',
    });
  });

  it('shows the first changes of many and says how many more there are', () => {
    const many = Array.from({ length: 75 }, (_none, order) => change(order, 'correction'));
    const { changes } = view(rows({}, many));
    expect(changes.lines).toHaveLength(60);
    expect(changes.more).toBe(15);
  });

  it('begins its note with how much is approved, and says nothing of forms where there are none', () => {
    const submissions = [submission('water', 'u-T1', 'filling'), submission('water', 'u-C', 'approved')];
    const open = view(rows({ forms: { ...rows().forms, submissions } })).suggested;
    expect(open.noteZh).toBe('2022年第三季度数据。应报的2张表中已批准1张，缺的写作“未报”。');
    expect(open.noteEn).toContain('1 of the 2 forms');
    expect(view(rows()).suggested.noteZh).toBe('2022年第三季度数据。');
  });

  it('offers tomorrow at nine, and the next quarter’s day only where it is still to come', () => {
    expect(view(rows()).suggested).toMatchObject({ publishAt: '2022-10-21T09:00', nextReleaseOn: '2023-01-28' });
    const late = draftView(rows(), { period: '2021Q1', now: NOW, locale: 'zh' });
    expect(late.suggested.nextReleaseOn).toBe('');
  });

  it('lists what is to be looked at once more with a way to its history', () => {
    const note = {
      ...{ kind: 'flagged', unitId: 'u-T1', indicatorCode: 'A' },
      ...{ period: '2022Q3', by: 'system:x' },
    };
    const { notes } = view(rows({ notes: [{ ...note, kind: 'flagged', text: '再核一次' }] }));
    expect(notes).toMatchObject([{ what: 'T1镇 · 指标A · 2022年三季度', text: '再核一次' }]);
    expect(notes[0]?.href).toMatch(/^\/figures\/A\/.*T1\/2022Q3$/);
  });

  it('says what it consists of, and whether any of it is made up', () => {
    expect(view(rows()).counts).toEqual({ figures: 2, own: 4, indicators: 1, demonstration: true });
  });
});
