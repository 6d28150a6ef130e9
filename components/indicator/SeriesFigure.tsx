import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import type { Words } from '#components/ui/words.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { SeriesDrawings } from './SeriesPicture.tsx';
import { SeriesTable } from './SeriesTable.tsx';

type SeriesFigureProps = { place: Place; view: IndicatorView; release: string; words: Words };

/** The county's figures over time against path and target, with their table. */
export function SeriesFigure({ place, view, release, words }: SeriesFigureProps) {
  const t = translator(place.locale, 'indicator');
  if (!view.chart) return null;
  const marks = view.chart.demonstration;
  const demo = marks.some((mark) => mark) || view.aim.demonstration;
  return (
    <ChartFrame
      id="series"
      heading={2}
      words={words}
      title={t(view.chart.path ? 'seriesPath' : 'series')}
      subtitle={view.subtitle}
      demonstration={demo ? demoWords(view, place) : undefined}
      chart={
        <SeriesDrawings
          view={view.chart}
          label={t('chartLabel', { title: view.finding })}
          order={view.domain.order}
          doubtMark={words.doubt}
        />
      }
      table={<SeriesTable place={place} view={view} words={words} />}
      csv={fileHref(release, `indicators/${view.code}.csv`)}
      png={fileHref(release, `pictures/indicator/${view.code}.${place.locale}.png`)}
      source={view.sources.join(t('semicolon'))}
      definition={view.facts.definition}
    >
      {place.release === null ? (
        <p className="noprint">
          <a href={`${href(place, { page: 'compare' })}?i=${view.code}&u=townships`}>{t('compare')}</a>
        </p>
      ) : null}
    </ChartFrame>
  );
}

function demoWords(view: IndicatorView, place: Place): string {
  const t = translator(place.locale, 'indicator');
  const all = view.chart?.demonstration.every((mark) => mark);
  if (view.chart?.path) return t(all ? 'seriesDemoAll' : 'seriesDemo');
  return t(all ? 'figuresDemoAll' : 'figuresDemo');
}
