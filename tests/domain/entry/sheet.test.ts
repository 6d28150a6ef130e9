import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY, redo, remember, undo } from '#lib/domain/entry/history.ts';
import { moved, placeBlock, positionOf, type Sheet, type Spot, spotAt } from '#lib/domain/entry/sheet.ts';

const spot = (id: string, field: Spot['field'] = 'value'): Spot => ({ id, field });
/** A count, a ratio with parts, a count. */
const SHEET: Sheet = [
  [null, null, spot('a'), spot('a', 'note')],
  [spot('b', 'numerator'), spot('b', 'denominator'), spot('b'), spot('b', 'note')],
  [null, null, spot('c'), spot('c', 'note')],
];
const all = () => true;
const at = (id: string, field: Spot['field'] = 'value') => {
  const found = positionOf(SHEET, spot(id, field));
  if (!found) throw new Error(`${id} is not on the sheet`);
  return found;
};
const go = (id: string, by: Parameters<typeof moved>[2], open: (spot: Spot) => boolean = all) => {
  const to = moved(SHEET, at(id), by, open);
  return to && spotAt(SHEET, to);
};

describe('the cursor', () => {
  it('goes down and up its column, and stays at the edge', () => {
    expect(go('a', 'down')).toEqual(spot('b'));
    expect(go('a', 'enter')).toEqual(spot('b'));
    expect(go('c', 'back')).toEqual(spot('b'));
    expect(go('c', 'down')).toBeNull();
    expect(go('a', 'up')).toBeNull();
  });

  it('passes over fields that are closed and places where there is none', () => {
    expect(go('a', 'down', ({ id }) => id !== 'b')).toEqual(spot('c'));
    expect(moved(SHEET, at('b', 'numerator'), 'down', all)).toBeNull();
    expect(go('b', 'left')).toEqual(spot('b', 'denominator'));
    expect(go('a', 'left')).toBeNull();
  });

  it('goes by Tab through the figures, not the notes, and leaves the sheet at its end', () => {
    expect(go('a', 'next')).toEqual(spot('b', 'numerator'));
    expect(go('b', 'next')).toEqual(spot('c'));
    expect(go('c', 'previous')).toEqual(spot('b'));
    expect(go('c', 'next')).toBeNull();
  });

  it('finds the ends of the row and of the sheet', () => {
    expect(go('b', 'home')).toEqual(spot('b', 'numerator'));
    expect(go('b', 'end')).toEqual(spot('b', 'note'));
    expect(go('b', 'first')).toEqual(spot('a'));
    expect(go('b', 'last')).toEqual(spot('c', 'note'));
  });

  it('never lands on a closed field', () => {
    const moves = fc.constantFrom('up', 'down', 'left', 'right', 'next', 'previous', 'home', 'end', 'first', 'last');
    fc.assert(
      fc.property(moves as fc.Arbitrary<Parameters<typeof moved>[2]>, fc.subarray(['a', 'b', 'c']), (by, closed) => {
        const to = go('b', by, ({ id }) => !closed.includes(id));
        expect(to === null || !closed.includes(to.id)).toBe(true);
      }),
    );
  });
});

describe('a block laid on the sheet', () => {
  it('fills from the cursor on, and says what it could not place', () => {
    const placed = placeBlock(
      SHEET,
      at('b', 'numerator'),
      [
        ['1', '2', '', ' 说明\n二 '],
        ['', '', '3'],
        ['', '', '4'],
      ],
      all,
    );
    expect(placed.writes).toEqual([
      { spot: spot('b', 'numerator'), text: '1' },
      { spot: spot('b', 'denominator'), text: '2' },
      { spot: spot('b', 'note'), text: '说明 二' },
      { spot: spot('c'), text: '3' },
    ]);
    expect(placed).toMatchObject({ beyond: 1, locked: 0, blank: 5 });
  });

  it('leaves closed fields as they are, and counts them', () => {
    const placed = placeBlock(SHEET, at('a'), [['1'], ['2'], ['3']], ({ id }) => id !== 'b');
    expect(placed.writes.map((write) => write.spot.id)).toEqual(['a', 'c']);
    expect(placed.locked).toBe(1);
  });
});

describe('undo', () => {
  const step = (id: string, before: string, after: string) => ({ spot: spot(id), before, after });

  it('takes a block back as one, and puts it there again', () => {
    const history = remember(NO_HISTORY, [step('a', '', '1'), step('c', '5', '2')]);
    const back = undo(history);
    expect(back?.writes).toEqual([
      { spot: spot('c'), text: '5' },
      { spot: spot('a'), text: '' },
    ]);
    expect(redo(back?.history ?? NO_HISTORY)?.writes).toEqual([
      { spot: spot('a'), text: '1' },
      { spot: spot('c'), text: '2' },
    ]);
    expect(undo(NO_HISTORY)).toBeNull();
    expect(redo(history)).toBeNull();
  });

  it('remembers no step that changed nothing, and forgets what was undone once something new is typed', () => {
    expect(remember(NO_HISTORY, [step('a', '1', '1')])).toBe(NO_HISTORY);
    const one = remember(NO_HISTORY, [step('a', '', '1')]);
    const back = undo(one)?.history ?? NO_HISTORY;
    expect(redo(remember(back, [step('c', '', '2')]))).toBeNull();
  });

  it('of everything leads back to the beginning', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string({ maxLength: 3 })), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (typed) => {
        const texts = new Map<string, string>();
        let history = NO_HISTORY;
        for (const [id, after] of typed) {
          history = remember(history, [step(id, texts.get(id) ?? '', after)]);
          texts.set(id, after);
        }
        for (let back = undo(history); back; back = undo(history)) {
          for (const {
            spot: { id },
            text,
          } of back.writes)
            texts.set(id, text);
          history = back.history;
        }
        expect([...texts.values()].every((text) => text === '')).toBe(true);
      }),
    );
  });
});
