import type { ReactNode } from 'react';
import { BarList } from '#components/charts/BarList.tsx';
import type { BarListProps } from '#components/charts/bar-props.ts';
import { domainHue } from '#components/charts/hue.ts';
import { ResponsiveLinesChart } from '#components/charts/LinesChart.tsx';
import type { LinesChartProps } from '#components/charts/lines-props.ts';
import { ResponsiveSeriesChart, SeriesChart, type SeriesChartProps } from '#components/charts/SeriesChart.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DoubtMark } from '#components/ui/Marks.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BarListView, Panel } from '#lib/features/compare-chart/view.ts';
import type { Shown } from '#lib/features/compare-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { CompareLinks } from './links.ts';

/** What stands around a drawn chart; `small` for one of many panels. */
export type Wrap = (panel: Panel, label: string, drawn: ReactNode, small: boolean) => ReactNode;

type DrawingProps = { locale: Locale; shown: Shown; links: CompareLinks; wrap?: Wrap | undefined };

/** What is drawn of a comparison. */
export function CompareDrawing({ locale, shown, links, wrap = plain }: DrawingProps) {
  const { drawn } = shown;
  const label = translator(locale, 'compare')('chartLabel', { title: shown.title });
  switch (drawn.kind) {
    case 'lines':
      return wrap(
        drawn.panel,
        label,
        drawn.panel.lines.length === 1 ? (
          <ResponsiveSeriesChart {...seriesOf(drawn.panel, label, locale)} />
        ) : (
          <ResponsiveLinesChart {...linesOf(drawn.panel, label)} />
        ),
        false,
      );
    case 'multiples':
      return drawn.groups.map((group) => (
        <section key={group.key}>
          {group.title ? <h3 className="panels-head">{withStart(group.title, group.panels[0]?.start ?? '')}</h3> : null}
          <ul className="panels">
            {group.panels.map((panel) => (
              <li key={panel.key}>
                <h4>{panel.title}</h4>
                <PanelChart locale={locale} panel={inGroup(panel, group.title)} wrap={wrap} />
              </li>
            ))}
          </ul>
        </section>
      ));
    case 'bars':
      return drawn.lists.map((list) => (
        <section key={list.key}>
          {drawn.lists.length > 1 ? <h3 className="panels-head">{list.title}</h3> : null}
          {list.aside ? <p className="xs mut">{list.aside}</p> : null}
          <BarList {...barsOf(list, locale, links)} />
        </section>
      ));
    case 'table':
      return null;
  }
}

const plain: Wrap = (_panel, _label, drawn) => drawn;

/** The heading of a group says what all its panels are measured in, and where their scale starts. */
function inGroup(panel: Panel, title: string | null): Panel {
  return title ? { ...panel, unit: '', start: '' } : panel;
}

function PanelChart({ locale, panel, wrap }: { locale: Locale; panel: Panel; wrap: Wrap }) {
  return wrap(
    panel,
    panel.title,
    <Static>
      <SeriesChart {...seriesOf(panel, panel.title, locale)} variant="phone" />
    </Static>,
    true,
  );
}

/** What is measured, and that its scale does not start at 0; brackets of Chinese stand close. */
function withStart(text: string, start: string): string {
  return start.startsWith('(') && text !== '' ? `${text} ${start}` : `${text}${start}`;
}

/** Several lines in one chart. */
export function linesOf({ slots, lines, unit, start, tick, base }: Panel, label: string): LinesChartProps {
  return { id: 'c', label, slots, lines, unit: withStart(unit, start), tick, base };
}

/** A panel with one line, as the chart of a series draws it. */
export function seriesOf(panel: Panel, label: string, locale: Locale): Omit<SeriesChartProps, 'variant'> {
  const [line] = panel.lines;
  const { slots, unit, start, tick, shape, extent, key, base } = panel;
  return {
    ...{ slots, tick, shape, extent, label, base },
    unit: withStart(unit, start),
    id: `c${key}`,
    points: line?.points ?? [],
    hue: domainHue(line?.order ?? 0),
    doubtMark: brickWords(locale).doubt,
  };
}

export function barsOf(list: BarListView, locale: Locale, links: CompareLinks | null): BarListProps {
  const words = brickWords(locale);
  return {
    id: `b${list.key}`,
    label: list.title,
    hue: domainHue(list.order),
    line: list.line,
    rows: list.rows.map((row) => ({
      ...{ key: row.key, name: row.name, value: row.value, figure: row.figure, demonstration: row.demonstration },
      ...{ light: row.verdict.light, word: row.verdict.word },
      href: links?.unit(row.unit.code, row.unit.kind),
      mark: row.doubt ? <DoubtMark words={words} /> : null,
    })),
  };
}
