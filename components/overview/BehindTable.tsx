import { Light } from '#components/charts/Light.tsx';
import { Scroll } from '#components/ui/Scroll.tsx';
import { formatNumber } from '#lib/domain/number-format.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type BehindItem, sinceWords } from '#lib/features/behind-list/view.ts';
import { type BehindNote, noteKey } from '#lib/features/behind-note/view.ts';
import { overviewHref } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { NoteLine } from './NoteLine.tsx';
import type { OverviewProps } from './props.ts';

const A_PAGE = 50;
const HEADS = ['indicator', 'unit', 'status', 'figure', 'gap', 'since', 'has', 'needs', 'who', 'note'] as const;
const NUMBERS: readonly string[] = ['figure', 'gap', 'has', 'needs'];

/** The whole list, of the county and its townships, page by page. */
export function BehindTable({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { list, notes, scope } = overview;
  if (!list) return null;
  const pages = Math.max(1, Math.ceil(list.length / A_PAGE));
  const page = Math.min(scope.filter.page, pages);
  const shown = list.slice((page - 1) * A_PAGE, page * A_PAGE);
  const title = t('behindTitle');
  return (
    <>
      <h2>{title}</h2>
      <p className="mut sm">{list.length > 0 ? t('behindWhole', { n: list.length }) : t('behindNone')}</p>
      {list.length > 0 ? (
        <Scroll label={title}>
          <table className="ov-list">
            <caption className="vh">{`${title} ${overview.sentence}`}</caption>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className={NUMBERS.includes(head) ? 'num' : undefined}>
                    {t(`head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <Line
                  key={`${item.unit.code} ${item.indicator.code}`}
                  locale={locale}
                  item={item}
                  note={notes.get(noteKey(item.unit.id, item.indicator.code)) ?? null}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
      {pages > 1 ? (
        <nav className="ov-pages" aria-label={t('pages')}>
          {page > 1 ? <a href={overviewHref(locale, scope.filter, { page: page - 1 })}>{t('previous')}</a> : null}
          <span>{t('pageOf', { page, of: pages })}</span>
          {page < pages ? <a href={overviewHref(locale, scope.filter, { page: page + 1 })}>{t('next')}</a> : null}
        </nav>
      ) : null}
    </>
  );
}

function Line({ locale, item, note }: { locale: Locale; item: BehindItem; note: BehindNote | null }) {
  const t = translator(locale, 'overview');
  const { indicator, unit, verdict, value, target, gap, since, pace, department } = item;
  const zh = locale === 'zh';
  const page = officeHref(locale, { page: 'office', part: 'indicators', id: indicator.code });
  return (
    <tr>
      <th scope="row">
        <a href={page}>{zh ? indicator.nameZh : indicator.nameEn}</a>
      </th>
      <td>
        <a href={officeHref(locale, { page: 'office', part: 'units', id: unit.code })}>
          {zh ? unit.nameZh : unit.nameEn}
        </a>
      </td>
      <td>
        <Light light={verdict.light} word={verdict.word}>
          {verdict.figure}
        </Light>
      </td>
      <td className="num">{target ? t('item.of', { value, target }) : value}</td>
      <td className="num">{gap === null ? '—' : formatNumber(gap, 1)}</td>
      <td>{since ? sinceWords(since, locale) : '—'}</td>
      <td className="num">{pace?.has ?? '—'}</td>
      <td className="num">{pace?.needs ?? '—'}</td>
      <td>{department}</td>
      <td>{note ? <NoteLine locale={locale} note={note} /> : '—'}</td>
    </tr>
  );
}
