import { Light } from '#components/charts/Light.tsx';
import { type Cell, DataTable } from '#components/ui/DataTable.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import type { TownshipLine, TownshipsView } from '#lib/features/township-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** Total, place among peers, change and reporting of every township. `brief` leaves the reporting to the full table. */
export function TotalsTable({
  place,
  view,
  caption,
  brief = false,
}: {
  place: Place;
  view: TownshipsView;
  caption: string;
  brief?: boolean;
}) {
  const t = translator(place.locale, 'township');
  const head = { key: 'name', label: t('name') };
  const total = { key: 'total', label: t('total') };
  const rest = [
    { key: 'rank', label: t('rank'), numeric: true },
    { key: 'change', label: t('change'), numeric: true },
    { key: 'filed', label: t('filed') },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={brief ? [head, total] : [head, total, ...rest]}
      rows={view.lines.map((line) => ({
        key: line.code,
        head: <a href={href(place, { page: 'township', code: line.code })}>{line.name}</a>,
        cells: brief ? [totalCell(line)] : [totalCell(line), ...restCells(line, place)],
      }))}
      sortable={!brief}
    />
  );
}

function totalCell({ total }: TownshipLine): Cell {
  return {
    text: (
      <Light light={total.light} word={total.word}>
        {total.figure}
      </Light>
    ),
    sort: total.ratio,
  };
}

function restCells(line: TownshipLine, place: Place): Cell[] {
  const t = translator(place.locale, 'township');
  const { peers, change } = line;
  return [
    {
      text:
        peers.rank === null ? (
          <span className="dim">{t('notRanked')}</span>
        ) : (
          t('rankOf', { rank: peers.rank, of: peers.of })
        ),
      sort: peers.rank,
    },
    { text: change ? t('points', { text: change.text }) : t('noChange'), sort: change?.points ?? null },
    { text: <Filed line={line} place={place} />, sort: line.filing.missing * 1000 + line.filing.late },
  ];
}

function Filed({ line, place }: { line: TownshipLine; place: Place }) {
  const t = translator(place.locale, 'township');
  const { asked, reported, missing, late } = line.filing;
  return (
    <>
      <span className="nw">{t('filedOf', { reported, asked })}</span>{' '}
      {missing > 0 ? <Tag tone="correction">{t('missing', { n: missing })}</Tag> : null}{' '}
      {late > 0 ? <Tag tone="waiting">{t('late', { n: late })}</Tag> : null}
    </>
  );
}
