import { targetSpan } from '#lib/domain/period-schedule.ts';
import type { Projected, Projection, Unprojected } from '#lib/domain/progress/projection.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { axisWords, type Scaled, startOf, valuesOf } from '../axis-base/view.ts';
import { distanceWords, type FigureRow } from '../figure/view.ts';
import { type IndicatorRow, type TargetRow, valueWords } from '../indicator/view.ts';
import { lastYearOf, type SeriesView } from '../indicator-chart/view.ts';

type Input = {
  chart: SeriesView;
  indicator: IndicatorRow;
  series: readonly FigureRow[];
  target: TargetRow | null;
  found: Projection | Unprojected;
  row: FigureRow | null;
};

/** The chart of the public page with the year before, and with where the year may end. */
export function officeChart({ chart, indicator, series, target, found, row }: Input, locale: Locale) {
  const { projection: _line, gap: _gap, ...rest } = { projection: null, gap: null, ...chart };
  const lastYear = chart.lastYear ?? lastYearOf(keysOf(chart), series, row?.period ?? '', locale);
  if (typeof found === 'string' || !target || !row) return { ...rest, lastYear, ...axisOf({ ...rest, lastYear }) };
  const t = translator(locale, 'office-detail');
  const steps = keysOf(chart).map((slot) => stepAt(slot, found, target.year));
  const ahead = indicator.kind === 'flow' ? gains(steps) : steps;
  const end = valueWords(found.end.middle, indicator, locale).joined;
  const pick = (part: keyof Projected) => ahead.map((step) => step?.[part] ?? null);
  const drawn = {
    ...rest,
    lastYear,
    projection: { values: pick('middle'), label: t('projectedMark', { value: end }), area: t('projectedArea') },
    range: { low: pick('low'), high: pick('high'), label: t('rangeMark') },
    gap:
      found.short > 0 && indicator.kind !== 'flow'
        ? {
            from: found.end.middle,
            to: target.target,
            label: translator(locale, 'indicator')('gapLabel', {
              value: distanceWords(found.short, indicator, locale),
            }),
          }
        : null,
  };
  return { ...drawn, ...axisOf(drawn) };

  /** The year before and where the year may end lie on the axis too. */
  function axisOf(all: Scaled) {
    const start = startOf([indicator.kind], valuesOf(all));
    return { base: start ?? 0, unit: axisWords(valueWords(2, indicator, locale).unit, start, locale) };
  }
}

function keysOf(chart: SeriesView): string[] {
  return chart.slots.map(({ key }) => key);
}

function stepAt(slot: string, { steps }: Projection, year: number): Projected | null {
  const span = targetSpan(slot);
  return span?.year === year ? (steps[span.quarter - 1] ?? null) : null;
}

/** Of what adds up over the year: what each quarter ahead is to bring by itself. */
function gains(steps: readonly (Projected | null)[]): (Projected | null)[] {
  return steps.map((step, at) => {
    const before = steps[at - 1];
    if (!step || !before) return null;
    const brought = [step.low - before.low, step.high - before.high];
    return { low: Math.min(...brought), middle: step.middle - before.middle, high: Math.max(...brought) };
  });
}
