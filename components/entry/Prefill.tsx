'use client';

import { textsOf } from '#lib/domain/entry/read-cell.ts';
import type { Write } from '#lib/domain/entry/sheet.ts';
import { wholeText } from './amounts.ts';
import type { CellState } from './cell-status.ts';
import { useCell, useGrid, useParts } from './grid-context.tsx';

/** Whether a cell holds nothing while a figure for it is known already. */
function isBlank({ held, texts }: CellState): boolean {
  return held.version === 0 && texts.value + texts.numerator + texts.denominator === '';
}

/** The writes that take over a known figure. */
function taking(id: string, filling: Parameters<typeof wholeText>[0] & object, notApplicable: string): Write[] {
  const texts = textsOf(
    { numerator: null, denominator: null, rateOnly: false, ...filling, note: '', reason: '' },
    notApplicable,
  );
  return (['numerator', 'denominator', 'value'] as const).map((field) => ({ spot: { id, field }, text: texts[field] }));
}

/** Ask once: what is known already is only confirmed. */
export function Prefill({ id }: { id: string }) {
  const { say, store, editable } = useGrid();
  const state = useCell(id);
  const { prefill } = useParts(id).cell.reference;
  if (!prefill || !editable || !isBlank(state)) return null;
  const value = wholeText(prefill, say('notApplicable'));
  return (
    <button
      type="button"
      className="btn gfill"
      title={say('confirmHint')}
      onClick={() => store.write(taking(id, prefill, say('notApplicable')))}
    >
      {say('confirm', { value })}
    </button>
  );
}

/** All of them with one click, as one step that can be undone. */
export function ConfirmAll() {
  const { say, store, view, editable } = useGrid();
  const known = view.cells.flatMap(({ id, reference }) =>
    reference.prefill && isBlank(store.cell(id)) ? [{ id, prefill: reference.prefill }] : [],
  );
  if (known.length < 2 || !editable) return null;
  return (
    <button
      type="button"
      className="btn line"
      onClick={() => store.write(known.flatMap(({ id, prefill }) => taking(id, prefill, say('notApplicable'))))}
    >
      {say('confirmAll', { count: known.length })}
    </button>
  );
}
