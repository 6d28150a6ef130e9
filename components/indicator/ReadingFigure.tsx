import { domainHue } from '#components/charts/hue.ts';
import { ResponsiveReadingScale } from '#components/charts/ReadingScale.tsx';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Words } from '#components/ui/words.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';

type ReadingFigureProps = { place: Place; view: IndicatorView; release: string; words: Words };

/** What was said and what is taken, on one scale that anyone can judge. */
export function ReadingFigure({ place, view, release, words }: ReadingFigureProps) {
  const t = translator(place.locale, 'indicator');
  if (!view.reading) return null;
  const { title, subtitle, share, ...scale } = view.reading;
  const rows = [scale.accepted, scale.said].map(({ word, label }) => ({ key: word, head: word, cells: [label] }));
  const others = [scale.range.label, scale.reference?.label].filter((label) => !!label);
  return (
    <ChartFrame
      id="reading"
      heading={2}
      tone="doubt"
      words={words}
      title={title}
      subtitle={subtitle}
      chart={
        <ResponsiveReadingScale
          id="r"
          label={[scale.accepted, scale.said].map(({ word, label }) => `${word} ${label}`).join(t('semicolon'))}
          hue={domainHue(view.domain.order)}
          {...scale}
        />
      }
      table={
        <DataTable
          caption={subtitle}
          captionHidden
          columns={[
            { key: 'reading', label: t('reading') },
            { key: 'each', label: t('readingEach') },
          ]}
          rows={rows}
        />
      }
      csv={fileHref(release, `indicators/${view.code}.csv`)}
      png={fileHref(release, `pictures/reading/${view.code}.${place.locale}.png`)}
      source={view.sources.join(t('semicolon'))}
    >
      <p>
        {others.join(t('semicolon'))}
        {t('stop')}
        {t('between')}
        <a href={href(place, { page: 'indicator', code: share })}>{t('readingShare')}</a>
      </p>
    </ChartFrame>
  );
}
