import { formatNumber } from '#lib/domain/number-format.ts';
import type { Locale, OverTime } from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow } from '#lib/features/indicator/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type DescribedRow = IndicatorRow & {
  version: number;
  definitionZh: string;
  definitionEn: string;
  numeratorZh: string | null;
  numeratorEn: string | null;
  denominatorZh: string | null;
  denominatorEn: string | null;
  denominatorCode: string | null;
  factor: number | null;
  overTime: OverTime;
  departmentZh: string;
  departmentEn: string;
  targetNoteZh: string | null;
  targetNoteEn: string | null;
  targetBasis: string | null;
};

/** What an indicator counts, how it is added up, who answers for it; with the numbers put in where it is a ratio. */
export function catalogueFacts(indicator: DescribedRow, row: FigureRow | null, locale: Locale) {
  const t = translator(locale, 'indicator');
  const zh = locale === 'zh';
  const sentence = (key: 'collected' | 'adding', values: Record<string, string>) => sentenceCase(t(key, values));
  const { kind, frequency, level, overUnits, overTime, targetBasis } = indicator;
  return {
    definition: zh ? indicator.definitionZh : indicator.definitionEn,
    version: indicator.version,
    parts: partsOf(indicator, row, locale),
    kind: sentenceCase(t(`kind.${kind}`)),
    collected: sentence('collected', { frequency: t(`frequency.${frequency}`), level: t(`level.${level}`) }),
    adding: sentence('adding', { units: t(`overUnits.${overUnits}`), time: t(`overTime.${overTime}`) }),
    department: zh ? indicator.departmentZh : indicator.departmentEn,
    targetNote: zh ? indicator.targetNoteZh : indicator.targetNoteEn,
    targetBasis: targetBasis === null ? null : t(`basis.${basisOf(targetBasis)}`),
    note: row && (zh ? row.noteZh : row.noteEn),
    rateOnly: row?.rateOnly ?? false,
    coverage:
      row?.origin === 'rollup' && row.covered !== null && row.coverageOf !== null
        ? { covered: row.covered, of: row.coverageOf }
        : null,
  };
}

function partsOf(indicator: DescribedRow, row: FigureRow | null, locale: Locale) {
  const zh = locale === 'zh';
  const above = zh ? indicator.numeratorZh : indicator.numeratorEn;
  const below = zh ? indicator.denominatorZh : indicator.denominatorEn;
  if (!above || !below) return null;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : formatNumber(value, 4);
  return {
    numerator: { name: above, value: number(row?.numerator) },
    denominator: { name: below, value: number(row?.denominator), code: indicator.denominatorCode },
    factor: indicator.factor !== null && indicator.factor !== 1 ? formatNumber(indicator.factor, 0) : null,
  };
}

function basisOf(basis: string): 'national' | 'local' | 'proposal' {
  return basis === 'national' || basis === 'local' ? basis : 'proposal';
}
