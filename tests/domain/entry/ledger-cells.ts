import { type HeldCell, UNTOUCHED } from '#lib/domain/entry/cell.ts';
import { freshCell } from '#lib/domain/entry/draft.ts';
import type { Ledger } from '#lib/domain/entry/ledger.ts';

export const COUNT = { unitZh: '个', unitEn: 'works', hasParts: false, factor: null, decimals: 0, min: 0, max: 1000 };
export const idOf = (name: string) => `u|${name}|`;

/** A form of counts as the server sent it. */
export function ledgerOf(held: Record<string, Partial<HeldCell>>): Ledger {
  const cells = Object.entries(held).map(([name, change]) => {
    const key = { unitId: 'u', indicatorCode: name, dimension: '' };
    return [idOf(name), freshCell({ key, indicator: COUNT, held: { ...UNTOUCHED, ...change } }, '不适用')];
  });
  return { cells: Object.fromEntries(cells), batch: null, line: 'open', savedAt: null, notApplicable: '不适用' };
}

export const type = (name: string, text: string, field: 'value' | 'note' | 'reason' = 'value') => ({
  spot: { id: idOf(name), field: field as 'value' | 'note' },
  text,
});
