import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stillFlagged } from '#lib/domain/follow-up.ts';
import { REMARK_KINDS, type RemarkKind } from '#lib/domain/vocabulary.ts';

const said = (figure: string, kind: RemarkKind) => ({ figure, kind });
const open = (...remarks: ReturnType<typeof said>[]) => stillFlagged(remarks, ({ figure }) => figure);

it('counts a figure that was flagged, until the flag is taken away', () => {
  const [flag, away, again] = [said('a', 'flagged'), said('a', 'unflagged'), said('a', 'flagged')];
  expect(open()).toEqual([]);
  expect(open(flag)).toEqual([flag]);
  expect(open(flag, away)).toEqual([]);
  expect(open(flag, away, again)).toEqual([again]);
});

it('goes by the last word', () => {
  const flag = said('a', 'flagged');
  expect(open(said('a', 'unflagged'), flag)).toEqual([flag]);
});

it('takes a comment for neither', () => {
  const flag = said('a', 'flagged');
  expect(open(flag, said('a', 'comment'))).toEqual([flag]);
  expect(open(said('b', 'comment'))).toEqual([]);
});

it('never counts a figure twice, nor one that was last unflagged', () => {
  const remark = fc.record({
    figure: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom(...REMARK_KINDS),
  });
  fc.assert(
    fc.property(fc.array(remark), (remarks) => {
      const figures = stillFlagged(remarks, ({ figure }) => figure).map(({ figure }) => figure);
      expect(new Set(figures).size).toBe(figures.length);
      for (const name of ['a', 'b', 'c'] as const) {
        const flags = remarks.filter(({ figure, kind }) => figure === name && kind !== 'comment');
        expect(figures.includes(name)).toBe(flags.at(-1)?.kind === 'flagged');
      }
    }),
  );
});
