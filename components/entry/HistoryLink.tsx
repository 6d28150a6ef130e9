'use client';

import { officeHref } from '#lib/shared/office-routes.ts';
import { useGrid, useParts } from './grid-context.tsx';

/** One click from a cell to all it ever held: who, when, from what to what, and why. */
export function HistoryLink({ id }: { id: string }) {
  const { say, view } = useGrid();
  const { unitId, indicatorCode, dimension } = useParts(id).cell.key;
  const to = { page: 'figure', indicator: indicatorCode, unit: unitId, period: view.book.period } as const;
  const part = dimension === '' ? '' : `?dimension=${encodeURIComponent(dimension)}`;
  return (
    <a className="ghist" href={`${officeHref(view.locale, to)}${part}`}>
      {say('history')}
    </a>
  );
}
