import { Light } from '#components/charts/Light.tsx';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Words } from '#components/ui/words.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import type { TownshipFigures } from '#lib/features/indicator-townships/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { TownshipBars } from './TownshipBars.tsx';

type TownshipSectionProps = { place: Place; view: IndicatorView; release: string; words: Words };

/** The figure in each township, furthest behind first. */
export function TownshipSection({ place, view, release, words }: TownshipSectionProps) {
  const t = translator(place.locale, 'indicator');
  const { townships } = view;
  if (!townships) return null;
  const partial = townships.rows.flatMap(({ name, quarters }) => (quarters ? [t('partial', { name, quarters })] : []));
  const caption = t('townshipsCaption', { name: view.name, when: view.when });
  return (
    <ChartFrame
      id="townships"
      heading={2}
      words={words}
      title={t(townships.rated ? 'townshipsRated' : 'townships')}
      subtitle={caption}
      demonstration={townships.demonstration ? t('townshipsDemo') : undefined}
      chart={<TownshipBars place={place} townships={townships} label={caption} order={view.domain.order} />}
      table={<TownshipFiguresTable place={place} townships={townships} caption={caption} />}
      csv={fileHref(release, `indicators/${view.code}.csv`)}
      png={fileHref(release, `pictures/townships/${view.code}.${place.locale}.png`)}
      source={view.facts.department}
    >
      {partial.length > 0 ? (
        <p>
          {partial.join(t('semicolon'))}
          {t('stop')}
        </p>
      ) : null}
    </ChartFrame>
  );
}

function TownshipFiguresTable(props: { place: Place; townships: TownshipFigures; caption: string }) {
  const { place, townships, caption } = props;
  const t = translator(place.locale, 'indicator');
  return (
    <DataTable
      caption={caption}
      captionHidden
      sortable
      columns={[
        { key: 'name', label: t('township') },
        { key: 'figure', label: t('figure'), numeric: true },
        ...(townships.shares ? [{ key: 'parts', label: t('parts'), numeric: true }] : []),
        { key: 'light', label: t('light') },
      ]}
      rows={townships.rows.map((row) => ({
        key: row.code,
        head: <a href={href(place, { page: 'township', code: row.code })}>{row.name}</a>,
        cells: [
          {
            text: [row.figure, row.late ? t('late') : null, row.quarters].filter(Boolean).join(' '),
            demonstration: row.demonstration,
            sort: row.value,
          },
          ...(townships.shares ? [{ text: partsText(row), demonstration: row.demonstration }] : []),
          {
            text: (
              <Light light={row.verdict.light} word={row.verdict.word}>
                {row.verdict.figure}
              </Light>
            ),
            sort: row.ratio,
          },
        ],
      }))}
    />
  );
}

function partsText({ numerator, denominator }: TownshipFigures['rows'][number]): string {
  if (numerator === null || denominator === null) return '—';
  return `${formatNumber(numerator, 4)} ÷ ${formatNumber(denominator, 4)}`;
}
