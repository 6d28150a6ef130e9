import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedCells, askedEntry, askedItems } from '#lib/domain/submission/asked.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';

const grids = { name: 'grid_level', members: ['large', 'small', 'micro'] };
const indicators = [
  { code: 'WAT01', officialOrigin: 'rollup', dimension: null },
  { code: 'WAT04', officialOrigin: 'entered', dimension: null },
  { code: 'WAT06', officialOrigin: 'computed', dimension: null },
  { code: 'GOV01', officialOrigin: 'entered', dimension: grids },
] as const;
const township = { id: 'u-t', kind: 'township' } as const;
const villages = ['u-v1', 'u-v2'].map((id) => ({ id, kind: 'village' as const }));

describe('the cells that a form asks for', () => {
  it('are those of each place of its level, in the order of places and then of the form', () => {
    const form = { ofKind: 'village', indicatorCodes: ['WAT04', 'WAT01'] } as const;
    expect(askedCells(form, [township, ...villages], indicators).map(cellKey)).toEqual([
      'u-v1|WAT04|',
      'u-v1|WAT01|',
      'u-v2|WAT04|',
      'u-v2|WAT01|',
    ]);
  });

  it('never hold what is worked out from others, nor what the catalogue does not know', () => {
    const form = { ofKind: 'township', indicatorCodes: ['WAT06', 'WAT01', 'WAT99'] } as const;
    expect(askedCells(form, [township, ...villages], indicators).map(cellKey)).toEqual(['u-t|WAT01|']);
  });

  it('are one for each member of a dimension, or for the members named', () => {
    expect(askedItems(['GOV01'], indicators).map(({ dimension }) => dimension)).toEqual([
      'grid_level=large',
      'grid_level=small',
      'grid_level=micro',
    ]);
    expect(askedItems(['GOV01:micro', 'GOV01:none'], indicators)).toEqual([
      { indicatorCode: 'GOV01', dimension: 'grid_level=micro' },
    ]);
  });

  it('ask for no member of an indicator that has none', () => {
    expect(askedItems(['WAT01:micro'], indicators)).toEqual([]);
  });

  it('read the entries of a form', () => {
    expect(askedEntry('GOV01:large')).toEqual({ code: 'GOV01', member: 'large' });
    expect(askedEntry('WAT01')).toEqual({ code: 'WAT01', member: null });
  });

  it('are as many as places times what is asked of each, and no two are the same', () => {
    const codes = fc.uniqueArray(fc.constantFrom('WAT01', 'WAT04', 'GOV01', 'WAT06'));
    fc.assert(
      fc.property(codes, fc.uniqueArray(fc.string(), { maxLength: 30 }), (indicatorCodes, ids) => {
        const units = ids.map((id) => ({ id, kind: 'village' as const }));
        const cells = askedCells({ ofKind: 'village', indicatorCodes }, units, indicators);
        expect(cells).toHaveLength(ids.length * askedItems(indicatorCodes, indicators).length);
        expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(cells.length);
      }),
    );
  });
});
