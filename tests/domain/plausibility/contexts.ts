import type { CheckContext, Known } from '#lib/domain/plausibility/context.ts';
import type { PlausibilityRule, Sizes } from '#lib/domain/plausibility/rule.ts';

export const SIZES: Sizes = {
  registered: 100_000,
  resident: 80_000,
  elderly: 16_000,
  village_units: 50,
  villages: 40,
  townships: 5,
  towns: 4,
  area: 200,
};

export function rule(over: Partial<PlausibilityRule> & Pick<PlausibilityRule, 'rule'>): PlausibilityRule {
  return {
    indicator: 'X01',
    level: null,
    dimension: '',
    low: null,
    high: null,
    zero: false,
    of: '',
    factor: null,
    unitZh: '',
    unitEn: '',
    ...over,
  };
}

export const real = (period: string, value: number): Known => ({ period, value, demonstration: false });
export const madeUp = (period: string, value: number): Known => ({ period, value, demonstration: true });

type Over = Partial<Omit<CheckContext, 'indicator'>> & { indicator?: Partial<CheckContext['indicator']> };

/** A stock counted in things, at the county, about which nothing is known; what a test is about is put over it. */
export function context({ indicator, ...over }: Over = {}): CheckContext {
  return {
    level: 'county',
    rules: [],
    sizes: SIZES,
    period: '2022Q2',
    known: [],
    whole: [],
    siblings: {},
    ...over,
    indicator: {
      code: 'X01',
      kind: 'stock',
      direction: 'higher',
      unitZh: '个',
      unitEn: 'things',
      decimals: 2,
      min: 0,
      max: null,
      factor: null,
      overUnits: 'sum',
      level: 'village',
      ...indicator,
    },
  };
}

export const SHARE = { kind: 'ratio', unitZh: '%', unitEn: '%', max: 100, factor: 100, overUnits: 'pooled' } as const;
