import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stillFlagged } from '#lib/domain/follow-up.ts';
import { REMARK_KINDS, type RemarkKind } from '#lib/domain/vocabulary.ts';

const said = (figure: string, kind: RemarkKind, day: number) => ({
  figure,
  kind,
  at: new Date(Date.UTC(2022, 0, day)),
});
const open = (...remarks: ReturnType<typeof said>[]) => stillFlagged(remarks, ({ figure }) => figure);

it('counts a figure that was flagged, until the flag is taken away', () => {
  const [flag, away, again] = [said('a', 'flagged', 1), said('a', 'unflagged', 2), said('a', 'flagged', 3)];
  expect(open()).toEqual([]);
  expect(open(flag)).toEqual([flag]);
  expect(open(flag, away)).toEqual([]);
  expect(open(flag, away, again)).toEqual([again]);
});

it('goes by when it was said, not by the order it is read in', () => {
  expect(open(said('a', 'unflagged', 2), said('a', 'flagged', 1))).toEqual([]);
});

it('takes a comment for neither', () => {
  const flag = said('a', 'flagged', 1);
  expect(open(flag, said('a', 'comment', 2))).toEqual([flag]);
  expect(open(said('b', 'comment', 1))).toEqual([]);
});

it('never counts a figure twice, nor one that was last unflagged', () => {
  const remark = fc.record({
    figure: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom(...REMARK_KINDS),
    at: fc.integer({ min: 1, max: 400 }).map((day) => new Date(Date.UTC(2022, 0, day))),
  });
  fc.assert(
    fc.property(fc.array(remark), (remarks) => {
      const figures = stillFlagged(remarks, ({ figure }) => figure).map(({ figure }) => figure);
      expect(new Set(figures).size).toBe(figures.length);
      for (const name of ['a', 'b', 'c'] as const) {
        const flags = remarks.filter(({ figure, kind }) => figure === name && kind !== 'comment');
        const newest = flags.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
        expect(figures.includes(name)).toBe(newest?.kind === 'flagged');
      }
    }),
  );
});
