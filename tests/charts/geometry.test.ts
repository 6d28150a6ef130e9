import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletScale } from '#components/charts/bullet-scale.ts';
import { outlinePath } from '#components/charts/outline-path.ts';
import { seriesFrame } from '#components/charts/series-frame.ts';
import { type EndLabel, endWidth, spreadLabels } from '#components/charts/series-labels.ts';
import type { SeriesChartProps } from '#components/charts/series-props.ts';
import { textWidth, wrapWords } from '#components/charts/text.ts';
import type { Tile } from '#components/charts/tile.ts';
import { SIDE, tileLayout } from '#components/charts/tile-layout.ts';
import { tipRadius } from '#components/charts/wheel-geometry.ts';

/** Figures as a catalogue can hold them: so many decimals and no more. */
const finite = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 10_000);
const words = fc
  .array(fc.constantFrom('供', '水', '率', 'a', 'water', ' ', '%', '12.5', '“', '，'))
  .map((parts) => parts.join(''));

describe('the width of a text', () => {
  it('grows with every character, and Han are wider than Latin', () => {
    expect(textWidth('')).toBe(0);
    expect(textWidth('供水')).toBe(2);
    expect(textWidth('water')).toBeLessThan(textWidth('供水管网漏'));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(textWidth(a + b)).toBeCloseTo(textWidth(a) + textWidth(b), 9);
      }),
    );
  });

  it('decides where a line breaks, and no character is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 12 }), (text, ems) => {
        const lines = wrapWords(text, ems);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        // Only a single Latin word may be wider than its line.
        for (const line of lines) expect(textWidth(line) <= ems || !line.includes(' ')).toBe(true);
      }),
    );
    expect(wrapWords('供水管网漏损率', 4)).toEqual(['供水管网', '漏损率']);
    expect(wrapWords('water supply network', 7)).toEqual(['water supply', 'network']);
  });
});

describe('the tiles of a schematic', () => {
  const tile = (col: number | null, row: number | null, n: number): Tile => ({
    code: `T${n}`,
    short: '镇',
    label: '镇',
    col,
    row,
    figure: '',
    light: 'none',
    word: '',
    heat: null,
  });
  const place = fc.option(fc.integer({ min: -2, max: 80 }), { nil: null });
  const tiles = fc
    .array(fc.tuple(place, place), { maxLength: 45 })
    .map((list) => list.map(([col, row], n) => tile(col, row, n)));

  it('never lie on one another, and all of them lie inside the drawing', () => {
    fc.assert(
      fc.property(tiles, (list) => {
        const { placed, width, height } = tileLayout(list);
        expect(placed).toHaveLength(list.length);
        expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(list.length);
        for (const { x, y } of placed) {
          expect(x >= 0 && x + SIDE <= width).toBe(true);
          expect(y >= 0 && y + SIDE <= height).toBe(true);
        }
      }),
    );
  });

  it('name the row of those without a place only where others have one', () => {
    expect(tileLayout([tile(0, 0, 1), tile(null, null, 2)]).captionY).not.toBeNull();
    expect(tileLayout([tile(null, null, 2)]).captionY).toBeNull();
    expect(tileLayout([])).toMatchObject({ placed: [], captionY: null });
  });
});

describe('the bar of a bullet', () => {
  const percent = (text: string | null | undefined) => Number((text ?? '0').replace('%', ''));

  it('stays on its ground, whatever value, target and range are', () => {
    fc.assert(
      fc.property(
        fc.option(finite),
        fc.option(finite),
        fc.option(finite),
        finite,
        finite,
        (value, target, due, a, b) => {
          const scale = bulletScale({ value, target, due, band: { low: Math.min(a, b), high: Math.max(a, b) } });
          for (const at of [scale.end, scale.target, scale.due, scale.bar?.start, scale.bar?.width])
            expect(percent(at) >= 0 && percent(at) <= 100).toBe(true);
          expect(percent(scale.bar?.start) + percent(scale.bar?.width)).toBeLessThanOrEqual(100.2);
        },
      ),
    );
  });

  it('has no length at zero, reaches the target where it is met, and none where nothing is known', () => {
    expect(bulletScale({ value: 0, target: 120 }).bar).toEqual({ start: '0%', width: '0%' });
    expect(bulletScale({ value: 120, target: 120 })).toMatchObject({ end: '90.9%', target: '90.9%' });
    expect(bulletScale({ value: null, target: 120 })).toMatchObject({ bar: null, end: null });
    expect(bulletScale({ value: 5, target: 10, due: 10 }).due).toBeNull();
  });
});

const series = (values: (number | null)[], change: Partial<SeriesChartProps> = {}): SeriesChartProps => ({
  id: 's',
  label: '',
  slots: values.map((_, n) => ({ key: `${n}`, tick: `${n}`, group: '' })),
  points: values.map((value) => ({ value, label: '', state: 'reported' })),
  hue: 'red',
  unit: '',
  tick: String,
  ...change,
});

describe('the frame of a series', () => {
  const values = fc.array(fc.option(finite), { minLength: 1, maxLength: 14 });

  it('holds every value between its edges, higher ones higher, later ones further right', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('wide', 'phone'), fc.constantFrom('line', 'bars'), (list, variant, shape) => {
        const frame = seriesFrame(series(list, { shape: shape as 'line' | 'bars' }), variant as 'wide' | 'phone', 60);
        const known = list.filter((value) => value !== null).sort((a, b) => a - b);
        for (const [n, value] of known.entries()) {
          expect(frame.y(value)).toBeGreaterThanOrEqual(frame.top - 0.01);
          expect(frame.y(value)).toBeLessThanOrEqual(frame.base + 0.01);
          if (n > 0) expect(frame.y(value)).toBeLessThanOrEqual(frame.y(known[n - 1] ?? 0) + 1e-9);
        }
        for (let slot = 1; slot < list.length; slot++) expect(frame.x(slot)).toBeGreaterThan(frame.x(slot - 1));
        expect(frame.y(0)).toBeGreaterThanOrEqual(frame.top - 0.01);
      }),
    );
  });

  it('makes room for the labels at the ends of its lines', () => {
    const label: EndLabel = { kind: 'target', text: '2022年目标 120所', value: 1, fill: '', bold: true };
    expect(endWidth([])).toBe(0);
    expect(seriesFrame(series([1, 2]), 'wide', endWidth([label])).right).toBeLessThan(
      seriesFrame(series([1, 2]), 'wide', 0).right,
    );
  });

  it('keeps its labels a line apart, in the order of their values', () => {
    const labels = fc
      .array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 6 })
      .map((list) => list.map((value): EndLabel => ({ kind: 'path', text: 'x', value, fill: '', bold: false })));
    fc.assert(
      fc.property(labels, (list) => {
        const frame = seriesFrame(series(list.map(({ value }) => value)), 'wide', 60);
        const placed = spreadLabels(list, frame);
        for (const [n, { y }] of placed.entries())
          if (n > 0) expect(y - (placed[n - 1]?.y ?? 0)).toBeGreaterThanOrEqual(16.9);
        expect(placed.at(-1)?.y).toBeLessThanOrEqual(frame.base + 0.01);
        expect(placed.map(({ label }) => label.value)).toEqual(
          [...list].map(({ value }) => value).sort((a, b) => b - a),
        );
      }),
    );
  });
});

describe('the outline of a county', () => {
  const degree = fc.double({ noNaN: true, min: 20, max: 45 });
  const ring = fc.array(
    fc.tuple(
      degree.map((at) => at + 80),
      degree,
    ),
    { minLength: 3, maxLength: 30 },
  );

  it('fits its drawing, with north above south and east right of west', () => {
    fc.assert(
      fc.property(ring, (points) => {
        const outline = outlinePath({ type: 'Polygon', coordinates: [points] });
        expect(outline.path).not.toMatch(/NaN|Infinity|undefined/);
        for (const [lng, lat] of points) {
          const { x, y } = outline.at(lng, lat);
          expect(x >= 0 && x <= outline.width + 0.1 && y >= 0 && y <= outline.height + 0.1).toBe(true);
        }
        expect(outline.at(101, 45).y).toBeLessThanOrEqual(outline.at(101, 20).y);
        expect(outline.at(125, 30).x).toBeGreaterThanOrEqual(outline.at(100, 30).x);
      }),
    );
  });

  it('is drawn of nothing without a fault', () => {
    expect(outlinePath({ type: 'Point', coordinates: [1, 2] }).path).toBe('M0 0');
    expect(outlinePath({ type: 'Polygon', coordinates: [] }).path).toBe('M0 0');
  });
});

describe('the tip of a petal', () => {
  it('moves outwards with the ratio and stops at one and a half', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(tipRadius(low)).toBeLessThanOrEqual(tipRadius(high));
      }),
    );
    expect(tipRadius(1.5)).toBe(tipRadius(99));
    expect(tipRadius(0)).toBe(tipRadius(-3));
  });
});
