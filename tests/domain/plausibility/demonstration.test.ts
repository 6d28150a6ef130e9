import { describe, expect, test } from 'vitest';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import { contextFor, openBook } from '#seed/plausibility.ts';
import { theRows } from '../../seed/pack.ts';

const book = openBook('prisma/seed');
const rows = theRows();
const codeOf = new Map(rows.units.map(({ id, code }) => [id, code]));
const levelOf = new Map(rows.units.map(({ id, kind }) => [id, kind]));

/** Every figure of county and townships, and those of every ninth village. */
const figures = [...rows.figures, ...rows.rollups].filter(({ unitId, value }, at) => {
  return value !== null && (levelOf.get(unitId) !== 'village' || at % 9 === 0);
});

function contextOf({ indicatorCode, unitId, period, dimension }: (typeof figures)[number]) {
  return contextFor(book, { indicator: indicatorCode, place: codeOf.get(unitId) ?? '', period, dimension });
}

describe('the figures that ship', () => {
  test('make no rule speak, at any level', () => {
    expect(figures.length).toBeGreaterThan(5000);
    const spoken = figures.flatMap((figure) => {
      const context = contextOf(figure);
      const notes = context ? checkFigure({ value: figure.value ?? 0 }, context) : [{ rule: 'unknown' }];
      return notes.map(
        ({ rule }) => `${rule} ${figure.indicatorCode} ${codeOf.get(figure.unitId)} ${figure.period} ${figure.value}`,
      );
    });
    expect(spoken).toEqual([]);
  });

  test.each([
    [10, 0.9],
    [100, 0.98],
    [10_000, 1],
    [0.1, 0.9],
    [0.01, 0.98],
    [0.0001, 0.98],
  ])('times %d are caught, nearly all of them', (factor, share) => {
    const judged = figures.filter(
      ({ unitId, value }, at) => value !== 0 && levelOf.get(unitId) !== 'village' && at % 13 === 0,
    );
    const caught = judged.filter((figure) => {
      const context = contextOf(figure);
      return (
        context && checkFigure({ value: Number(((figure.value ?? 0) * factor).toPrecision(12)) }, context).length > 0
      );
    });
    expect(caught.length / judged.length).toBeGreaterThanOrEqual(share);
  });
});
