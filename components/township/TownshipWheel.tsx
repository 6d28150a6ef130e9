import { domainHue } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import { ResponsiveWheel } from '#components/charts/Wheel.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import type { TownshipProps } from './props.ts';

/** The wheel of one township with its table twin and its picture. */
export function TownshipWheel({ place, view, period, release, demonstration }: TownshipProps) {
  const t = translator(place.locale, 'township');
  const { petals, hub, label } = view.wheel;
  return (
    <ChartFrame
      id="wheel"
      words={brickWords(place.locale)}
      heading={2}
      title={t('wheelTitle')}
      subtitle={t('wheelSubtitle', { period })}
      demonstration={demonstration ? t('demonstration') : undefined}
      chart={
        <ResponsiveWheel
          id="tw"
          label={label}
          hub={hub}
          petals={petals.map((petal) => ({ ...petal, hue: domainHue(petal.order), demonstration }))}
        />
      }
      table={<WheelTable place={place} view={view} />}
      png={fileHref(release, `pictures/wheel/${view.line.code}.${place.locale}.png`)}
      csv={fileHref(release, 'tables/progress.csv')}
      source={t('source')}
    />
  );
}

function WheelTable({ place, view }: Pick<TownshipProps, 'view'> & { place: Place }) {
  const t = translator(place.locale, 'township');
  return (
    <DataTable
      caption={t('wheelTitle')}
      captionHidden
      columns={[
        { key: 'domain', label: t('domain') },
        { key: 'verdict', label: t('verdict') },
        { key: 'counts', label: t('indicator'), numeric: true },
      ]}
      rows={view.domains.map((domain, at) => {
        const standing = view.line.domains[at];
        return {
          key: domain.code,
          head: <a href={href(place, { page: 'domain', code: domain.code })}>{domain.name}</a>,
          cells: standing
            ? [
                {
                  text: (
                    <Light light={standing.light} word={standing.word}>
                      {standing.figure}
                    </Light>
                  ),
                },
                t('onScheduleOf', { on: standing.onSchedule, rated: standing.rated }),
              ]
            : [null, null],
        };
      })}
    />
  );
}
