import { LiveChart } from '#components/charts/LiveChart.tsx';
import { liveLines } from '#components/charts/live-lines.ts';
import type { LiveSeries } from '#components/charts/live-props.ts';
import { liveSeries } from '#components/charts/live-series.ts';
import { brickWords } from '#components/shell/brick-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Panel } from '#lib/features/compare-chart/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { linesOf, seriesOf, type Wrap } from './CompareDrawing.tsx';

/** Lets the browser take over each drawn chart when it is seen; for pages that may load the code of it. */
export function livePanels(locale: Locale): Wrap {
  const toggles = translator(locale, 'office-detail')('toggles');
  return (panel, label, drawn, small) => (
    <LiveChart series={panelSeries(panel, label, locale, small)} toggles={panel.lines.length > 1 ? toggles : null}>
      {drawn}
    </LiveChart>
  );
}

/** What is hovered says the same as the table, marks and missing figures included. */
export function panelSeries(panel: Panel, label: string, locale: Locale, small: boolean): LiveSeries {
  const words = (key: string, slot: number) =>
    panel.lines.find((line) => line.key === key)?.points[slot]?.words ?? null;
  const [line, ...others] = panel.lines;
  if (!line || others.length > 0) return liveLines(linesOf(panel, label), words);
  const { demo, doubt } = brickWords(locale);
  const names = {
    ...{ actual: line.name || panel.title || label, demonstration: demo, doubt },
    ...{ range: (low: string, high: string) => `${low}–${high}`, say: panel.tick },
  };
  const series = liveSeries({ ...seriesOf(panel, label, locale), variant: small ? 'phone' : 'wide' }, names);
  return {
    ...series,
    small,
    lines: series.lines.map((one) => ({ ...one, words: panel.slots.map((_, slot) => words(line.key, slot)) })),
  };
}
