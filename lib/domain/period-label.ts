import { parsePeriod } from './period.ts';
import { periodEnd } from './period-dates.ts';
import type { Locale } from './vocabulary.ts';

/**
 * long: in sentences. short: in headings and tables. axis: under a chart, the year being said elsewhere.
 * until: the day a level was taken, "2022年6月末".
 */
export type PeriodLabelStyle = 'long' | 'short' | 'axis' | 'until';

const ZH_NUMBER = ['', '一', '二', '三', '四'];
const EN_ORDINAL = ['', 'first', 'second', 'third', 'fourth'];
const EN_MONTH = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A code that names no period is returned as it is. */
export function periodLabel(code: string, locale: Locale, style: PeriodLabelStyle = 'long'): string {
  if (!parsePeriod(code)) return code;
  if (style === 'until') return untilLabel(code, locale);
  return locale === 'zh' ? zhLabel(code, style) : enLabel(code, style);
}

function untilLabel(code: string, locale: Locale): string {
  const end = periodEnd(code) ?? '';
  const year = Number(end.slice(0, 4));
  const month = Number(end.slice(5, 7));
  if (parsePeriod(code)?.kind === 'year') return locale === 'zh' ? `${year}年末` : `end of ${year}`;
  return locale === 'zh' ? `${year}年${month}月末` : `end of ${EN_MONTH[month]} ${year}`;
}

function zhLabel(code: string, style: 'long' | 'short' | 'axis'): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const { kind, year, part } = period;
  const lead = style === 'axis' ? '' : `${year}年`;
  switch (kind) {
    case 'year':
      return style === 'axis' ? `${year}` : `${year}年`;
    case 'half_year':
      return `${lead}${part === 1 ? '上半年' : '下半年'}`;
    case 'quarter':
      if (style === 'axis') return `${ZH_NUMBER[part]}季`;
      return `${lead}${style === 'long' ? '第' : ''}${ZH_NUMBER[part]}季度`;
    case 'month':
      return `${lead}${part}月`;
    case 'term': {
      const season = part === 1 ? '秋季' : '春季';
      if (style === 'axis') return season;
      return style === 'long' ? `${year}—${year + 1}学年${season}学期` : `${year + part - 1}年${season}学期`;
    }
  }
}

function enLabel(code: string, style: 'long' | 'short' | 'axis'): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const { kind, year, part } = period;
  const tail = style === 'axis' ? '' : ` ${year}`;
  switch (kind) {
    case 'year':
      return `${year}`;
    case 'half_year':
      return style === 'long' ? `${EN_ORDINAL[part]} half of ${year}` : `H${part}${tail}`;
    case 'quarter':
      return style === 'long' ? `${EN_ORDINAL[part]} quarter of ${year}` : `Q${part}${tail}`;
    case 'month':
      return style === 'long' ? `${EN_MONTH[part]} ${year}` : `${EN_MONTH[part]?.slice(0, 3)}${tail}`;
    case 'term': {
      const season = part === 1 ? 'autumn' : 'spring';
      if (style === 'axis') return part === 1 ? 'Autumn' : 'Spring';
      return `${season} term ${year + part - 1}`;
    }
  }
}
