'use client';

import { useId } from 'react';
import { Advice, isSpokenOf } from './Advice.tsx';
import { movedText, referenceText } from './amounts.ts';
import { CellField } from './CellField.tsx';
import { CellFiles } from './Evidence.tsx';
import { useCell, useGrid, useParts } from './grid-context.tsx';
import { HistoryLink } from './HistoryLink.tsx';
import { Prefill } from './Prefill.tsx';
import { StatusWord } from './StatusWord.tsx';

/** A row for each cell: what it is compared with, the fields to fill, how it moved, its state and its note. */
export function ListTable() {
  const { view, sheet, say } = useGrid();
  const { head, places } = view;
  const hasParts = (sheet[0]?.length ?? 0) > 2;
  const columns = [head.lastYear, head.previous, head.target].filter((column) => column !== null);
  return (
    <table className="glist">
      <thead>
        <tr>
          <th scope="col">{places.length > 1 ? say('place') : say('indicator')}</th>
          {columns.map(({ title, period }) => (
            <th scope="col" className="num" key={title}>
              {title}
              <br />
              {period}
            </th>
          ))}
          {hasParts ? (
            <>
              <th scope="col" className="num">
                {say('numerator')}
              </th>
              <th scope="col" className="num">
                {say('denominator')}
              </th>
            </>
          ) : null}
          <th scope="col" className="num now">
            {head.now.title}
            <br />
            {head.now.period}
          </th>
          {head.previous ? (
            <th scope="col" className="num">
              {say('changePrevious')}
            </th>
          ) : null}
          {head.lastYear ? (
            <th scope="col" className="num">
              {say('changeLastYear')}
            </th>
          ) : null}
          <th scope="col">{say('status')}</th>
          <th scope="col">{say('note')}</th>
        </tr>
      </thead>
      <tbody>
        {view.cells.map(({ id }, row) => (
          <ListRow key={id} id={id} row={row} hasParts={hasParts} />
        ))}
      </tbody>
    </table>
  );
}

function ListRow({ id, row, hasParts }: { id: string; row: number; hasParts: boolean }) {
  const grid = useGrid();
  const { view, sheet, say } = grid;
  const state = useCell(id);
  const { cell, item } = useParts(id);
  const { head, places } = view;
  const describes = useId();
  const spoken = isSpokenOf(state, cell.returned !== null);
  const { lastYear, previous, target, demonstration } = cell.reference;
  const spots = sheet[row] ?? [];
  const field = (column: number) => {
    const spot = spots[column];
    return spot ? (
      <CellField spot={spot} position={{ row, column }} describedBy={spoken ? describes : undefined} />
    ) : null;
  };
  const reference = (value: number | null) => referenceText(value, item, say('nothing'));
  const moved = (before: number | null) => {
    const text = movedText(state.reading.filling, before, item, grid);
    return text ?? (state.reading.filling.state === 'reported' ? say('first') : '');
  };
  const first = hasParts ? 2 : 0;
  const span = 5 + (head.lastYear ? 2 : 0) + (head.previous ? 2 : 0) + first;
  return (
    <>
      <tr className={`grow is-${state.status}`} id={`row-${row}`}>
        <th scope="row">
          <b className="gname">
            {places.length > 1 ? places.find(({ id: unit }) => unit === cell.key.unitId)?.name : item.name}
          </b>
          {item.part ? <span className="tag">{item.part}</span> : null}
          <details className="ghow">
            <summary>{say('definition')}</summary>
            <p>{item.definition}</p>
          </details>
          <HistoryLink id={id} />
        </th>
        {head.lastYear ? (
          <td className={demonstration.lastYear ? 'num ref dm' : 'num ref'} data-label={head.lastYear.title}>
            {reference(lastYear)}
          </td>
        ) : null}
        {head.previous ? (
          <td className={demonstration.previous ? 'num ref dm' : 'num ref'} data-label={head.previous.title}>
            {reference(previous)}
          </td>
        ) : null}
        <td className="num ref" data-label={head.target.title}>
          {target ?? say('noTarget')}
        </td>
        {hasParts ? (
          <>
            <td className={spots[0] ? 'gpart' : 'gpart none'}>
              {spots[0] ? <small>{item.numerator}</small> : null}
              {field(0)}
            </td>
            <td className={spots[1] ? 'gpart' : 'gpart none'}>
              {spots[1] ? <small>{item.denominator}</small> : null}
              {field(1)}
            </td>
          </>
        ) : null}
        <td className="gcell" data-label={head.now.title}>
          <span className="gbed">
            {state.reading.filling.rateOnly ? <small className="tag am">{say('rateOnly')}</small> : null}
            {field(first)}
            <span className="gunit">{item.unit}</span>
          </span>
          <Prefill id={id} />
        </td>
        {head.previous ? (
          <td className="num gmoved" data-label={say('changePrevious')}>
            {moved(previous)}
          </td>
        ) : null}
        {head.lastYear ? (
          <td className="num gmoved" data-label={say('changeLastYear')}>
            {moved(lastYear)}
          </td>
        ) : null}
        <td className="gstate">
          <StatusWord id={id} />
        </td>
        <td className="gnotes" data-label={say('note')}>
          {field(first + 1)}
          <CellFiles id={id} />
        </td>
      </tr>
      {spoken ? (
        <tr className="gunder">
          <td colSpan={span}>
            <Advice id={id} describes={describes} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
