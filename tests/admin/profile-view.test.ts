import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, parseThresholds } from '#lib/domain/progress/thresholds.ts';
import { shareOf } from '#lib/domain/progress/tolerance-lines.ts';
import { FIELDS, profileSchema } from '#lib/features/profile/schema.ts';
import { differing, othersSaid, profileFault, settingsOf } from '#lib/features/profile/view.ts';
import { PROFILE } from '#tests/support/profile.ts';

const settings = settingsOf({ profile: PROFILE, thresholds: DEFAULT_THRESHOLDS });

describe('what differs between two states of the settings', () => {
  it('is nothing where they are the same, and each field by its name', () => {
    expect(differing(settings, settings)).toEqual([]);
    for (const name of FIELDS) expect(differing({ ...settings, [name]: 'another' }, settings)).toEqual([name]);
  });

  it('is everything that was said where nothing was seen', () => {
    expect(differing({}, settings)).toEqual(FIELDS.filter((name) => settings[name] !== ''));
  });

  it('is not the way in which a browser ends its lines', () => {
    const [ours, theirs] = ['一段。\n\n又一段。', '一段。\r\n\r\n又一段。\r\n'];
    expect(differing({ ...settings, privacyZh: theirs }, { ...settings, privacyZh: ours })).toEqual([]);
  });
});

describe('what others said meanwhile', () => {
  it('is told by the field’s own name, a switch and nothing in words', () => {
    const current = { ...settings, showOutline: '1', contactPhone: '', officeEn: 'Another office' };
    expect(othersSaid(current, ['showOutline', 'contactPhone', 'officeEn'], 'en').map(({ text }) => text)).toEqual([
      ...['shown', '(empty)', 'Another office'],
    ]);
    expect(othersSaid(settings, ['showOutline'], 'zh')).toEqual([
      { label: '别人改成：在公开页面上画县界轮廓', text: '不显示' },
    ]);
    const said = (onlyLanguage: string) => othersSaid({ ...settings, onlyLanguage }, ['onlyLanguage'], 'zh')[0]?.text;
    expect([said('zh'), said('')]).toEqual(['只有中文', '中文和英文']);
  });
});

describe('what is wrong with a field', () => {
  it.each([
    ['percent:1:1000', '请写1到1,000之间的数，最多两位小数。'],
    ['line:3', '第3行看不懂。每行一个指标代码和0到100之间的百分点，同一个代码只写一次，例如：WAT05 5。'],
    ['icpRecord', 'ICP备案号请写成这样：京ICP备12345678号-1。'],
    ['order', '黄灯的起点不能高于绿灯的起点。'],
  ])('%s is said in a sentence that says what to do', (name, sentence) => {
    expect(profileFault('zh')(name)).toBe(sentence);
  });

  it.each(['', 'constructor', 'Invalid input: expected string'])('%j has none', (name) => {
    expect(profileFault('zh')(name)).toBeNull();
  });
});

/** A share of so many hundredths of a per cent. */
const share = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => shareOf(hundredths / 100));

it('whatever rules a county has, its form sends them back as they are', () => {
  const rules = fc.record({
    ...{ onSchedule: share(50, 1000), slightlyBehind: share(0, 50), coverageShare: share(0, 100) },
    ...{ smallDenominator: fc.integer({ min: 0, max: 999_999 }), unitSlipOver: share(100, 9999) },
    ...{ tolerance: share(0, 100), tolerances: fc.constant({ A: 0.025, B: 1 }) },
    ...{ easyBelow: share(0, 1000), stretchOver: share(100, 9999) },
  });
  fc.assert(
    fc.property(rules, (given) => {
      expect(parseThresholds(given)).toMatchObject(given);
      const { showOutline: _empty, ...fields } = settingsOf({ profile: PROFILE, thresholds: given });
      expect(profileSchema.parse({ ...fields, seen: '{}' }).thresholds).toEqual(given);
    }),
  );
});
