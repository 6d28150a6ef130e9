import { periodLabel } from '#lib/domain/period-label.ts';
import type { DoubtKind, Locale, Operator } from '#lib/domain/vocabulary.ts';
import { spokenWords } from '#lib/features/indicator/view.ts';

export type FactRow = {
  id: string;
  domainCode: string | null;
  indicatorCode: string | null;
  nameZh: string;
  nameEn: string;
  said: string;
  operator: Operator | null;
  value: number | null;
  accepted: number | null;
  period: string | null;
  saidPeriod: string | null;
  doubtKind: DoubtKind;
  doubtZh: string | null;
  doubtEn: string | null;
  check: string;
  context: boolean;
};

export type IndicatorUnit = {
  code: string;
  nameZh: string;
  nameEn: string;
  unitZh: string;
  unitEn: string;
  decimals: number;
};
export type DomainRow = { code: string; order: number; nameZh: string; nameEn: string; glyph: string };

/** accepted: the number said stands. other: another one is taken. read: words were read as a number. undecided: none can be. */
type Reading = 'accepted' | 'other' | 'read' | 'undecided';

export type FactLine = {
  id: string;
  name: string;
  said: string;
  saidPeriod: string | null;
  /** The number as said, with its unit; null where words alone were said or it agrees with the accepted one. */
  saidFigure: string | null;
  /** The accepted reading, with its unit; null where none can be decided. */
  takenFigure: string | null;
  reading: Reading;
  period: string | null;
  doubt: DoubtKind;
  why: string | null;
  check: 'unit_factor' | 'yearly_change' | 'per_head' | null;
  indicator: { code: string; name: string } | null;
};

export type FactGroup = {
  /** Null for what is said of the county as a whole. */
  domain: { code: string; order: number; glyph: string; name: string } | null;
  figures: FactLine[];
  context: FactLine[];
};

export type FactsView = {
  groups: FactGroup[];
  counts: { figures: number; context: number; doubted: number; undecided: number };
};

const CHECKS = ['unit_factor', 'yearly_change', 'per_head'] as const;

/** The statements by domain in the catalogue's order, each with what was said, what is taken and why. */
export function factsView(
  rows: readonly FactRow[],
  indicators: ReadonlyMap<string, IndicatorUnit>,
  domains: readonly DomainRow[],
  locale: Locale,
): FactsView {
  const line = (row: FactRow) => factLine(row, indicators.get(row.indicatorCode ?? '') ?? null, locale);
  const known = new Set(domains.map((domain) => domain.code));
  const group = (domain: DomainRow | null): FactGroup => {
    const own = rows.filter((row) => (domain ? row.domainCode === domain.code : !known.has(row.domainCode ?? '')));
    return {
      domain: domain && { ...domain, name: locale === 'zh' ? domain.nameZh : domain.nameEn },
      figures: own.filter((row) => !row.context).map(line),
      context: own.filter((row) => row.context).map(line),
    };
  };
  const ordered = [...domains].sort((a, b) => a.order - b.order);
  const figures = rows.filter((row) => !row.context);
  return {
    groups: [null, ...ordered].map(group).filter((each) => each.figures.length + each.context.length > 0),
    counts: {
      figures: figures.length,
      context: rows.length - figures.length,
      doubted: figures.filter((row) => row.doubtKind !== 'none').length,
      undecided: figures.filter((row) => row.accepted === null).length,
    },
  };
}

function factLine(row: FactRow, indicator: IndicatorUnit | null, locale: Locale): FactLine {
  const zh = locale === 'zh';
  const figure = (value: number | null) => {
    if (value === null || !indicator) return null;
    return spokenWords(value, indicator, locale, row.operator ?? 'eq').joined;
  };
  const reading = readingOf(row);
  return {
    id: row.id,
    name: zh ? row.nameZh : row.nameEn,
    said: row.said,
    saidPeriod: row.saidPeriod,
    saidFigure: reading === 'other' || reading === 'undecided' ? figure(row.value) : null,
    takenFigure: row.context ? null : figure(row.accepted),
    reading,
    period: row.period && periodLabel(row.period, locale),
    doubt: row.doubtKind,
    why: zh ? row.doubtZh : row.doubtEn,
    check: CHECKS.find((check) => check === row.check) ?? null,
    indicator: indicator && { code: indicator.code, name: zh ? indicator.nameZh : indicator.nameEn },
  };
}

function readingOf(row: FactRow): Reading {
  if (row.accepted === null) return 'undecided';
  if (row.value === null) return 'read';
  return row.value === row.accepted ? 'accepted' : 'other';
}
