import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { type CaseKey, methodsView } from '#lib/features/methods/view.ts';
import { plausibilityExamples } from '#lib/features/plausibility-example/view.ts';

const view = methodsView(DEFAULT_THRESHOLDS, 'zh');

describe('the examples on the methods page', () => {
  const verdicts: Record<CaseKey, [string, string]> = {
    flow: ['slow', '90%'],
    path: ['go', '150%'],
    toDate: ['late', '75%'],
    lower: ['late', '80%'],
    years: ['slow', '92%'],
    ceiling: ['late', '83%'],
    zero: ['go', '100%'],
    hold: ['late', ''],
    bandIn: ['done', '100%'],
    bandOut: ['slow', '90%'],
  };
  for (const { key, lines, verdict } of view.cases) {
    it(`${key}: lead where the rule says, with the values put in`, () => {
      expect([verdict.light, verdict.figure]).toEqual(verdicts[key]);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.join()).not.toMatch(/NaN|undefined|null/);
    });
  }

  it('follow thresholds that a county has set', () => {
    const strict = methodsView({ ...DEFAULT_THRESHOLDS, slightlyBehind: 0.95 }, 'zh');
    expect(strict.cases.find(({ key }) => key === 'flow')?.verdict.light).toBe('late');
    expect(strict.edges.slow).toBe('95%');
  });

  it('are worked out: pooling, splitting, gain, pace, median, second opinion', () => {
    expect(view.pooled).toEqual({ right: '66.7%', wrong: '55%' });
    expect(view.split).toBe('41 / 29 / 30');
    expect(view.gain).toBe('34');
    expect(view.pace).toEqual({ perQuarter: '27', projected: '108', needed: '33', short: '12' });
    expect(view.median.verdict.figure).toBe('96%');
    expect(view.opinion.ratio).toBe('0.96');
  });
});

describe('the plausibility examples', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`are all caught, in ${locale}`, () => {
      for (const { sentences } of plausibilityExamples(locale)) {
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.join()).not.toMatch(/\{|undefined|NaN/);
      }
    });
  }

  it('ask whether a tenth or a thousandth was meant', () => {
    const [unit] = plausibilityExamples('zh');
    expect(unit?.sentences.join()).toContain('10万立方米/天');
  });
});
