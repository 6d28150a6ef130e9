'use client';

import { cellName, useGrid } from './grid-context.tsx';
import type { PasteReport } from './grid-paste.ts';

/** What became of a pasted block, with every cell that could not be read. Undoing takes all of it back. */
export function PasteNotice({ report, onClose }: { report: PasteReport; onClose: () => void }) {
  const { say, store, cells, items, view, goTo } = useGrid();
  const { written, unclear, locked, beyond, blank, unknown } = report;
  return (
    <div className="gpaste" role="status">
      <p>
        <b>{say('paste.title', { written })}</b> {locked > 0 ? say('paste.locked', { count: locked }) : null}{' '}
        {beyond > 0 ? say('paste.beyond', { count: beyond }) : null}{' '}
        {blank > 0 ? say('paste.blank', { count: blank }) : null}{' '}
        {unknown.length > 0 ? say('paste.unknown', { names: unknown.join(say('separator')) }) : null}
      </p>
      {unclear.length > 0 ? (
        <>
          <p>{say('paste.unclear', { count: unclear.length })}</p>
          <ul>
            {unclear.map((id) => {
              const cell = cells.get(id);
              const item = cell && items.get(cell.item);
              return cell && item ? (
                <li key={id}>
                  <button type="button" className="plain" onClick={() => goTo(id)}>
                    {cellName(cell, item, view, say)}
                  </button>
                </li>
              ) : null;
            })}
          </ul>
        </>
      ) : null}
      <button
        type="button"
        className="btn"
        onClick={() => {
          const spot = store.undo();
          if (spot) goTo(spot.id);
          onClose();
        }}
      >
        {say('undo')}
      </button>
      <button type="button" className="btn" onClick={onClose}>
        {say('paste.close')}
      </button>
    </div>
  );
}
