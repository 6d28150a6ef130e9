import { BarPicture } from '#components/charts/BarPicture.tsx';
import { LinesChart } from '#components/charts/LinesChart.tsx';
import { SeriesChart } from '#components/charts/SeriesChart.tsx';
import { pictureSvg } from '#components/picture/PictureFrame.tsx';
import { type StackPart, stacked } from '#components/picture/Stack.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { markup } from '#components/ui/markup.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { PanelGroup } from '#lib/features/compare-chart/view.ts';
import type { Shown } from '#lib/features/compare-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { barsOf, linesOf, seriesOf } from './CompareDrawing.tsx';

/** A comparison as the SVG text of a picture that can leave its page; null where there is nothing to draw. */
export function comparePicture(shown: Shown, notes: readonly string[], locale: Locale): string | null {
  const drawing = drawingOf(shown, locale);
  if (drawing === null) return null;
  const t = translator(locale, 'compare');
  const { what, where } = shown.subtitle;
  const between = locale === 'zh' ? '；' : '; ';
  const missing = shown.missing ? `${between}${shown.missing}` : '';
  const sources = shown.notes.sources.join(between) || t('noSource');
  return pictureSvg({
    title: shown.title,
    subtitle: `${what} · ${where}${missing}`,
    drawing,
    demonstration: shown.notes.demonstration
      ? t(shown.notes.allDemonstration ? 'demonstrationAll' : 'demonstration')
      : null,
    notes: [`${brickWords(locale).source}${sources}`, ...notes],
  });
}

function drawingOf({ drawn, title }: Shown, locale: Locale): string | null {
  switch (drawn.kind) {
    case 'lines':
      return drawn.panel.lines.length === 1
        ? markup(<SeriesChart {...seriesOf(drawn.panel, title, locale)} />)
        : markup(<LinesChart {...linesOf(drawn.panel, title)} />);
    case 'multiples': {
      const groups = drawn.groups.map((group) => ({ title: group.title, drawing: panelsOf(group, locale) }));
      const [first, ...others] = groups;
      return first && others.length === 0 ? first.drawing : stacked(groups, 1);
    }
    case 'bars': {
      const several = drawn.lists.length > 1;
      const parts = drawn.lists.map((list) => ({
        title: several ? list.title : null,
        drawing: markup(<BarPicture {...barsOf(list, locale, null)} />),
      }));
      return stacked(parts, 1);
    }
    case 'table':
      return null;
  }
}

function panelsOf({ panels }: PanelGroup, locale: Locale): string {
  const parts = panels.map((panel): StackPart => {
    const series = seriesOf(panel, panel.title, locale);
    return { title: panel.title, drawing: markup(<SeriesChart {...series} variant="phone" />) };
  });
  return stacked(parts, parts.length <= 4 ? 2 : parts.length <= 12 ? 3 : 4);
}
