import { describe, expect, it } from 'vitest';
import type { DeskRows } from '#lib/features/release-desk/data.ts';
import { deskView, nameOf, quarterOf } from '#lib/features/release-desk/view.ts';
import { COUNTY } from '#tests/support/county.ts';

type Release = DeskRows['releases'][number];
type Plan = DeskRows['plans'][number];

const release = (period: string, version = 1, change: Partial<Release> = {}): Release => ({
  countyCode: COUNTY,
  id: `${period}-v${version}`,
  period,
  version,
  publishedAt: new Date('2022-07-28T01:00:00Z'),
  withdrawnAt: null,
  approvedBy: 'office',
  noteZh: '说明',
  noteEn: 'Note',
  nextReleaseOn: null,
  demonstration: true,
  hash: 'a'.repeat(64),
  ...change,
});
const plan = (period: string, change: Partial<Plan> = {}): Plan => ({
  countyCode: COUNTY,
  id: `plan-${period}`,
  period,
  version: 1,
  publishAt: new Date('2022-10-28T01:00:00Z'),
  noteZh: '说明',
  noteEn: 'Note',
  nextReleaseOn: null,
  signedBy: 'person:p',
  signedAt: new Date('2022-10-20T01:00:00Z'),
  state: 'waiting',
  endedBy: null,
  endedAt: null,
  againstId: null,
  figures: 12_371,
  changes: 2,
  hash: 'b'.repeat(64),
  rowVersion: 1,
  ...change,
});
const people = new Map([['person:p', { id: 'p', name: '周敏', nameEn: 'Zhou Min' }]]);
const desk = (change: Partial<DeskRows> = {}, locale: 'zh' | 'en' = 'zh', today = '2022-11-01') =>
  deskView({ plans: [], releases: [], withdrawals: [], states: [], people, ...change }, { locale, today });
const counted = (period: string, state: 'approved' | 'filling', count: number) =>
  ({ period, state, _count: { _all: count } }) as DeskRows['states'][number];

describe('the quarters that can be composed', () => {
  it('count the forms of every period that ends in them', () => {
    const { quarters } = desk({
      states: [counted('2022Q3', 'approved', 3), counted('2022Q3', 'filling', 2), counted('2022M08', 'approved', 1)],
    });
    expect(quarters).toMatchObject([{ period: '2022Q3', approved: '4 / 6', released: null, action: 'compose' }]);
  });

  it('are over: the quarter that runs is none of them', () => {
    expect(desk({ states: [counted('2022Q4', 'filling', 9)] }).quarters).toEqual([]);
    expect(desk({ states: [counted('2022Q4', 'filling', 9)] }, 'zh', '2023-01-01').quarters).toHaveLength(1);
  });

  it('are corrected once they were published, and wait while a plan waits', () => {
    const { quarters } = desk({ releases: [release('2022Q2'), release('2022Q1')], plans: [plan('2022Q1')] });
    expect(quarters.map(({ period, action }) => [period, action])).toEqual([
      ['2022Q2', 'correct'],
      ['2022Q1', 'wait'],
    ]);
    expect(quarters[0]?.approved).toBeNull();
  });

  it('say where the newest version was withdrawn', () => {
    const { quarters } = desk({ releases: [release('2022Q2', 1, { withdrawnAt: new Date() })] });
    expect(quarters[0]?.released).toBe('第1版，已撤回');
  });

  it.each([
    ['2022Q3', '2022Q3'],
    ['2022H1', '2022Q2'],
    ['2022', '2022Q4'],
    ['2022M07', '2022Q3'],
    ['2021T2', '2022Q3'],
  ])('%s is released with %s', (period, quarter) => {
    expect(quarterOf(period)).toBe(quarter);
  });
});

describe('the releases so far', () => {
  const rows = {
    releases: [release('2022Q1'), release('2022Q2'), release('2022Q2', 2)],
    withdrawals: [],
  };

  it('come newest first, each with what it is to visitors', () => {
    const { releases } = desk(rows);
    expect(releases.map(({ id, state, href }) => [id, state, href])).toEqual([
      ['2022Q2-v2', 'current', '/'],
      ['2022Q2-v1', 'corrected', '/releases/2022Q2-v1'],
      ['2022Q1-v1', 'shown', '/releases/2022Q1'],
    ]);
  });

  it('tell what visitors would see after a withdrawal', () => {
    const { releases } = desk(rows);
    expect(releases.map(({ instead }) => instead)).toEqual(['2022年第二季度 第1版', null, null]);
    expect(desk({ releases: [release('2022Q2')] }).releases[0]?.instead).toBeNull();
    expect(desk({ releases: [release('2022Q2'), release('2022Q1')] }).releases[0]?.instead).toBe(
      '2022年第一季度 第1版',
    );
  });

  it('lead nowhere once they are withdrawn, and say why and by whom', () => {
    const withdrawnAt = new Date('2022-10-01T01:00:00Z');
    const { releases } = desk({
      releases: [release('2022Q1'), release('2022Q2', 1, { withdrawnAt })],
      withdrawals: [
        { countyCode: COUNTY, releaseId: '2022Q2-v1', reason: '错了', withdrawnBy: 'person:p', withdrawnAt },
      ],
    });
    expect(releases[0]).toMatchObject({ state: 'withdrawn', href: null, instead: null });
    expect(releases[0]?.withdrawn).toEqual({ text: '周敏 2022年10月1日 09:00撤回', reason: '错了' });
    expect(releases[1]?.state).toBe('current');
  });
});

describe('the plans', () => {
  it('wait in the order of their hours; cancelled ones stand apart, published ones are releases', () => {
    const { waiting, ended } = desk({
      plans: [
        plan('2022Q3', { publishAt: new Date('2022-12-01T00:00:00Z') }),
        plan('2022Q2'),
        plan('2022Q1', { state: 'cancelled', endedBy: 'person:p', endedAt: new Date('2022-10-21T01:00:00Z') }),
        plan('2021Q4', { state: 'published' }),
      ],
    });
    expect(waiting.map(({ id }) => id)).toEqual(['plan-2022Q2', 'plan-2022Q3']);
    expect(ended.map(({ id, ended: text }) => [id, text])).toEqual([['plan-2022Q1', '周敏 2022年10月21日 09:00取消']]);
  });

  it('name persons as the reader’s language does, and what is no person by its office', () => {
    expect(nameOf('person:p', people, 'en')).toBe('Zhou Min');
    expect(nameOf('system:clock', people, 'en')).toBe('The system');
    expect(nameOf('office:1', people, 'zh')).toBe('办公室');
  });
});
