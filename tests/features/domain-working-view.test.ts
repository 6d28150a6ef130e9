import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '#lib/domain/vocabulary.ts';
import { domainWorking } from '#lib/features/domain-working/view.ts';
import { figureRow, indicatorRow, targetRow } from '#tests/support/released-rows.ts';

type Given = { status: (typeof STATUSES)[number]; ratio: number | null };

/** The working of a domain whose indicators A, B, C … have these verdicts. */
function working(verdicts: readonly Given[], locale: 'zh' | 'en' = 'zh') {
  const code = (at: number) => String.fromCharCode(65 + at);
  return domainWorking(
    {
      period: '2022Q2',
      indicators: verdicts.map((_, at) => indicatorRow(code(at), { nameZh: `指标${code(at)}` })),
      figures: verdicts.map((verdict, at) => figureRow(code(at), '2022Q2', verdict)),
      targets: verdicts.map((_, at) => targetRow(code(at))),
      thresholds: null,
    },
    locale,
  );
}
const late = (ratio: number): Given => ({ status: 'behind', ratio });
const codes = (lines: readonly { code: string }[]) => lines.map(({ code }) => code).join('');

describe('how the progress of a domain came about', () => {
  it('lists what counts from the slowest to the fastest and marks the middle one', () => {
    const { lines, middles } = working([late(0.8), late(0.2), late(0.5)]);
    expect(codes(lines)).toBe('BCA');
    expect(codes(lines.filter(({ middle }) => middle))).toBe('C');
    expect(middles).toBe(1);
  });

  it('marks two where the middle lies between them', () => {
    const { lines, middles } = working([late(0.8), late(0.2), late(0.5), late(0.6)]);
    expect(codes(lines.filter(({ middle }) => middle))).toBe('CD');
    expect(middles).toBe(2);
  });

  it('shows the ratio itself beside what counts, where it was capped or raised', () => {
    const [low, whole, high] = working([
      { status: 'moving_away', ratio: -0.4 },
      { status: 'achieved', ratio: 0.7 },
      { status: 'on_schedule', ratio: 2.25 },
    ]).lines;
    expect(low).toMatchObject({ ratio: 0, counted: '0%' });
    expect(low?.own).toContain('40%');
    expect(whole).toMatchObject({ ratio: 1, counted: '100%', own: '70%' });
    expect(high).toMatchObject({ ratio: 1.5, counted: '150%', own: '225%' });
    expect(working([late(0.5)]).lines[0]?.own).toBeNull();
  });

  it('names what does not count, with the word that says why', () => {
    const { lines, others } = working([
      late(0.5),
      { status: 'watched', ratio: null },
      { status: 'not_due', ratio: null },
    ]);
    expect(codes(lines)).toBe('A');
    expect(others.map(({ name, word }) => [name, word])).toEqual([
      ['指标B', '监测'],
      ['指标C', '未到期'],
    ]);
  });

  it('counts each indicator once, among the lines or among the others, whatever the verdicts', () => {
    const verdict = fc.record({
      status: fc.constantFrom(...STATUSES),
      ratio: fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 12 }), fc.constantFrom('zh', 'en'), (verdicts, locale) => {
        const { lines, others, middles } = working(verdicts, locale);
        expect([...codes(lines), ...codes(others)].sort()).toEqual(
          verdicts.map((_, at) => String.fromCharCode(65 + at)),
        );
        const ratios = lines.map(({ ratio }) => ratio ?? Number.NaN);
        expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
        expect(ratios.every((ratio) => ratio >= 0 && ratio <= 1.5)).toBe(true);
        expect(lines.filter(({ middle }) => middle)).toHaveLength(middles);
        expect(middles).toBe(lines.length === 0 ? 0 : 2 - (lines.length % 2));
      }),
    );
  });
});
