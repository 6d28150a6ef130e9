import { Light } from '#components/charts/Light.tsx';
import { HistoryLink } from '#components/look-bar/HistoryLink.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { IndicatorProps } from './props.ts';

/** Every township's figure, its place by level and by improvement among its like; furthest behind first. */
export function Ranking({ bar, view }: Omit<IndicatorProps, 'item'>) {
  const { look } = bar;
  const { page, places } = view;
  if (!page.townships) return null;
  const t = translator(look.locale, 'office-detail');
  const say = translator(look.locale, 'indicator');
  const { rows } = page.townships;
  return (
    <Section title={say(page.townships.rated ? 'townshipsRated' : 'townships')} id="townships">
      <Static>
        <DataTable
          caption={say('townshipsCaption', { name: page.name, when: page.when })}
          captionHidden
          sortable
          columns={[
            { key: 'name', label: say('township') },
            { key: 'figure', label: say('figure'), numeric: true },
            { key: 'light', label: say('light') },
            ...(places
              ? [
                  { key: 'sort', label: t('peers') },
                  { key: 'level', label: t('rankLevel'), numeric: true },
                  { key: 'improvement', label: say('change'), numeric: true },
                  { key: 'improved', label: t('rankImproved'), numeric: true },
                ]
              : []),
          ]}
          rows={rows.map((row) => {
            const place = places?.get(row.code);
            const figure = [row.figure, row.late ? say('late') : null, row.quarters].filter(Boolean).join(' ');
            return {
              key: row.code,
              head: <a href={lookHref(look, { page: 'office', part: 'units', id: row.code })}>{row.name}</a>,
              cells: [
                {
                  text: (
                    <HistoryLink look={look} indicator={page.code} unit={row.code} period={row.period}>
                      {figure}
                    </HistoryLink>
                  ),
                  demonstration: row.demonstration && !row.absent,
                  sort: row.value,
                },
                {
                  text: (
                    <Light light={row.verdict.light} word={row.verdict.word}>
                      {row.verdict.figure}
                    </Light>
                  ),
                  sort: row.ratio,
                },
                ...(places
                  ? [
                      place?.sort ?? '',
                      { text: place?.level ?? '—', sort: place?.order ?? null },
                      place?.improvement ?? '—',
                      place?.improved ?? '—',
                    ]
                  : []),
              ],
            };
          })}
          note={places ? t('rankNote') : t('rankNone')}
        />
      </Static>
    </Section>
  );
}
