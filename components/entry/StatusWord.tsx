'use client';

import { useCell, useGrid } from './grid-context.tsx';
import { Mark } from './Mark.tsx';

/** The state of a cell: a shape, a colour and a word. */
export function StatusWord({ id }: { id: string }) {
  const { say } = useGrid();
  const { status } = useCell(id);
  return (
    <span className={`gword is-${status}`}>
      <Mark status={status} />
      {say(`state.${status}`)}
    </span>
  );
}
