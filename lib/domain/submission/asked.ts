import type { Origin, UnitKind } from '../vocabulary.ts';
import type { CellKey } from './cell-key.ts';

/** What a form asks for; an entry is an indicator's code, or "GOV01:large" for one member of its dimension. */
type AskingForm = { ofKind: UnitKind; indicatorCodes: readonly string[] };
type AskedUnit = { id: string; kind: UnitKind };
export type AskedIndicator = {
  code: string;
  officialOrigin: Origin;
  dimension: { name: string; members: readonly string[] } | null;
};

/**
 * The cells of a form, place by place in the order given, each with its indicators in the form's order.
 * What is worked out from other figures is never asked, nor is what the catalogue no longer knows.
 * @param units the filer's own unit and those below it; of them the form asks for one level.
 */
export function askedCells(
  form: AskingForm,
  units: readonly AskedUnit[],
  indicators: readonly AskedIndicator[],
): CellKey[] {
  const items = askedItems(form.indicatorCodes, indicators);
  return units
    .filter(({ kind }) => kind === form.ofKind)
    .flatMap(({ id }) => items.map((item) => ({ unitId: id, ...item })));
}

/** What is asked of each place. */
export function askedItems(codes: readonly string[], indicators: readonly AskedIndicator[]): Omit<CellKey, 'unitId'>[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return codes.flatMap((entry) => {
    const { code, member } = askedEntry(entry);
    const indicator = byCode.get(code);
    if (!indicator || indicator.officialOrigin === 'computed') return [];
    const { dimension } = indicator;
    if (!dimension) return member === null ? [{ indicatorCode: code, dimension: '' }] : [];
    const members = member === null ? dimension.members : dimension.members.filter((one) => one === member);
    return members.map((one) => ({ indicatorCode: code, dimension: `${dimension.name}=${one}` }));
  });
}

/** "GOV01:large" is one member of GOV01; a bare code is the whole indicator. */
export function askedEntry(entry: string): { code: string; member: string | null } {
  const [code = '', member = null] = entry.split(':');
  return { code, member };
}
