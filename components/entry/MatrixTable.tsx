'use client';

import { useId } from 'react';
import { Advice, isSpokenOf } from './Advice.tsx';
import { movedText, referenceText } from './amounts.ts';
import { CellField } from './CellField.tsx';
import { CellFiles } from './Evidence.tsx';
import { useCell, useGrid, useParts } from './grid-context.tsx';
import { HistoryLink } from './HistoryLink.tsx';
import { Mark } from './Mark.tsx';
import { Prefill } from './Prefill.tsx';
import { StatusWord } from './StatusWord.tsx';

/** Places × indicators. What a list says beside each cell stands below the table, for the cell with the cursor. */
export function MatrixTable() {
  const { view, sheet, say } = useGrid();
  const span = (hasParts: boolean) => (hasParts ? 3 : 1);
  return (
    <table className="gmatrix">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {say('place')}
          </th>
          {view.items.map((item) => (
            <th scope="colgroup" colSpan={span(item.hasParts)} key={item.key} className="num">
              {item.name}
              {item.part ? <span className="tag">{item.part}</span> : null}
            </th>
          ))}
        </tr>
        <tr>
          {view.items.flatMap((item) => {
            const whole = (
              <th scope="col" className="num" key={item.key}>
                {item.unit}
              </th>
            );
            if (!item.hasParts) return [whole];
            return [
              ...(['numerator', 'denominator'] as const).map((part) => (
                <th scope="col" className="num" key={`${item.key} ${part}`}>
                  {item[part]}
                </th>
              )),
              whole,
            ];
          })}
        </tr>
      </thead>
      <tbody>
        {view.places.map((place, row) => (
          <tr key={place.id} id={`row-${row}`}>
            <th scope="row">{place.name}</th>
            {(sheet[row] ?? []).map((spot, column) =>
              spot ? (
                <MatrixCell key={`${spot.id} ${spot.field}`} spot={spot} position={{ row, column }} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place without a field has nothing else to be told by.
                <td key={column} className="ref" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MatrixCell(props: Parameters<typeof CellField>[0]) {
  const { spot } = props;
  const { say } = useGrid();
  const state = useCell(spot.id);
  const isWhole = spot.field === 'value';
  const isMarked = isWhole && !['saved', 'empty', 'explained'].includes(state.status);
  return (
    <td className={`gcell is-${isWhole ? state.status : 'part'}`}>
      <span className="gbed">
        {isMarked ? (
          <span className={`gword is-${state.status}`}>
            <Mark status={state.status} />
            <span className="vh">{say(`state.${state.status}`)}</span>
          </span>
        ) : null}
        <CellField {...props} describedBy="inspector" />
      </span>
    </td>
  );
}

/** Everything about the cell with the cursor. */
export function Inspector({ id }: { id: string | null }) {
  const { say } = useGrid();
  return (
    <section className="ginsp" id="inspector" aria-live="polite">
      {id === null ? <p>{say('choose')}</p> : <Inspected id={id} />}
    </section>
  );
}

function Inspected({ id }: { id: string }) {
  const grid = useGrid();
  const { view, store, say, editable } = grid;
  const state = useCell(id);
  const { cell, item, name } = useParts(id);
  const describes = useId();
  const { head } = view;
  const columns = [
    { column: head.lastYear, value: cell.reference.lastYear, made: cell.reference.demonstration.lastYear },
    { column: head.previous, value: cell.reference.previous, made: cell.reference.demonstration.previous },
  ];
  const spot = { id, field: 'note' } as const;
  return (
    <>
      <div className="ghead">
        <b>{name}</b>
        <StatusWord id={id} />
        <Prefill id={id} />
        {columns.map(({ column, value, made }) =>
          column ? (
            <span key={column.title}>
              {column.title} <b className={made ? 'dm' : undefined}>{referenceText(value, item, say('nothing'))}</b>{' '}
              <small>{movedText(state.reading.filling, value, item, grid) ?? ''}</small>
            </span>
          ) : null,
        )}
        <span>
          {head.target.title} <b>{cell.reference.target ?? say('noTarget')}</b>
        </span>
        <label className="gnotefield">
          <span className="vh">{say('note')}</span>
          <input
            className="gnote"
            value={state.texts.note}
            placeholder={say('notePlaceholder')}
            maxLength={500}
            readOnly={!editable || state.held.review === 'approved'}
            onChange={(event) => store.type(spot, event.target.value)}
            onBlur={() => store.commit(spot)}
          />
        </label>
        <HistoryLink id={id} />
        <CellFiles id={id} />
      </div>
      {isSpokenOf(state, cell.returned !== null) ? <Advice id={id} describes={describes} /> : null}
    </>
  );
}
