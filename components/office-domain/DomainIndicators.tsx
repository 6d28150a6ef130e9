import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { HistoryLink } from '#components/look-bar/HistoryLink.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Static } from '#components/ui/Static.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { DomainProps } from './props.ts';

/** Every indicator of the domain at this place, in the order of the catalogue. */
export function DomainIndicators({ bar, view }: DomainProps) {
  const { look } = bar;
  const t = translator(look.locale, 'domain');
  const words = brickWords(look.locale);
  return (
    <Static>
      <DataTable
        caption={t('indicators', { n: view.rows.length })}
        captionHidden
        sortable
        columns={[
          { key: 'name', label: t('indicator') },
          { key: 'figure', label: t('figure'), numeric: true },
          { key: 'change', label: t('change'), numeric: true },
          { key: 'aim', label: t('aim') },
          { key: 'light', label: t('light') },
          { key: 'when', label: t('when') },
        ]}
        rows={view.rows.map((row) => ({
          key: row.code,
          head: (
            <a href={lookHref(look, { page: 'office', part: 'indicators', id: row.code }, { unit: view.place.code })}>
              {row.name}
            </a>
          ),
          cells: [
            {
              text: (
                <>
                  <HistoryLink look={look} indicator={row.code} unit={view.place.code} period={row.period}>
                    <FigureValue figure={{ ...row.figure, demonstration: false }} words={words} />
                  </HistoryLink>
                  {row.figure.stale ? <span className="xs dim"> {row.figure.stale}</span> : null}
                </>
              ),
              demonstration: row.figure.demonstration && !row.figure.absent,
              strong: true,
            },
            { text: row.change.text ?? '—', demonstration: row.change.demonstration },
            { text: row.aim.text, demonstration: row.aim.demonstration },
            {
              text: (
                <Light light={row.verdict.light} word={row.verdict.word}>
                  {row.verdict.figure}
                </Light>
              ),
              sort: row.ratio,
            },
            row.when,
          ],
        }))}
        note={t('tableNote')}
      />
    </Static>
  );
}
