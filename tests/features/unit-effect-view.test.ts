import { describe, expect, it } from 'vitest';
import { planClosing, planCreation, planMerger, planMove, planRenaming } from '#lib/domain/unit-change.ts';
import type { Plan } from '#lib/domain/unit-plan.ts';
import { LOCALES, UNIT_CHANGES } from '#lib/domain/vocabulary.ts';
import { issueOf, theirUnit, unitFault } from '#lib/features/unit-change/view.ts';
import type { UnitBearing } from '#lib/features/unit-effect/data.ts';
import { unitEffectSentence, unitEffects } from '#lib/features/unit-effect/view.ts';
import { UnitChange } from '#lib/generated/sqlite/whole/client.ts';
import { messages } from '#lib/i18n/messages/index.ts';
import { known, smallHistory, village } from '#tests/support/unit-history.ts';

const DAY = '2022-08-15';
const history = smallHistory();
const NOTHING: UnitBearing = {
  ...{ people: [], periods: [], figures: [], open: [], cells: [], forms: [], targets: [], items: 0 },
};
const said = (plan: Plan, bearing: Partial<UnitBearing> = {}, locale: 'zh' | 'en' = 'zh', from = history) =>
  unitEffects({ history: from, plan, bearing: { ...NOTHING, ...bearing }, day: DAY }).map(unitEffectSentence(locale));
const counted = (count: number) => ({ _count: { _all: count } });
const names = (code: string, nameZh: string) => ({ ...known(code), nameZh });

describe('what a change would do, in words', () => {
  it('tells a move with who goes along, whose rights follow and which sums', () => {
    const plan = planMove(history, { id: 'u-V3', parentId: 'u-A', day: DAY });
    const cells = [{ unitId: 'u-V3', submission: { unitId: 'u-B', period: '2022Q3' } }];
    expect(said(plan, { periods: ['2022Q4', '2022Q3'], cells })).toEqual([
      '1个单位从2022-08-15起改由A镇管：V3村。权限随新的隶属走：A镇的人可以填报和查看，原来的不再可以。',
      '下面的1个单位随着走。',
      '这些报告期的合计会重新计算：2022年三季度、2022年四季度。更早的不变，已发布的数据也不变。',
      '原来的表里已经填了1格，这些格不再要求，也不会成为数据，但会保留：2022年三季度。',
    ]);
    expect(said(plan, {}, 'en')[0]).toBe(
      '1 unit belongs to A Town from 2022-08-15 on: V3 Village. Rights follow: the people of A Town can fill in and see, those of the unit before no longer.',
    );
  });

  it('warns of two places of one name beside each other', () => {
    const twins = { ...history, units: [...history.units, village('V9', 'A', { nameZh: 'V3村' })] };
    const plan = planMove(twins, { id: 'u-V3', parentId: 'u-A', day: DAY });
    expect(said(plan, {}, 'zh', twins)).toContain('注意重名：V3村在新的隶属下会有同名单位。');
  });

  it('tells a merger with figures that stay and that count no more, forms, targets, items and people', () => {
    const plan = planMerger(history, { ids: ['u-B', 'u-D'], successorId: 'u-A', day: DAY });
    const bearing: Partial<UnitBearing> = {
      figures: [
        { unitId: 'u-B', period: '2022Q2', ...counted(3) },
        { unitId: 'u-D', period: '2022Q3', ...counted(2) },
        { unitId: 'u-V3', period: '2022Q3', ...counted(9) },
      ],
      open: [
        { unitId: 'u-B', period: '2022Q2' },
        { unitId: 'u-D', period: '2022Q3' },
      ],
      targets: [
        { unitId: 'u-B', year: 2021 },
        { unitId: 'u-B', year: 2022 },
      ],
      items: 1,
      people: [{ id: 'p', name: '周敏', nameEn: null }],
    };
    expect(said(plan, bearing)).toEqual([
      'B镇、D镇从2022-08-15起并入A镇。',
      expect.stringContaining('1个单位从2022-08-15起改由A镇管：V3村'),
      '下面的1个单位随着走。',
      '还没有要重新计算的合计。',
      '2022-08-15以前的3个已批准数照旧保留、照旧计入合计：2022年二季度。',
      '注意：2个已批准数的报告期在2022-08-15以后结束（2022年三季度），不再计入合计，但会保留。',
      '还有1张以前报告期的表没有批准，仍要填报：2022年二季度。',
      '1张表不用再填，不算漏报，填过的内容保留：2022年三季度。',
      '2022年的1个目标不再评判，也不再公布。',
      '1件督办还没有办结，请在督办里处理。',
      '1人还有这里的权限，不会自动收回：周敏。请到账号里收回。',
    ]);
  });

  it('tells a new unit with the forms that will ask for it, those of its own level and of what it files', () => {
    const form = {
      nameZh: '某表',
      nameEn: 'A form',
      filedBy: 'township',
      ofKind: 'village',
      byDepartment: false,
    } as const;
    const given = { ...known('E'), kind: 'township', parentId: 'u-C', day: DAY } as const;
    const { validFrom: _from, validTo: _to, path: _path, ...fresh } = given;
    const forms = [form, { ...form, nameZh: '局表', byDepartment: true }];
    expect(said(planCreation(history, fresh), { forms })).toEqual([
      '2022-08-15起新设E镇。',
      '从2022-08-15所在的报告期起，这些报表会要求填报：某表。',
    ]);
  });

  it('tells a new name without a word of sums, and a place on the map as what it is', () => {
    const plan = planRenaming(history, { ...names('A', '甲镇'), id: 'u-A', day: DAY });
    expect(said(plan, { periods: ['2022Q3'] })).toEqual(['A镇从2022-08-15起叫甲镇；以前的报告期仍用原来的名称。']);
    const same = planRenaming(history, { ...names('A', 'A镇'), id: 'u-A', day: DAY }, { alone: true });
    expect(said(same)).toEqual(['只改它在方格图上的位置。']);
  });

  it('names so many and counts the rest', () => {
    const many = Array.from({ length: 11 }, (_, at) => village(`W${at}`, 'D'));
    const wide = { ...history, units: [...history.units, ...many] };
    const plan = planMerger(wide, { ids: ['u-D'], successorId: 'u-A', day: DAY });
    expect(said(plan, {}, 'en', wide)[1]).toContain('W7 Village and 3 more.');
  });

  it('tells a closing, and that sums are worked out again', () => {
    const plan = planClosing(history, { id: 'u-D', day: DAY });
    expect(said(plan, { periods: ['2022Q3'] }, 'en')).toEqual([
      'D Town is closed from 2022-08-15 on.',
      'The sums of these periods are worked out again: Q3 2022. Earlier ones and whatever is published stay.',
    ]);
  });
});

describe('what cannot be, in words', () => {
  it.each(LOCALES)('has a sentence in %s for every fault, filled with its day and its unit', (locale) => {
    const fault = unitFault(locale);
    for (const name of Object.keys(messages[locale].unit.fault)) expect(fault(name)).toBeTruthy();
    expect(fault('not_before 2022-08-15 T1')).toContain('2022-08-15');
    expect(fault('not_before 2022-08-15 T1')).toContain('T1');
    expect(fault('something')).toBeNull();
  });

  it('carries the values of a sentence behind its name', () => {
    expect(issueOf({ field: 'day', name: 'not_before', values: ['2022-08-15', 'T1'] })).toEqual({
      path: ['day'],
      message: 'not_before 2022-08-15 T1',
    });
  });

  it('shows what somebody else made of it, and goes on from there', () => {
    const typed = { fault: 'x', faults: {}, values: { nameZh: '丁镇', version: '0' }, done: null, told: [] };
    const state = theirUnit(typed, { version: 3, nameZh: '丙镇', nameEn: 'Third' }, 'zh');
    expect(state.values).toEqual({ nameZh: '丁镇', version: '3' });
    expect(state.faults.id).toContain('丙镇');
  });
});

it('the database knows the changes that the rules know', () => {
  expect(Object.keys(UnitChange)).toEqual([...UNIT_CHANGES]);
});
