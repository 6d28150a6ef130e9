import { formatValue } from '#lib/domain/number-format.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ReleaseHead } from '../release/view.ts';

type ChangeRow = {
  order: number;
  kind: string;
  indicatorCode: string;
  unitCode: string;
  period: string;
  valueBefore: number | null;
  valueAfter: number | null;
  reasonZh: string;
  reasonEn: string;
  demonstration: boolean;
};

type IndicatorRow = { code: string; nameZh: string; nameEn: string; unitZh: string; unitEn: string; decimals: number };
type UnitRow = { code: string; nameZh: string; nameEn: string };

export type ChangeLine = {
  key: number;
  kind: 'correction' | 'added' | 'definition';
  indicator: { code: string; name: string };
  unit: string;
  period: string;
  before: string | null;
  after: string | null;
  reason: string;
  demonstration: boolean;
};

export type ReleaseEntry = {
  head: ReleaseHead;
  period: string;
  note: string;
  /** A later version of the same period, which is the one to read. */
  correctedBy: { name: string; version: number } | null;
  changes: ChangeLine[];
  moreChanges: number;
};

export function changeLines(
  rows: { changes: readonly ChangeRow[]; indicators: readonly IndicatorRow[]; units: readonly UnitRow[] },
  locale: Locale,
): ChangeLine[] {
  const zh = locale === 'zh';
  const indicators = new Map(rows.indicators.map((row) => [row.code, row]));
  const units = new Map(rows.units.map((row) => [row.code, row]));
  return rows.changes.map((row) => {
    const indicator = indicators.get(row.indicatorCode);
    const unit = units.get(row.unitCode);
    const figure = (value: number | null) =>
      value === null || !indicator ? null : formatValue(value, { ...indicator, locale }).joined;
    return {
      key: row.order,
      kind: kindOf(row.kind),
      indicator: { code: row.indicatorCode, name: (zh ? indicator?.nameZh : indicator?.nameEn) ?? row.indicatorCode },
      unit: (zh ? unit?.nameZh : unit?.nameEn) ?? row.unitCode,
      period: periodLabel(row.period, locale, 'short'),
      before: figure(row.valueBefore),
      after: figure(row.valueAfter),
      reason: zh ? row.reasonZh : row.reasonEn,
      demonstration: row.demonstration,
    };
  });
}

function kindOf(kind: string): ChangeLine['kind'] {
  return kind === 'correction' || kind === 'added' ? kind : 'definition';
}

export function releaseEntry(
  head: ReleaseHead,
  heads: readonly ReleaseHead[],
  changes: ChangeLine[],
  total: number,
  locale: Locale,
): ReleaseEntry {
  const later = heads
    .filter((other) => other.period === head.period && other.version > head.version)
    .sort((a, b) => b.version - a.version)[0];
  return {
    head,
    period: periodLabel(head.period, locale),
    note: locale === 'zh' ? head.noteZh : head.noteEn,
    correctedBy: later ? { name: later.name, version: later.version } : null,
    changes,
    moreChanges: total - changes.length,
  };
}
