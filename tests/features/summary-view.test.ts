import { describe, expect, it } from 'vitest';
import {
  elapsedSentence,
  findingTitle,
  furthestBehind,
  leadSentence,
  type Standing,
} from '#lib/features/finding/view.ts';
import { type Candidate, sayings } from '#lib/features/saying/view.ts';
import { wheelView } from '#lib/features/wheel/view.ts';
import { plainText } from '#lib/features/wording/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const NAMES = {
  planning: ['规划', 'Planning'],
  water: ['供水', 'Water supply'],
  elderly: ['养老', 'Elderly care'],
  talent: ['人才', 'Talent'],
} as const;

function standing(code: keyof typeof NAMES, ratio: number | null): Standing {
  const status =
    ratio === null ? 'not_rated' : ratio >= 1 ? 'on_schedule' : ratio >= 0.9 ? 'slightly_behind' : 'behind';
  const [nameZh, nameEn] = NAMES[code];
  return { code, nameZh, nameEn, ratio, status };
}

describe('the finding of the front page', () => {
  const mixed = [standing('planning', 1.04), standing('water', 0.95), standing('elderly', 0.78)];

  it('counts who is on schedule and names who is furthest behind', () => {
    expect(findingTitle(mixed, 'zh')).toBe('一个领域赶上进度，养老落后最多');
    expect(findingTitle(mixed, 'en')).toBe('One domain is on schedule; elderly care is furthest behind');
  });

  it('names both where two are equally far behind as far as people can read', () => {
    const tied = [...mixed, standing('talent', 0.7849)];
    expect(furthestBehind(tied).map(({ code }) => code)).toEqual(['elderly', 'talent']);
    expect(findingTitle(tied, 'zh')).toBe('一个领域赶上进度，养老和人才落后最多');
    expect(findingTitle(tied, 'en')).toContain('elderly care and talent are furthest behind');
  });

  it('says so where nothing is behind, where everything is, and where nothing can be rated', () => {
    const good = [standing('planning', 1), standing('water', 1.2)];
    expect(findingTitle(good, 'zh')).toBe('两个领域全部赶上进度');
    expect(findingTitle(good, 'en')).toBe('All two domains are on schedule');
    expect(findingTitle([standing('elderly', 0.5), standing('talent', 0.8)], 'zh')).toBe(
      '还没有领域赶上进度，养老落后最多',
    );
    expect(findingTitle([standing('planning', null)], 'zh')).toBe('资料不足，各领域暂不评定');
    expect(findingTitle([], 'en')).toBe('Too little data to rate any domain yet');
    expect(findingTitle([standing('planning', 1), standing('water', null)], 'zh')).toContain('其余资料不足');
  });

  it('tells the share of the year and every group, the unrated too', () => {
    expect(leadSentence([...mixed, standing('talent', null)], '2022Q2', 'zh')).toBe(
      '到六月底，一年的时间过了一半。规划赶上了进度；供水略慢；养老滞后，要加把劲；人才资料不足，不评。',
    );
    expect(leadSentence(mixed, '2022Q2', 'en')).toBe(
      'By the end of June half of the year had passed. Planning is on schedule; water supply is slightly behind; elderly care is behind and must catch up.',
    );
    expect(elapsedSentence('2021Q4', 'zh')).toBe('到十二月底，一年已经过完。');
    expect(elapsedSentence('2022M04', 'en')).toBe('By the end of April 33% of the year had passed.');
    expect(elapsedSentence('nonsense', 'zh')).toBe('');
  });
});

describe('the wheel', () => {
  it('counts the domains on schedule and says why one has no ratio', () => {
    const domains = [standing('planning', 1.04), standing('water', null)].map((one, at) => ({ ...one, order: at + 1 }));
    const view = wheelView(domains, 'zh');
    expect(view.hub).toEqual({ value: '1', of: '/2', word: '达序时' });
    expect(view.petals[1]).toMatchObject({ ratio: null, figure: '', word: '不评', light: 'none' });
    expect(view.label).toBe('九瓣图：规划104%达序时，供水不评');
  });

  it('never shows 100% beside a light that is not green', () => {
    const view = wheelView([{ ...standing('water', 0.9996), order: 1 }], 'zh');
    expect(view.petals[0]).toMatchObject({ figure: '99.9%', light: 'slow' });
  });
});

describe('the sentences of the front page', () => {
  const centres: Candidate = {
    indicator: indicatorRow('ELD03', { headline: true }),
    figure: figureRow('ELD03', '2022Q2', { value: 95, status: 'behind', ratio: 0.75 }),
    target: targetRow('ELD03'),
  };
  const beds: Candidate = {
    indicator: indicatorRow('ELD06', SHARE),
    figure: figureRow('ELD06', '2022Q2', { value: 30, judgedValue: 30, status: 'behind', ratio: 0.5 }),
    target: targetRow('ELD06', { baseline: 20, target: 60 }),
  };
  const founders: Candidate = {
    indicator: indicatorRow('TAL04', { ...FLOW, domainCode: 'talent' }),
    figure: figureRow('TAL04', '2022Q2', { value: 30, judgedValue: 50, status: 'behind', ratio: 0.83 }),
    target: targetRow('TAL04', { baseline: null, target: 120 }),
  };
  const schools: Candidate = {
    indicator: indicatorRow('EDU01', {
      domainCode: 'education',
      nameZh: '农村薄弱学校改造完成数',
      nameEn: 'Weak rural schools rebuilt',
      unitEn: 'schools',
    }),
    figure: figureRow('EDU01', '2022Q2', { value: 163, status: 'achieved', ratio: 1.5 }),
    target: targetRow('EDU01', { target: 163, demonstration: false }),
  };
  const texts = (list: Candidate[], slowest: string[], locale: 'zh' | 'en') =>
    sayings(list, slowest, locale).map(({ text }) => plainText(text));

  it('says what is missed at this pace, what is still needed, and what is done', () => {
    const all = [schools, founders, centres, beds];
    expect(texts(all, ['elderly', 'talent', 'education'], 'zh')).toEqual([
      '村级老人互助照料中心95所；按这个速度，到2022年底离目标120所还差10所。',
      '2022年上半年新增返乡创业50人，目标120人，还差70人，往后每季要增加35人。',
      '农村薄弱学校改造完成163所，目标163所，已经完成。',
    ]);
    expect(texts(all, ['elderly', 'talent', 'education'], 'en')).toEqual([
      'Village mutual-aid care centres: 95. At this pace it will miss the 2022 target of 120 centres by 10 centres.',
      'New returnee entrepreneurs: 50 persons in the first half of 2022, against a target of 120 persons: 70 persons to go, or 35 persons more each quarter.',
      'Weak rural schools rebuilt: 163, which meets the target of 163 schools.',
    ]);
  });

  it('marks what rests on demonstration targets', () => {
    const found = sayings([centres, schools], ['elderly', 'education'], 'zh');
    expect(found.map(({ demonstration }) => demonstration)).toEqual([true, false]);
  });

  it('takes the slowest indicator where the headline one is not behind, in percentage points for a share', () => {
    expect(texts([beds], ['elderly'], 'zh')).toEqual([
      '农村生活污水治理率为30%；按这个速度，到2022年底离目标60%还差20个百分点。',
    ]);
  });

  it('keeps silent where nothing is behind and nothing is done', () => {
    const watched = { ...centres, figure: figureRow('ELD03', '2022Q2', { status: 'watched' }), target: null };
    expect(sayings([watched], [], 'zh')).toEqual([]);
  });
});
