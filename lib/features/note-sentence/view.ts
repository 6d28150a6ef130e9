import { type FormatOptions, formatNumber, formatValue } from '#lib/domain/number-format.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { CheckedIndicator, Note } from '#lib/domain/plausibility/context.ts';
import { SIZES } from '#lib/domain/plausibility/rule.ts';
import { isPercent, plainUnit, unitScale } from '#lib/domain/unit-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Translator } from '#lib/i18n/translator.ts';

/** Free of the catalogue of messages: the browser says these sentences too, with the few words it was sent. */
export type NoteWords = {
  locale: Locale;
  indicator: Pick<CheckedIndicator, 'unitZh' | 'unitEn' | 'decimals'>;
  /** Name of another indicator by its code. */
  nameOf: (code: string) => string;
};
type Values = Note['values'];

/** What the notes on a figure say to the person who filed it; the last one says what to do about them. */
export function sentencesOf(notes: readonly Note[], words: NoteWords, t: Translator<'plausibility'>): string[] {
  const asking = notes.findLastIndex(({ offer }) => offer !== null);
  return notes.map((note, at) => {
    const said = sentence(note, words, t);
    if (at !== (asking < 0 ? notes.length - 1 : asking)) return said;
    return [said, advice(note, words, t)].filter(Boolean).join(words.locale === 'zh' ? '' : ' ');
  });
}

/**
 * A unit of ten thousands or hundred millions is where the slips are: 180,000 of them are said as what they come to.
 * Nothing for other units.
 */
export function spelledOut(
  value: number | null,
  { indicator, locale }: NoteWords,
  t: Translator<'plausibility'>,
): string[] {
  const scale = unitScale(indicator);
  if (value === null || scale === 1) return [];
  const typed = `${formatNumber(value, 15)}${locale === 'zh' ? '' : ' × '}${locale === 'zh' ? indicator.unitZh : indicator.unitEn}`;
  const whole = formatValue(value * scale, { ...plainUnit(indicator), decimals: 2, locale });
  return [t('spelled_out', { typed, whole: whole.joined })];
}

/** What to do about it: take the offer, or look again. */
function advice({ rule, offer }: Note, words: NoteWords, t: Translator<'plausibility'>): string {
  if (offer !== null) return t('did_you_mean', { offer: inUnit(offer, words) });
  if (rule === 'level') return '';
  return t(rule === 'bounds' || rule === 'whole_number' ? 'please_correct' : 'please_check');
}

function sentence({ rule, values }: Note, words: NoteWords, t: Translator<'plausibility'>): string {
  const amount = (name: string) => inUnit(numberOf(values, name), words);
  switch (rule) {
    case 'bounds':
      return t(`bounds${openEnd(values)}`, { low: amount('low'), high: amount('high') });
    case 'whole_number':
    case 'unit_factor':
      return t(rule);
    case 'level':
      return t(values.level === 'county' ? 'level_county' : 'level_township');
    case 'ordinary':
      return ordinary(values, words, t);
    case 'per_head':
      return perHead(values, words, t);
    case 'structure':
      return t('structure', {
        high: amount('high'),
        size: sizeWords(values, words, t),
        count: numberOf(values, 'size') ?? 0,
      });
    case 'yearly_change':
      return yearlyChange(values, words, t);
    case 'history':
    case 'falls':
      return t(rule, { before: amount('before'), period: period(values, words) });
    case 'parts_whole':
      if (values.period === '') return t('numerator', { part: plain(values, 'part'), whole: plain(values, 'whole') });
      return t('parts_whole', { whole: amount('whole'), period: period(values, words) });
    case 'part_of_period':
      if ('part' in values) return t('part_above', { part: amount('part'), period: period(values, words) });
      return t(rule, { whole: amount('whole'), period: period(values, words) });
    case 'pair':
      return t('pair', { name: words.nameOf(String(values.of)), other: amount('other') });
  }
}

function ordinary(values: Values, words: NoteWords, t: Translator<'plausibility'>): string {
  const edge = (name: string) => rounded(numberOf(values, name));
  const low = edge('low');
  // English says the unit of a range once.
  const once = words.locale === 'en' && edge('high') !== null && !isPercent(words.indicator);
  const range = { low: once ? numberIn(low, words) : inUnit(low, words), high: inUnit(edge('high'), words) };
  const open = openEnd(values);
  // A range in the indicator's own unit stands by itself; a scaled one names what it was scaled by.
  if (isPercent(words.indicator) || numberOf(values, 'size') === null || !isSize(values.of))
    return t(`ordinary${open}`, range);
  const size = sizeWords(values, words, t);
  return open === '_high' ? t('ordinary_of_high', { ...range, size }) : t('ordinary_of', { ...range, size });
}

function perHead(values: Values, words: NoteWords, t: Translator<'plausibility'>): string {
  const unit = String(words.locale === 'zh' ? values.unitZh : values.unitEn);
  const number = (name: string) => significant(numberOf(values, name));
  const size = sizeWords(values, words, t);
  const range = { size, unit, low: number('low'), high: number('high') };
  return numberOf(values, 'each') === null
    ? t('per_head_range', range)
    : t('per_head', { ...range, each: number('each') });
}

function yearlyChange(values: Values, words: NoteWords, t: Translator<'plausibility'>): string {
  const much = (name: string) => {
    const n = significant(numberOf(values, name));
    return isPercent(words.indicator) ? t('points', { n }) : `${n}%`;
  };
  const [change, limit] = [much('change'), much('limit')];
  if (values.period === '') return t('change_only', { change, limit });
  const before = inUnit(numberOf(values, 'before'), words);
  return t('yearly_change', { change, limit, before, period: period(values, words) });
}

function openEnd(values: Values): '' | '_low' | '_high' {
  if (numberOf(values, 'high') === null) return '_low';
  return numberOf(values, 'low') === null ? '_high' : '';
}

function sizeWords(values: Values, { locale }: NoteWords, t: Translator<'plausibility'>): string {
  const name = SIZES.find((size) => size === values.of) ?? 'villages';
  const number = formatValue(numberOf(values, 'size'), {
    unitZh: '',
    unitEn: '',
    decimals: 0,
    locale,
    scaleDecimals: 2,
  });
  return t(`size.${name}`, { number: number.text, count: numberOf(values, 'size') ?? 0 });
}

function isSize(name: unknown): boolean {
  return SIZES.some((size) => size === name);
}

function period(values: Values, { locale }: NoteWords): string {
  return periodLabel(String(values.period), locale, locale === 'zh' ? 'long' : 'short');
}

function numberOf(values: Values, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

function plain(values: Values, name: string): string {
  return formatNumber(numberOf(values, name), 4);
}

function inUnit(value: number | null, words: NoteWords): string {
  return formatValue(value, formatOf(words)).joined;
}

function numberIn(value: number | null, words: NoteWords): string {
  return formatValue(value, formatOf(words)).text;
}

function formatOf({ indicator, locale }: NoteWords): FormatOptions {
  return { ...indicator, locale, decimals: Math.max(indicator.decimals, 2) };
}

/** Edges of what is usual are no exact numbers: three figures that count. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(3));
}

/** Four figures that count, and every whole one of a large number. */
function significant(value: number | null): string {
  if (value === null) return '';
  return Math.abs(value) >= 1000 ? formatNumber(value, 0) : formatNumber(Number(value.toPrecision(4)), 6);
}
