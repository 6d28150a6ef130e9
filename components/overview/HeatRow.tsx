import { LightShape } from '#components/charts/Light.tsx';
import { lightTone } from '#components/charts/light-shape.ts';
import type { Light, Locale } from '#lib/domain/vocabulary.ts';
import type { OverviewCell } from '#lib/features/overview-cell/view.ts';
import { overviewHref, TOTAL } from '#lib/features/overview-filter/view.ts';
import type { OverviewRow } from '#lib/features/overview-grid/view.ts';
import type { Column, Scope } from '#lib/features/overview-scope/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type RowProps = { locale: Locale; scope: Scope; row: OverviewRow; columns: readonly Column[] };

/** One unit of the heat table. */
export function HeatRow({ locale, scope, row, columns }: RowProps) {
  const t = translator(locale, 'overview');
  const { unit, name, place } = row;
  const page = officeHref(locale, { page: 'office', part: 'units', id: unit.code });
  return (
    <tr>
      <td className="rk">{place ? (place.rank ?? '—') : ''}</td>
      <th scope="row" className="u">
        <a href={page} id={`u-${unit.code}`}>
          {unit.kind === 'county' ? t('whole') : name}
        </a>
      </th>
      {columns.map((column, at) => {
        const cell = row.cells[at];
        return cell ? (
          <HeatCell key={column.code} {...{ locale, scope, row, cell }} code={column.code} name={column.name} />
        ) : null;
      })}
      <HeatCell {...{ locale, scope, row }} cell={row.total} code={TOTAL} name={t('total')} />
      <Filed locale={locale} filed={row.filed} />
    </tr>
  );
}

/** Shapes that a style draws: those of nearly every cell, in a table that has hundreds and is drawn at each choice. */
const BY_STYLE: readonly Light[] = ['go', 'slow', 'late'];

type CellProps = { locale: Locale; scope: Scope; row: OverviewRow; cell: OverviewCell; code: string; name: string };

/** A cell that is not asked for stays in its place, without its colour. */
function HeatCell({ locale, scope, row: { unit, name: unitName }, cell, code, name }: CellProps) {
  const t = translator(locale, 'overview');
  const { filter } = scope;
  const isQuiet = (filter.behind && !cell.behind) || (filter.doubt && !cell.doubt && !cell.followed && code !== TOTAL);
  const key = `${unit.code}.${code}`;
  const href = `${overviewHref(locale, filter, { cell: { unit: unit.code, column: code } })}#why`;
  const text = cell.text === '' || cell.text === cell.word ? '' : cell.text;
  // What is seen comes first in the name, as it stands, for those who speak to their machine.
  const said = text ? `${text} ${cell.word}` : cell.word;
  const marked = cell.doubt ? t('doubted', { value: said }) : said;
  const value = cell.followed ? t('followed', { value: marked }) : marked;
  const label = t('cellLabel', { unit: unitName, column: name, value });
  const styled = BY_STYLE.includes(cell.light);
  const ground = isQuiet ? 'q' : cell.heat === null ? 'n' : `t${cell.heat}`;
  const classes = [ground, lightTone(cell.light), styled ? 's' : '', code === TOTAL ? 'av' : ''];
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      <a href={href} id={`c-${key}`} aria-label={label}>
        {styled ? null : <LightShape light={cell.light} />}
        {text || cell.word} {code === TOTAL && text ? <small>{cell.word}</small> : null}
        {cell.doubt || cell.followed ? <i className={cell.doubt ? undefined : 'f'} aria-hidden="true" /> : null}
      </a>
    </td>
  );
}

function Filed({ locale, filed }: { locale: Locale; filed: OverviewRow['filed'] }) {
  const t = translator(locale, 'overview');
  if (filed.share === null) return <td className="cv">—</td>;
  const share = Math.floor(filed.share * 100);
  const { asked, reported } = filed;
  return (
    <td className={filed.low ? 'cv low' : 'cv'}>
      <span>{t('share', { share })}</span>
      <svg className="mini" role="img" aria-label={t('kpi.filedOf', { asked, reported })}>
        <rect width="100%" height="6" />
        <rect width={`${share}%`} height="6" />
      </svg>
    </td>
  );
}
