import { Exact, placesOf } from './decimal.ts';
import { isPercent, plainUnit, singularUnit, type UnitWords, unitPlace, unitScale } from './unit-words.ts';
import type { Locale, Operator } from './vocabulary.ts';

export type FormatOptions = UnitWords & {
  /** Decimals of the catalogue: what is finer is rounded, trailing zeros are dropped. */
  decimals: number;
  locale: Locale;
  operator?: Operator;
  /** Keep trailing zeros, for columns of a table. */
  fixed?: boolean;
  /** Decimals kept in front of 万 and 亿; 4 keep every whole number of 万 exact. */
  scaleDecimals?: number;
};

/** text: "≥95", "82.69万". unit: "%", "人". full: every digit, for tables and hints. joined: text and unit as one reads them. */
export type FormattedValue = { text: string; unit: string; full: string; joined: string };

export const ABSENT = '—';
const MARK: Record<Operator, string> = { eq: '', ge: '≥', gt: '>', le: '≤', lt: '<', nearly: '', about: '≈' };
/** 将近 has no mark of its own, and less than would say too little. */
const NEARLY: Record<Locale, string> = { zh: '近', en: 'nearly ' };

/**
 * A figure as people here read it: 82.69万人, 5,219万元, 98条, ≥95%; in English with plain
 * separators and plain units: "826,900 persons", "52,190,000 yuan". A dash where there is no number.
 */
export function formatValue(value: number | null, options: FormatOptions): FormattedValue {
  if (value === null || !Number.isFinite(value)) return { text: ABSENT, unit: '', full: ABSENT, joined: ABSENT };
  const { locale, operator = 'eq' } = options;
  const mark = operator === 'nearly' ? NEARLY[locale] : MARK[operator];
  const shown = rounded(value, options);
  if (locale === 'zh') {
    const text = `${mark}${inTenThousands(shown, options) ?? plain(shown, options)}`;
    return joinedZh(text, `${mark}${plain(shown, options)}`, options);
  }
  const text = `${mark}${plain(shown.times(englishScale(options)), options)}`;
  return joinedEn(text, shown, options);
}

/** A bare number with separators and the true minus sign: −12,345.6. */
export function formatNumber(value: number | null, decimals: number, fixed = false): string {
  if (value === null || !Number.isFinite(value)) return ABSENT;
  return plain(new Exact(value).toDecimalPlaces(placesOf(decimals)), { decimals, fixed });
}

function rounded(value: number, { decimals }: FormatOptions): Exact {
  return new Exact(value).toDecimalPlaces(placesOf(decimals));
}

/** English has no word for 万 in a unit, so 5,219 of "10,000 yuan" are said as 52,190,000 yuan. */
function englishScale({ unitEn, unitZh }: UnitWords): number {
  return unitEn.startsWith('10,000 ') ? unitScale({ unitZh }) : 1;
}

function plain(value: Exact, { decimals, fixed = false }: { decimals: number; fixed?: boolean }): string {
  return grouped(fixed ? value.toFixed(placesOf(decimals)) : value.toFixed());
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.replace('-', '').split('.');
  const minus = digits.startsWith('-') && /[1-9]/.test(digits) ? '−' : '';
  return `${minus}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
}

/** 82.69万 or 1.2亿 where the value has more than four digits and nothing is lost by it, else null. */
function inTenThousands(value: Exact, options: FormatOptions): string | null {
  if (unitScale(options) > 1 || isPercent(options) || value.abs().lessThan(10_000)) return null;
  const limit = options.scaleDecimals ?? 4;
  for (const [size, word] of [[1e8, '亿'] as const, [1e4, '万'] as const]) {
    const scaled = value.dividedBy(size);
    if (scaled.abs().lessThan(1)) continue;
    if (scaled.decimalPlaces() <= limit) return `${grouped(scaled.toFixed())}${word}`;
    if (options.scaleDecimals !== undefined) return `${grouped(scaled.toDecimalPlaces(limit).toFixed())}${word}`;
  }
  return null;
}

function joinedZh(text: string, full: string, options: FormatOptions): FormattedValue {
  const unit = unitPlace(options) === 'none' ? '' : options.unitZh;
  return { text, unit, full, joined: `${text}${unit}` };
}

function joinedEn(text: string, value: Exact, options: FormatOptions): FormattedValue {
  const scale = englishScale(options);
  const { unitEn } = scale > 1 ? plainUnit(options) : options;
  const place = unitPlace(options);
  if (place === 'none') return { text, unit: '', full: text, joined: text };
  if (place === 'before') return { text, unit: unitEn, full: text, joined: `${unitEn} ${text}` };
  const unit = value.times(scale).abs().equals(1) ? singularUnit(unitEn) : unitEn;
  return { text, unit, full: text, joined: isPercent(options) ? `${text}%` : `${text} ${unit}` };
}
