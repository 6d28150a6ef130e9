import { describe, expect, it } from 'vitest';
import { movements } from '#lib/features/book-difference/view.ts';
import { moveLine, namesOf, toldFigure } from '#lib/features/moved-figure/view.ts';
import { type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import { figureRow } from '#tests/support/rows.ts';
import { twoTowns } from '#tests/support/two-towns.ts';

const bookWith = (change: Partial<BookRows> = {}) => bookOf(twoTowns(change), { period: '2022Q2', day: '2022-09-01' });
const T2 = figureRow('A', 'T2', '2022Q2', 50);
const now = bookWith();
const figureOf = (unit: string) => {
  const found = now.figures.find((row) => row.unitCode === unit && row.period === '2022Q2');
  if (!found) throw new Error(unit);
  return found;
};

describe('a figure of a book', () => {
  it('is told with its unit, its time and its light', () => {
    expect(toldFigure(figureOf('T1'), now, 'zh')).toMatchObject({
      ...{ text: '60个', period: '2022年二季度', demonstration: true },
      verdict: { light: 'done', word: '已完成' },
    });
    expect(toldFigure(figureOf('T1'), now, 'en').verdict?.word).toBe('achieved');
  });

  it('without a target says that there is nothing to judge it by', () => {
    expect(toldFigure(figureOf('T2'), now, 'zh').verdict?.light).toBe('watch');
    expect(toldFigure({ ...figureOf('T2'), status: null }, now, 'zh').verdict).toBeNull();
  });

  it('of an indicator or place that the book does not hold is named by its code', () => {
    expect(namesOf({ indicatorCode: 'Z', unitCode: 'T9' }, now, 'zh')).toEqual({ indicator: 'Z', unit: 'T9' });
    expect(namesOf({ indicatorCode: 'A', unitCode: 'T1' }, now, 'en')).toEqual({
      ...{ indicator: 'Indicator A', unit: 'Town T1' },
    });
    expect(toldFigure({ ...figureOf('T1'), indicatorCode: 'Z' }, now, 'zh').text).toBe('');
  });
});

it('a movement leads to the history of the figure that stands now', () => {
  const was = bookWith({ figures: [figureRow('A', 'T1', '2022Q2', 41), T2] });
  const [move] = movements(was, now).filter((one) => one.now.unitCode === 'T1');
  if (!move) throw new Error('nothing moved');
  const line = moveLine(move, now, 'en');
  expect(line).toMatchObject({ key: 'A|T1', indicator: 'Indicator A', unit: 'Town T1', steps: move.steps });
  expect(line.href).toBe('/en/figures/A/T1/2022Q2');
  expect([line.was.text, line.now.text]).toEqual(['41 pieces', '60 pieces']);
});
