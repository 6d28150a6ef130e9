import fc from 'fast-check';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { BarList } from '#components/charts/BarList.tsx';
import { Bullet } from '#components/charts/Bullet.tsx';
import { OutlineMap } from '#components/charts/OutlineMap.tsx';
import { ReadingScale } from '#components/charts/ReadingScale.tsx';
import { SeriesChart } from '#components/charts/SeriesChart.tsx';
import { Sparkline } from '#components/charts/Sparkline.tsx';
import { TileMap } from '#components/charts/TileMap.tsx';
import { Wheel } from '#components/charts/Wheel.tsx';
import { FIGURE_STATES, LIGHTS, OPERATORS } from '#lib/domain/vocabulary.ts';
import { BROKEN, drawn } from './drawn.ts';

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e-300, -5e-324),
);
const value = fc.option(number, { nil: null });
const text = fc.constantFrom('', '供水', 'Passenger transport', '<&"\'>');
const light = fc.constantFrom(...LIGHTS);

function holds<T>(inputs: fc.Arbitrary<T>, draw: (input: T) => ReactElement) {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(drawn(draw(input))).not.toMatch(BROKEN);
    }),
    { numRuns: 150 },
  );
}

describe('no input breaks a drawing', () => {
  it('wheel', () => {
    const petal = fc.record({ name: text, ratio: value, figure: text, light, word: text, demonstration: fc.boolean() });
    holds(
      fc.record({
        petals: fc.array(petal, { maxLength: 20 }),
        variant: fc.constantFrom('wide', 'phone', 'elder', 'plain'),
      }),
      (input) => (
        <Wheel
          id="w"
          label="w"
          hub={{ value: '1', of: '/1', word: '' }}
          variant={input.variant}
          petals={input.petals.map((each, i) => ({ ...each, code: `c${i}`, hue: 'red' }))}
        />
      ),
    );
  });

  it('bullet', () => {
    const band = fc.option(fc.record({ low: number, high: number }), { nil: null });
    const extent = fc.option(number, { nil: undefined });
    const inputs = fc.record({
      value,
      target: value,
      due: value,
      band,
      min: extent,
      max: extent,
      operator: fc.constantFrom(...OPERATORS),
      demonstration: fc.boolean(),
    });
    holds(inputs, (input) => <Bullet id="b" label="b" hue="red" {...input} />);
  });

  it('series', () => {
    const point = fc.record({
      value,
      label: text,
      state: fc.constantFrom(...FIGURE_STATES),
      demonstration: fc.boolean(),
      doubt: fc.boolean(),
      stale: fc.boolean(),
      note: text,
    });
    const guide = fc.option(fc.record({ values: fc.array(value, { maxLength: 9 }), label: text, area: text }), {
      nil: null,
    });
    const inputs = fc.record({
      count: fc.integer({ min: 0, max: 9 }),
      points: fc.array(point, { maxLength: 9 }),
      path: guide,
      lastYear: guide,
      projection: guide,
      target: fc.option(fc.record({ value: number, label: text, level: fc.boolean() }), { nil: null }),
      gap: fc.option(fc.record({ from: number, to: number, label: text }), { nil: null }),
      band: fc.option(fc.record({ low: number, high: number, label: text }), { nil: null }),
      base: fc.option(number, { nil: undefined }),
      shape: fc.constantFrom('line', 'bars'),
      variant: fc.constantFrom('wide', 'phone'),
    });
    holds(inputs, ({ count, points, ...input }) => {
      const slots = Array.from({ length: count }, (_, i) => ({
        key: `k${i}`,
        tick: `Q${i}`,
        group: i < 4 ? '2021' : '',
      }));
      return (
        <SeriesChart
          id="s"
          label="s"
          hue="red"
          unit="所"
          tick={(tick) => tick.toFixed(1)}
          slots={slots}
          points={points.slice(0, count)}
          {...input}
        />
      );
    });
  });

  it('tiles', () => {
    const tile = fc.record({
      short: text,
      label: text,
      col: value,
      row: value,
      figure: text,
      light,
      word: text,
      heat: fc.constantFrom(null, 1, 3, 5),
      selected: fc.boolean(),
    });
    holds(fc.array(tile, { maxLength: 40 }), (tiles) => (
      <TileMap
        id="t"
        label="t"
        unplaced="…"
        tiles={tiles.map((each, i) => ({ ...each, code: `c${i}`, heat: each.heat as 1 | 3 | 5 | null }))}
      />
    ));
  });

  it('readings', () => {
    const mark = fc.record({ value: number, label: text, word: text });
    const inputs = fc.record({
      accepted: mark,
      said: mark,
      ticks: fc.array(fc.record({ value: number, label: text }), { maxLength: 6 }),
      range: fc.record({ low: number, high: number, label: text }),
      reference: fc.option(fc.record({ value: number, label: text }), { nil: null }),
      apart: text,
      variant: fc.constantFrom('wide', 'phone'),
    });
    holds(inputs, (input) => <ReadingScale id="r" label="r" hue="red" {...input} />);
  });

  it('bars, sparks and outlines', () => {
    holds(fc.array(value, { maxLength: 12 }), (values) => (
      <>
        <Sparkline label="s" values={values} hue="red" />
        <BarList
          id="l"
          label="l"
          hue="red"
          rows={values.map((each, i) => ({ key: `k${i}`, name: '', value: each, figure: '', light: 'go', word: '' }))}
        />
        <OutlineMap
          id="o"
          label="o"
          geometry={{ type: 'Polygon', coordinates: [values.map((each) => [each ?? 0, each ?? 1])] }}
          points={[{ name: 'p', lng: values[0] ?? 0, lat: 1, kind: 'town' }]}
          scaleBar={{ km: 20, label: '20' }}
        />
      </>
    ));
  });
});
