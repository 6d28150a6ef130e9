'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { Spot } from '#lib/domain/entry/sheet.ts';
import { fieldText } from './amounts.ts';
import { useCell, useGrid, useParts } from './grid-context.tsx';

type Props = { spot: Spot; position: { row: number; column: number }; describedBy?: string };

/** One field of the grid. Keys that move the cursor and pasted blocks are the grid's, see grid-keys.ts. */
export function CellField({ spot, position, describedBy }: Props) {
  const { store, say, editable, view } = useGrid();
  const state = useCell(spot.id);
  const { cell, item, name } = useParts(spot.id);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** Entered and not typed into yet: the pointer that entered it is still to let go. */
  const isFresh = useRef(false);
  const { id, field: part } = spot;
  // What is typed next takes the place of what stands there, as in a sheet. At once: the first key of a quick hand
  // comes before the next frame, and would be selected and typed over with the rest.
  useLayoutEffect(() => {
    if (focused) field.current?.select();
  }, [focused]);
  const isNote = part === 'note';
  const isComputed = part === 'value' && state.reading.computed && !state.reading.problems.value;
  const isLocked = !editable || state.held.review === 'approved';
  const text = isNote ? state.texts.note : fieldText(state, part, { focused, notApplicable: say('notApplicable') });
  const wrong = !isNote && (state.reading.problems[part] || (part === 'value' && state.standing === 'impossible'));
  return (
    <input
      ref={field}
      className={isNote ? 'gnote' : 'gin'}
      data-row={position.row}
      data-column={position.column}
      data-id={id}
      data-field={part}
      value={text}
      readOnly={isLocked || isComputed}
      aria-label={labelOf()}
      aria-invalid={wrong ? true : undefined}
      aria-describedby={describedBy}
      placeholder={placeholder()}
      inputMode={isNote ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      maxLength={isNote ? 500 : 80}
      onFocus={() => {
        setFocused(true);
        isFresh.current = true;
      }}
      onMouseUp={() => {
        // A click puts its caret after the field was entered.
        if (isFresh.current) field.current?.select();
        isFresh.current = false;
      }}
      onChange={(event) => {
        isFresh.current = false;
        store.type(spot, event.target.value);
      }}
      onBlur={() => {
        setFocused(false);
        if (part === 'numerator') completeDenominator();
        store.commit(spot);
      }}
    />
  );

  function labelOf(): string {
    if (part === 'note') return say('cell', { name, part: say('note') });
    if (part !== 'value') return say('cell', { name, part: item[part] });
    return say('cell', { name, part: `${view.head.now.period}${item.unit ? `（${item.unit}）` : ''}` });
  }

  function placeholder(): string | undefined {
    if (isLocked) return undefined;
    if (part === 'note') return say('notePlaceholder');
    if (part === 'denominator' && cell.reference.denominator) return String(cell.reference.denominator.value);
    return undefined;
  }

  /** A denominator that is known comes by itself once its numerator is there. */
  function completeDenominator(): void {
    const { texts } = store.cell(id);
    const known = cell.reference.denominator;
    if (!known || texts.numerator.trim() === '' || texts.denominator.trim() !== '') return;
    store.write([{ spot: { id, field: 'denominator' }, text: String(known.value) }]);
  }
}
