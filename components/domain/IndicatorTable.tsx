import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Words } from '#components/ui/words.ts';
import type { IndicatorLine } from '#lib/features/indicator-row/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type IndicatorTableProps = { place: Place; rows: readonly IndicatorLine[]; words: Words; caption: string };

/** Every indicator of a domain at its own latest period, in the order of the catalogue; what a phone has room for comes first. */
export function IndicatorTable({ place, rows, words, caption }: IndicatorTableProps) {
  const t = translator(place.locale, 'domain');
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', label: t('indicator') },
        { key: 'figure', label: t('figure'), numeric: true },
        { key: 'light', label: t('light') },
        { key: 'when', label: t('when') },
        { key: 'aim', label: t('aim') },
        { key: 'change', label: t('change'), numeric: true },
      ]}
      rows={rows.map((row) => {
        const about = href(place, { page: 'indicator', code: row.code });
        return {
          key: row.code,
          head: <a href={about}>{row.name}</a>,
          cells: [
            {
              text: (
                <>
                  <FigureValue
                    figure={{ ...row.figure, demonstration: false }}
                    words={words}
                    doubtHref={`${about}#doubt`}
                  />
                  {row.figure.stale ? <span className="xs dim">{row.figure.stale}</span> : null}
                </>
              ),
              demonstration: row.figure.demonstration,
              strong: true,
            },
            {
              text: (
                <Light light={row.verdict.light} word={row.verdict.word}>
                  {row.verdict.figure}
                </Light>
              ),
            },
            row.when,
            { text: row.aim.text, demonstration: row.aim.demonstration },
            { text: row.change.text ?? '—', demonstration: row.change.demonstration },
          ],
        };
      })}
      note={t('tableNote')}
    />
  );
}
