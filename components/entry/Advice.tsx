'use client';

import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '#lib/domain/number-format.ts';
import { sentencesOf, spelledOut } from '#lib/features/note-sentence/view.ts';
import { wholeText } from './amounts.ts';
import type { CellState } from './cell-status.ts';
import { useCell, useGrid, useParts } from './grid-context.tsx';
import { Mark } from './Mark.tsx';

/** Whether anything is to be said about a cell beyond its state. */
export function isSpokenOf({ status, notes, held, texts }: CellState, returned: boolean): boolean {
  if (['unclear', 'impossible', 'refused', 'conflict', 'returned', 'doubtful'].includes(status)) return true;
  return (notes.length > 0 && texts.reason !== '') || (returned && held.review !== 'approved');
}

/** Under a cell: why it was returned, what is wrong or looks wrong, and what can be done about it with one click. */
export function Advice({ id, describes }: { id: string; describes: string }) {
  const state = useCell(id);
  const { cell } = useParts(id);
  return (
    <div className="gadv" id={describes}>
      {cell.returned && state.held.review !== 'approved' ? <Returned id={id} /> : null}
      {state.status === 'conflict' ? <Conflict id={id} /> : null}
      <Wrong id={id} />
      {state.notes.length > 0 && !['unclear', 'impossible'].includes(state.status) ? <Doubt id={id} /> : null}
    </div>
  );
}

function Returned({ id }: { id: string }) {
  const { say, store, editable } = useGrid();
  const state = useCell(id);
  const { returned } = useParts(id).cell;
  if (!returned) return null;
  const at = new Date(returned.at);
  const isOpen = state.status === 'returned';
  return (
    <div className="gbox re">
      {isOpen ? <Mark status="returned" /> : null}
      <p>
        <b>{wordsBefore()}</b> {returned.reason}
      </p>
      {isOpen && editable ? (
        <button type="button" className="btn" onClick={() => store.confirm(id)}>
          {say('standByReturned')}
        </button>
      ) : null}
    </div>
  );

  function wordsBefore(): string {
    if (!isOpen) return say('mended');
    return returned?.by ? say('returned', { by: returned.by, at }) : say('returnedNobody', { at });
  }
}

function Conflict({ id }: { id: string }) {
  const { say, store } = useGrid();
  const { held, theirs, reading } = useCell(id);
  const text = (filling: typeof reading.filling) => wholeText(filling, say('notApplicable')) || say('blank');
  const [mine, other] = [text(reading.filling), text(held)];
  return (
    <div className="gbox am" role="alert">
      <Mark status="conflict" />
      <p>
        {theirs?.by
          ? say('conflict', { by: theirs.by, at: new Date(theirs.at), theirs: other, mine })
          : say('conflictNobody', { theirs: other, mine })}
      </p>
      <button type="button" className="btn main" onClick={() => store.keepMine(id)}>
        {say('useMine', { value: mine })}
      </button>
      <button type="button" className="btn" onClick={() => store.takeTheirs(id)}>
        {say('useTheirs', { value: other })}
      </button>
    </div>
  );
}

function Wrong({ id }: { id: string }) {
  const { say } = useGrid();
  const { status, reading } = useCell(id);
  const { item } = useParts(id);
  const problems = [...new Set(Object.values(reading.problems))];
  const sentences = [
    ...problems.map((problem) => say(`problem.${problem}`, { unit: item.unit })),
    ...(status === 'impossible' ? [say('impossible', { bounds: boundsOf() })] : []),
    ...(status === 'refused' ? [say('refused')] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className="gbox ci">
      <Mark status="unclear" />
      <p>{sentences.join(' ')}</p>
    </div>
  );

  function boundsOf(): string {
    const { min, max } = item;
    const values = { low: String(min), high: String(max) };
    if (min === null) return say('boundsHigh', values);
    return max === null ? say('boundsLow', values) : say('boundsBoth', values);
  }
}

function Doubt({ id }: { id: string }) {
  const { say, sayNote, store, view, editable, settled } = useGrid();
  const { notes, texts, status, reading } = useCell(id);
  const { cell } = useParts(id);
  const [asked, setAsked] = useState(false);
  const { locale } = view;
  const book = view.book.indicators[cell.key.indicatorCode];
  if (!book) return null;
  const words = { locale, indicator: book, nameOf: (code: string) => view.names[code] ?? code };
  const sentences = [...spelledOut(reading.filling.value, words, sayNote), ...sentencesOf(notes, words, sayNote)];
  const offer = notes.find((note) => note.offer !== null)?.offer ?? null;
  const isOpen = texts.reason.trim() === '';
  return (
    <div className="gbox am">
      <Mark status="doubtful" />
      <div className="gsay">
        <p>{sentences.join(locale === 'zh' ? '' : ' ')}</p>
        {asked || texts.reason !== '' ? <Reason id={id} begin={asked && isOpen} /> : null}
      </div>
      {offer !== null && editable && !reading.computed ? (
        <button
          type="button"
          className="btn main"
          onClick={() => {
            store.write([{ spot: { id, field: 'value' }, text: String(offer) }]);
            settled(id);
          }}
        >
          {say('change', { value: formatNumber(offer, 15) })}
        </button>
      ) : null}
      {status === 'doubtful' && !asked && editable && texts.reason === '' ? (
        <button type="button" className="btn" onClick={() => setAsked(true)}>
          {say('standBy')}
        </button>
      ) : null}
    </div>
  );
}

function Reason({ id, begin }: { id: string; begin: boolean }) {
  const { say, store, editable, settled } = useGrid();
  const { texts } = useCell(id);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (begin) field.current?.focus();
  }, [begin]);
  const spot = { id, field: 'reason' } as const;
  return (
    <label className="greason">
      <span>{say('reasonLabel')}</span>
      <textarea
        ref={field}
        rows={1}
        maxLength={500}
        value={texts.reason}
        readOnly={!editable}
        onChange={(event) => store.type(spot, event.target.value)}
        onBlur={() => store.commit(spot)}
        onKeyDown={(event) => {
          // Enter is done with it, as in a cell; one that an input method takes for itself is none of ours.
          const composes = event.nativeEvent.isComposing || event.keyCode === 229;
          if (event.key !== 'Enter' || event.shiftKey || composes || texts.reason.trim() === '') return;
          event.preventDefault();
          settled(id);
        }}
      />
    </label>
  );
}
