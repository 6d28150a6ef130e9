import { describe, expect, it } from 'vitest';
import type { TargetFlag } from '#lib/domain/target/flags.ts';
import { noticeLine } from '#lib/features/notice/view.ts';
import { askedScope } from '#lib/features/target-notice/view.ts';
import { basisCode, basisWords, dayWords, flagWords, pathWords } from '#lib/features/target-words/view.ts';
import { unitRow, versionRow } from '#tests/support/rows.ts';

const indicator = { ...versionRow('A'), code: 'A', domainCode: 'd', order: 1 };
const rate = { ...indicator, unitZh: '%', unitEn: '%', decimals: 1, kind: 'ratio' as const };
const why = (flag: TargetFlag, of: typeof indicator = indicator) => flagWords(flag, of, 'zh').why;

describe('remarks on a target', () => {
  it('give their reason with the numbers that lead to it', () => {
    expect(why({ flag: 'too_easy', asked: 31, lastYear: 40 })).toBe('只要求31个，上年已经完成40个。');
    expect(why({ flag: 'unreachable', needed: 32.25, best: 16, times: 2.015625 })).toBe(
      '以后每期要32个，历来最好的一期是16个，是它的2倍。',
    );
    expect(why({ flag: 'already_met', latest: 120 })).toBe('最新一期120个已经达到目标。');
    expect(why({ flag: 'already_broken', latest: 21 })).toBe('今年已发生21个，超过全年允许的数。');
  });

  it('of a rate speak of points, of a ceiling of what is allowed', () => {
    expect(why({ flag: 'too_easy', asked: 0.5, lastYear: 2.5 }, rate)).toBe(
      '只要求0.5个百分点，上年已经完成2.5个百分点。',
    );
    const ceiling = { ...indicator, kind: 'flow' as const, direction: 'lower' as const };
    expect(why({ flag: 'too_easy', asked: 41, lastYear: 40 }, ceiling)).toBe('全年允许41个，上年只发生40个。');
  });

  it('have a word and a reason in both languages, whatever the remark', () => {
    const all: TargetFlag[] = [
      ...([{ flag: 'baseline_unknown' }, { flag: 'hold' }, { flag: 'baseline_past_target', baseline: 5 }] as const),
      ...([
        { flag: 'already_met', latest: 5 },
        { flag: 'already_broken', latest: 5 },
      ] as const),
      ...([
        { flag: 'too_easy', asked: 1, lastYear: 2 },
        { flag: 'unreachable', needed: 9, best: 1, times: 9 },
      ] as const),
    ];
    for (const flag of all) {
      for (const locale of ['zh', 'en'] as const) {
        const words = flagWords(flag, indicator, locale);
        expect(words.name).toBe(flag.flag);
        expect(`${words.word} ${words.why}`).not.toMatch(/target\.why|target\.flag|undefined|\{/);
        expect(/\p{Script=Han}/u.test(words.why)).toBe(locale === 'zh');
      }
    }
  });
});

describe('what a target is based on', () => {
  it('is a word of the catalogue or what somebody wrote, and comes back as it was', () => {
    expect(basisWords('national', 'en')).toBe('national plan');
    expect(basisWords('县政府第3次常务会议', 'en')).toBe('县政府第3次常务会议');
    for (const code of ['national', 'local', 'proposal', 'plan'])
      for (const locale of ['zh', 'en'] as const) expect(basisCode(basisWords(code, locale))).toBe(code);
    expect(basisCode('县政府第3次常务会议')).toBe('县政府第3次常务会议');
  });

  it('has days and paths as people read them', () => {
    expect(dayWords('2022-01-20', 'zh')).toBe('2022年1月20日');
    expect(dayWords('2022-01-20', 'en')).toContain('2022');
    expect(pathWords([0.05, 0.2, 0.805, 1], 'zh')).toBe('5 · 20 · 80.5 · 100%');
    for (const none of [null, [], [0.5, 1], 'x']) expect(pathWords(none, 'en')).toBe('25% a quarter');
  });
});

describe('who answers for a target', () => {
  it('is the head of the township, and of the department for the county’s own', () => {
    const own = { departmentCode: 'bureau' };
    expect(askedScope(unitRow('T1'), own)).toEqual({ kind: 'office', unitPath: '/u-T1/', departmentCode: null });
    const county = unitRow('C', { kind: 'county' });
    expect(askedScope(county, own)).toMatchObject({ departmentCode: 'bureau' });
  });
});

describe('a notice of targets', () => {
  const line = (values: object, locale: 'zh' | 'en' = 'zh') =>
    noticeLine(
      {
        ...{ id: 'n', kind: 'target_set', submissionId: null, at: new Date(0), readAt: null },
        values: { count: 1, formZh: '道路', formEn: 'Roads', period: '2022', ...values },
      },
      locale,
    );

  it('says what it is about, and leads to the list of the place', () => {
    const link = { part: 'targets', query: 'year=2022&unit=T1' };
    expect(line({ about: 'set', link })).toMatchObject({
      ...{ text: '2022年“道路”的目标已下达，请确认。', href: '/office/targets?year=2022&unit=T1' },
      detail: null,
    });
    expect(line({ about: 'revised', count: 3, reason: '上级调减' })).toMatchObject({
      ...{ text: '2022年3项目标已调整，请确认。', detail: '原因：上级调减' },
    });
    expect(line({ about: 'again', count: 2 }, 'en').text).toBe(
      '2 targets for 2022 still wait for an answer. Please accept or object.',
    );
  });

  it('without a link leads to the tasks, as every notice did before', () => {
    expect(line({}).href).toBe('/entry');
  });
});
