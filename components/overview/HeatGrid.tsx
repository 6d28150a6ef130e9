import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Scroll } from '#components/ui/Scroll.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { FILED, NAME, type OverviewFilter, overviewHref, TOTAL } from '#lib/features/overview-filter/view.ts';
import type { OverviewRow } from '#lib/features/overview-grid/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { HeatRow } from './HeatRow.tsx';
import type { OverviewProps } from './props.ts';

/** Townships by domains, or by the indicators of one: ground, shape and number; a head sorts, a cell tells why. */
export function HeatGrid({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { scope, grid } = overview;
  const { filter, book } = scope;
  const stop = locale === 'zh' ? '；' : '. ';
  const sort = (code: string) => sortOf(locale, filter, code);
  const row = (one: OverviewRow) => (
    <HeatRow key={one.unit.code} locale={locale} scope={scope} row={one} columns={grid.columns} />
  );
  return (
    <>
      <Scroll className="ov-scroll" label={overview.title}>
        <table className={grid.columns.length > 9 ? 'ov-heat many' : 'ov-heat'} data-grid="">
          <caption className="vh">{`${overview.title} ${overview.sentence}`}</caption>
          <thead>
            <tr>
              <th scope="col" className="rk">
                {t('rank')}
              </th>
              <SortHead {...sort(NAME)} className="u" text={t('name')} />
              {grid.columns.map((column) => (
                <SortHead
                  key={column.code}
                  {...sort(column.code)}
                  text={column.name}
                  unit={filter.measure === 'figure' ? column.unit : ''}
                  glyph={column.indicator ? null : column.domain}
                />
              ))}
              <SortHead {...sort(TOTAL)} className="av" text={t('total')} />
              <SortHead {...sort(FILED)} className="cv" text={t('filed')} />
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(row)}
            {grid.rows.length === 0 ? (
              <tr>
                <td className="none" colSpan={grid.columns.length + 4}>
                  {t(grid.all.length === 0 ? 'noUnits' : 'noRows')}
                </td>
              </tr>
            ) : null}
          </tbody>
          {grid.county ? <tfoot>{row(grid.county)}</tfoot> : null}
        </table>
      </Scroll>
      <p className="xs mut">
        {t('legend.rule', { share: Math.round(book.thresholds.coverageShare * 100) })}
        {stop}
        {t('legend.sort')}
        {stop}
        {t('legend.median')}
      </p>
    </>
  );
}

type Sort = { id: string; href: string; way: 'ascending' | 'descending' | null };

function sortOf(locale: Locale, filter: OverviewFilter, code: string): Sort {
  const on = filter.by === code;
  // A second press turns the order round. Names stand in the order of their codes.
  const way = on && filter.way === 'asc' ? 'desc' : 'asc';
  const href = overviewHref(locale, filter, { by: code, way });
  return { id: `by-${code}`, href, way: on ? (filter.way === 'asc' ? 'ascending' : 'descending') : null };
}

type HeadProps = Sort & {
  text: string;
  unit?: string;
  className?: string;
  glyph?: { order: number; glyph: string } | null;
};

function SortHead({ id, href, way, text, unit = '', className, glyph = null }: HeadProps) {
  return (
    <th scope="col" className={className} aria-sort={way ?? undefined}>
      <a href={href} id={id}>
        {glyph ? <DomainGlyph order={glyph.order} glyph={glyph.glyph} size="s" /> : null}
        <span>{text}</span>
        {unit ? <small>{unit}</small> : null}
      </a>
    </th>
  );
}
