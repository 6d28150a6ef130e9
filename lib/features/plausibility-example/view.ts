import { formatValue } from '#lib/domain/number-format.ts';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import type { CheckContext, CheckedFigure, CheckedIndicator } from '#lib/domain/plausibility/context.ts';
import type { PlausibilityRule } from '#lib/domain/plausibility/rule.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { noteSentences } from '../plausibility/view.ts';

/** A made-up county of round numbers: the rules at work, not anyone's figures. */
const SIZES = {
  registered: 500_000,
  resident: 400_000,
  elderly: 80_000,
  village_units: 210,
  villages: 200,
  townships: 12,
  towns: 10,
  area: 1_200,
} as const;

const RULE: PlausibilityRule = {
  indicator: '*',
  rule: 'range',
  level: null,
  dimension: '',
  low: null,
  high: null,
  zero: false,
  of: '',
  factor: null,
  unitZh: '',
  unitEn: '',
};

const WATER: CheckedIndicator = {
  code: 'supply',
  kind: 'stock',
  direction: 'neutral',
  unitZh: '万立方米/天',
  unitEn: '10,000 m³ a day',
  decimals: 1,
  min: 0,
  max: null,
  factor: null,
  overUnits: 'none',
  level: 'county',
};

const SHARE: CheckedIndicator = {
  ...WATER,
  code: 'share',
  kind: 'ratio',
  direction: 'higher',
  unitZh: '%',
  unitEn: '%',
  max: 100,
  factor: 100,
};

const CENTRES: CheckedIndicator = {
  ...WATER,
  code: 'centres',
  direction: 'higher',
  unitZh: '所',
  unitEn: 'centres',
  decimals: 0,
};

type Example = {
  key: 'unit' | 'change' | 'structure';
  indicator: CheckedIndicator;
  figure: CheckedFigure;
  rule: PlausibilityRule;
};

const EXAMPLES: readonly Example[] = [
  {
    key: 'unit',
    indicator: WATER,
    figure: { value: 100_000 },
    rule: {
      ...RULE,
      rule: 'per_head',
      low: 50,
      high: 400,
      of: 'registered',
      factor: 1e7,
      unitZh: '升/人·日',
      unitEn: 'litres per person per day',
    },
  },
  {
    key: 'change',
    indicator: SHARE,
    figure: { value: 40, as: 'change' },
    rule: { ...RULE, rule: 'yearly_change', high: 3 },
  },
  {
    key: 'structure',
    indicator: CENTRES,
    figure: { value: 1_950 },
    rule: { ...RULE, rule: 'at_most', high: 1, of: 'villages' },
  },
];

/** What is said to the person who filed each of the examples. */
export function plausibilityExamples(locale: Locale) {
  return EXAMPLES.map(({ key, indicator, figure, rule }) => {
    const context: CheckContext = {
      indicator,
      rules: [rule],
      level: 'county',
      sizes: SIZES,
      period: '2022',
      known: [],
      whole: [],
      siblings: {},
    };
    const notes = checkFigure(figure, context);
    return {
      key,
      entered: formatValue(figure.value, { ...indicator, locale }).joined,
      sentences: noteSentences(notes, { locale, indicator, nameOf: (code) => code }),
    };
  });
}
