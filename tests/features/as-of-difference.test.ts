import { describe, expect, it } from 'vitest';
import type { ReasonRows } from '#lib/features/as-of-difference/data.ts';
import { asOfDifference } from '#lib/features/as-of-difference/view.ts';
import { type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import { figureRow, rollupRow, targetRow } from '#tests/support/rows.ts';
import { twoTowns } from '#tests/support/two-towns.ts';

const NONE: ReasonRows = { corrections: [], revisions: [] };
const ANY = { reason: null as string | null, unit: null as string | null, turned: false, page: 1 };
const bookWith = (change: Partial<BookRows> = {}) => bookOf(twoTowns(change), { period: '2022Q2', day: '2022-08-01' });
const T2 = figureRow('A', 'T2', '2022Q2', 50);
const asItWas = () =>
  bookWith({ figures: [figureRow('A', 'T1', '2022Q2', 20), T2], rollups: [rollupRow('A', 'C', '2022Q2', 70)] });
const correction = {
  ...{ indicatorCode: 'A', period: '2022Q2', dimension: '', path: '/u-C/u-T1/', unitCode: 'T1' },
  ...{ nameZh: 'T1镇', nameEn: 'Town T1', reason: '漏报。', reasonEn: null },
};

const compare = (was: ReturnType<typeof bookWith>, rows = NONE, asked = ANY, locale: 'zh' | 'en' = 'zh') =>
  asOfDifference(rows, { was, now: bookWith(), asked, locale });

describe('a day and now', () => {
  it('do not differ where nothing changed', () => {
    expect(compare(bookWith())).toMatchObject({ total: 0, turned: 0, lines: [], standings: [], reasons: [] });
  });

  it('say of each figure what was known, what is known, and why, in the words of whoever mended it', () => {
    const { lines, standings, reasons } = compare(asItWas(), { ...NONE, corrections: [correction] });
    expect(lines.map((line) => [line.unit, line.was?.text, line.now?.text, line.why.join('')])).toEqual([
      ['T1镇', '20个', '60个', '更正。“漏报。”'],
      ['C镇', '70个', '110个', '下级的数有补报或更正。T1镇：“漏报。”'],
    ]);
    expect(lines[0]?.href).toBe('/figures/A/T1/2022Q2?asOf=2022-08-01');
    expect(standings.map(({ name, was, now }) => [name, was.word, now.word])).toEqual([['供水', '滞后', '达序时']]);
    expect(reasons).toEqual([
      { reason: 'corrected', count: 1 },
      { reason: 'parts', count: 1 },
    ]);
  });

  it('tell a sum that was completed by how many of its parts were there', () => {
    const was = bookWith({ figures: [], rollups: [rollupRow('A', 'C', '2022Q2', 60, { covered: 1, coverageOf: 2 })] });
    const county = compare(was, NONE, ANY, 'en').lines.find(({ unit }) => unit === 'Town C');
    expect(county?.why).toEqual(['Parts came in: from 1 to 2 of 2.']);
  });

  it('tell a target that was revised, from what to what and why', () => {
    const targets = [targetRow('A', 'C', 2022, 80, 200), { ...targetRow('A', 'C', 2022, 80, 120), version: 2 }];
    const was = bookWith({ targets: targets.slice(0, 1) });
    const revisions = [{ indicatorCode: 'A', year: 2022, version: 2, reason: '灾后调整', unit: { code: 'C' } }];
    const now = bookWith({ targets });
    const { lines } = asOfDifference({ ...NONE, revisions }, { was, now, asked: ANY, locale: 'zh' });
    expect(lines.map(({ unit, why }) => [unit, why])).toEqual([['C镇', ['目标由200个改为120个。“灾后调整”']]]);
  });

  it('can be narrowed to a reason, a place and lights that turned', () => {
    const keys = (asked: Partial<typeof ANY>) =>
      compare(asItWas(), NONE, { ...ANY, ...asked }).lines.map(({ key }) => key);
    expect(keys({ reason: 'parts' })).toEqual(['A|C|2022Q2|']);
    expect(keys({ unit: 'T1' })).toEqual(['A|T1|2022Q2|']);
    expect(keys({ unit: 'nowhere', turned: true })).toHaveLength(2);
    expect(keys({ page: 9 })).toHaveLength(2);
  });

  it('do not differ by the parts of a figure that was given whole', () => {
    const own = figureRow('A', 'C', '2022Q2', 110, { origin: 'pushed' });
    const { dimension: _none, ...definition } = { ...twoTowns().indicatorVersions[0], dimension: null };
    const whole = { indicatorVersions: [{ ...definition, officialOrigin: 'pushed', dimension: null }] } as never;
    const book = (covered: number) =>
      bookOf(
        twoTowns({
          ...(whole as object),
          figures: [own],
          rollups: [rollupRow('A', 'C', '2022Q2', 110, { covered, coverageOf: 2 })],
        }),
        { period: '2022Q2', day: '2022-08-01' },
      );
    expect(asOfDifference(NONE, { was: book(1), now: book(2), asked: ANY, locale: 'zh' }).total).toBe(0);
  });
});
