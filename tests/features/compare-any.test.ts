import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePicture } from '#components/compare/compare-picture.tsx';
import { CHARTS } from '#lib/domain/compare/asked.ts';
import { type CompareRows, cellsOf, comparisonOf } from '#lib/features/compare/view.ts';
import { compareCsv } from '#lib/features/compare-file/view.ts';
import { comparePage } from '#lib/features/compare-page/view.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { COMPARE_ROWS, compareFigure, compareIndicator, QUARTERS } from '#tests/support/compare-rows.ts';
import { COUNTY } from '#tests/support/county.ts';

const UNITS = [COUNTY, 'T1', 'T2', 'T3'];
const INDICATORS = ['ELD03', 'WAT01', 'WAT09'];
const some = (codes: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...codes, 'NOT99', 'townships')).map((list) => list.join());

/** Any question, sensible or not. */
const question = fc.record({
  i: some(INDICATORS),
  u: some(UNITS),
  p: some([...QUARTERS, '2021']),
  chart: fc.constantFrom(...CHARTS, 'pie', ''),
});

/** Figures as odd as a county can report them. */
const value = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1000),
);
const figure = fc
  .record({
    code: fc.constantFrom(...INDICATORS),
    unit: fc.constantFrom(...UNITS),
    period: fc.constantFrom(...QUARTERS, '2021'),
    value,
    operator: fc.constantFrom('eq', 'ge', 'about'),
    demonstration: fc.boolean(),
    doubtKind: fc.constantFrom('none', 'unit_slip'),
    state: fc.constantFrom('reported', 'missing', 'not_applicable'),
  })
  .map(({ code, unit, period, value: given, state, ...rest }) =>
    compareFigure(code, unit, period, given, { ...rest, state: given === null ? state : 'reported' }),
  );
const rows = fc.array(figure, { maxLength: 40 }).map((figures): CompareRows => ({ ...COMPARE_ROWS, figures }));

describe('whatever is asked of whatever figures', () => {
  it('a page is made of it, and a picture where anything can be drawn', () => {
    fc.assert(
      fc.property(rows, question, fc.constantFrom('zh' as const, 'en' as const), (given, query, locale) => {
        const { shown } = comparePage(given, query, locale);
        if (!shown) return;
        const picture = comparePicture(shown, ['出处'], locale);
        expect(picture === null).toBe(shown.drawn.kind === 'table');
        expect(picture ?? '').not.toMatch(BROKEN);
        expect(shown.title.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('every figure that is shown is one that was asked for, and none is left out of table and file', () => {
    fc.assert(
      fc.property(rows, question, (given, query) => {
        const comparison = comparisonOf(given, query);
        if (!comparison) return;
        const { indicators, units, periods } = comparison.asked;
        const cells = cellsOf(comparison);
        expect(cells).toHaveLength(indicators.length * units.length * periods.length);
        for (const { row } of cells) {
          if (!row) continue;
          expect(indicators).toContain(row.indicatorCode);
          expect(units).toContain(row.unitCode);
          expect(periods).toContain(row.period);
        }
        const lines = compareCsv(comparison).split('\r\n').filter(Boolean);
        expect(lines).toHaveLength(cells.length + 1);
        const table = comparePage(given, query, 'zh').shown?.table.rows.filter(({ unit }) => unit !== null) ?? [];
        expect(table.flatMap((line) => line.cells)).toHaveLength(cells.length);
      }),
    );
  });

  it('what is measured differently never shares a scale', () => {
    const unlike = {
      ...COMPARE_ROWS,
      indicators: [...COMPARE_ROWS.indicators, compareIndicator('BUS01', { unitZh: '辆' })],
    };
    fc.assert(
      fc.property(question, (query) => {
        const drawn = comparePage(unlike, query, 'zh').shown?.drawn;
        const panels =
          drawn?.kind === 'lines'
            ? [drawn.panel]
            : drawn?.kind === 'multiples'
              ? drawn.groups.flatMap((one) => one.panels)
              : [];
        for (const { lines } of panels) {
          const codes = new Set(lines.map(({ key }) => key.split('-')[0] ?? ''));
          const units = [...codes].map((code) => unlike.indicators.find((one) => one.code === code)?.unitZh);
          expect(new Set(units).size).toBe(1);
        }
      }),
    );
  });

  it('a total is the sum of the figures that stand over it', () => {
    const township = fc.constantFrom('T1', 'T2', 'T3');
    const counts = fc.uniqueArray(fc.record({ unit: township, value: fc.integer({ min: 0, max: 9999 }) }), {
      selector: ({ unit }) => unit,
      minLength: 2,
    });
    fc.assert(
      fc.property(counts, (given) => {
        const figures = given.map((one) => compareFigure('ELD03', one.unit, '2022Q2', one.value));
        const query = { i: 'ELD03', u: given.map(({ unit }) => unit).join(), p: '2022Q2' };
        const lines = comparePage({ ...COMPARE_ROWS, figures }, query, 'zh').shown?.table.rows ?? [];
        const total = lines.find(({ unit }) => unit === null)?.cells[0]?.value;
        expect(total).toBe(given.reduce((sum, one) => sum + one.value, 0));
      }),
    );
  });
});
