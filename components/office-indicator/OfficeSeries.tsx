import { domainHue } from '#components/charts/hue.ts';
import { LiveChart } from '#components/charts/LiveChart.tsx';
import { liveSeries } from '#components/charts/live-series.ts';
import { ResponsiveSeriesChart, type SeriesChartProps } from '#components/charts/SeriesChart.tsx';
import { SeriesTable } from '#components/indicator/SeriesTable.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref, tableHref } from '#lib/shared/office-look.ts';
import type { IndicatorProps } from './props.ts';

/** The quarters so far against target and path, the year before, and where the year may end. */
export function OfficeSeries({ bar, view }: Omit<IndicatorProps, 'item'>) {
  const { look } = bar;
  const { page, chart, place } = view;
  const t = translator(look.locale, 'office-detail');
  const say = translator(look.locale, 'indicator');
  const words = brickWords(look.locale);
  if (!chart) return null;
  const { demonstration, ...drawn } = chart;
  const props: Omit<SeriesChartProps, 'variant'> = {
    ...{ id: 's', hue: domainHue(page.domain.order), doubtMark: words.doubt },
    ...{ label: say('chartLabel', { title: page.finding }), ...drawn },
  };
  const series = liveSeries(props, {
    actual: page.name,
    demonstration: words.demo,
    doubt: words.doubt,
    range: (low, high) => t('between', { low, high }),
    say: (value) => chart.tick(value),
  });
  return (
    <ChartFrame
      id="series"
      live
      heading={2}
      words={words}
      title={say(chart.path ? 'seriesPath' : 'series')}
      subtitle={page.subtitle}
      demonstration={demonstration.some((mark) => mark) ? say('seriesDemo') : undefined}
      chart={
        <LiveChart series={series} toggles={t('toggles')}>
          <ResponsiveSeriesChart {...props} />
        </LiveChart>
      }
      table={
        <SeriesTable
          place={{ locale: look.locale, release: null }}
          view={page}
          words={words}
          historyOf={(period) =>
            lookHref({ ...look, period: null }, { page: 'figure', indicator: page.code, unit: place.code, period })
          }
        />
      }
      csv={tableHref(look, 'indicators', page.code, { unit: place.code })}
      source={page.sources.join(say('semicolon'))}
      definition={page.facts.definition}
    >
      <p className="assumes">{view.projection.lines.join(look.locale === 'zh' ? '' : ' ')}</p>
    </ChartFrame>
  );
}
