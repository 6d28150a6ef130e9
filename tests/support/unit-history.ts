import type { History, KnownPast, KnownUnit, Plan } from '#lib/domain/unit-plan.ts';

export const FIRST = '2021-01-01';

/** A unit of a small county, named by its code. */
export function known(code: string, change: Partial<KnownUnit> = {}): KnownUnit {
  return {
    ...{ id: `u-${code}`, code, kind: 'township', sort: 'town', parentId: 'u-C', path: `u-C/u-${code}/` },
    ...{ nameZh: `${code}镇`, nameEn: `${code} Town`, shortZh: code, shortEn: code, validFrom: FIRST, validTo: null },
    ...change,
  };
}

export function village(code: string, town: string, change: Partial<KnownUnit> = {}): KnownUnit {
  const place = { kind: 'village', sort: 'village', parentId: `u-${town}`, path: `u-C/u-${town}/u-${code}/` } as const;
  return known(code, { ...place, nameZh: `${code}村`, nameEn: `${code} Village`, ...change });
}

/** A county of three towns; two villages in the first, one in the second with a grid below it. */
export function smallHistory(): History {
  const grid = { kind: 'middle_grid', sort: 'grid', parentId: 'u-V3', path: 'u-C/u-B/u-V3/u-G/' } as const;
  return {
    units: [
      known('C', { kind: 'county', sort: 'county', parentId: null, path: 'u-C/' }),
      ...['A', 'B', 'D'].map((code) => known(code)),
      ...[village('V1', 'A'), village('V2', 'A'), village('V3', 'B')],
      known('G', { ...grid, nameZh: '网格', nameEn: 'Grid' }),
    ],
    pasts: [],
  };
}

/** The history once a plan was carried out. */
export function carriedOut({ units, pasts }: History, plan: Plan): History {
  const changed = new Map(plan.units.map((unit) => [unit.id, unit]));
  const kept = units.map((unit) => changed.get(unit.id) ?? unit);
  const fresh = plan.units.filter(({ id }) => !units.some((unit) => unit.id === id));
  return { units: [...kept, ...fresh], pasts: [...pasts, ...(plan.pasts as KnownPast[])] };
}
