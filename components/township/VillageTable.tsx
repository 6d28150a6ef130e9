import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { VillageCell, VillageColumn, VillagesView } from '#lib/features/township-village/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, type Place } from '#lib/shared/routes.ts';

type VillageProps = { place: Place; view: VillagesView; period: string; release: string; demonstration: boolean };

/**
 * Villages by indicators. It is wider than any phone and scrolls in its own frame, names staying in sight;
 * rows carry the village's code, since names repeat.
 */
export function VillageTable({ place, view, period, release, demonstration }: VillageProps) {
  const t = translator(place.locale, 'township');
  const { columns, rows } = view;
  if (rows.length === 0 || columns.length === 0) {
    return (
      <Section id="villages" title={t('villagesTitle')}>
        <p>{t('noVillages')}</p>
      </Section>
    );
  }
  const file = fileHref(release, 'tables/figures.csv');
  return (
    <Section
      id="villages"
      title={t('villagesFinding', { n: rows.length, indicators: columns.length })}
      aside={t('villagesAside', { period })}
    >
      {demonstration ? <p className="demofig">{t('demonstration')}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="scroll villages" aria-label={t('villagesTitle')} tabIndex={0}>
        <Static as="table">
          <caption>
            <span className="vh">{t('villagesTitle')}</span>
          </caption>
          <Head columns={columns} place={place} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} id={`v${row.code}`}>
                <th scope="row">
                  {row.name} <span className="dim xs">{row.code}</span>
                </th>
                {row.cells.map((cell, at) => (
                  <Value key={columns[at]?.code ?? at} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
          <Foot columns={columns} place={place} />
        </Static>
      </section>
      <p className="sm mut">{t('villageNote')}</p>
      <p className="sm">
        {t('csv')}{' '}
        <a href={file} download>
          {file}
        </a>
      </p>
    </Section>
  );
}

function Head({ columns, place }: { columns: readonly VillageColumn[]; place: Place }) {
  const t = translator(place.locale, 'township');
  return (
    <thead>
      <tr>
        <th scope="col">{t('village')}</th>
        {columns.map((column) => (
          <th key={column.code} scope="col" className="num">
            {column.name}
            <span className="dim xs"> {[column.unit, column.period].filter(Boolean).join(' · ')}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Value({ cell }: { cell: VillageCell }) {
  const className = ['num', cell.demonstration ? 'dm' : '', cell.absent ? 'dim' : ''].filter(Boolean).join(' ');
  return <td className={className}>{cell.text}</td>;
}

function Foot({ columns, place }: { columns: readonly VillageColumn[]; place: Place }) {
  const t = translator(place.locale, 'township');
  const line = (label: string, read: (column: VillageColumn) => string) => (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.code} className="num">
          {read(column)}
        </td>
      ))}
    </tr>
  );
  return (
    <tfoot>
      {line(t('coverageRow'), ({ covered, of }) => t('filedOf', { reported: covered, asked: of }))}
      {columns.some(({ late }) => late > 0) ? line(t('lateRow'), ({ late }) => String(late)) : null}
      {line(t('sumRow'), ({ sum }) => sum)}
      {line(t('ownRow'), ({ own }) => own ?? '—')}
    </tfoot>
  );
}
