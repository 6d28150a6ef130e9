import { DemoBar } from '#components/ui/Marks.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ItemList } from '#lib/features/supervision-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { ItemTable } from './ItemTable.tsx';

/** Everything under supervision that this person may see, with its filters; all of it in the address. */
export function ListScreen({ locale, list }: { locale: Locale; list: ItemList }) {
  const t = translator(locale, 'supervision');
  return (
    <>
      <div className="sup-head">
        <div>
          <h1 className="page-title">{t('page')}</h1>
          <p className="mut">{t('lead')}</p>
        </div>
        {list.open ? (
          <a className="btn main noprint" href={list.open}>
            {t('open')}
          </a>
        ) : null}
      </div>
      <nav className="sup-filters" aria-label={t('filters')}>
        {list.filters.map(({ key, href, text, count, on }) => (
          <a key={key} href={href} aria-current={on ? 'page' : undefined} className={key}>
            {text} <b>{count}</b>
          </a>
        ))}
        <a className="own" href={list.mine.href} aria-current={list.mine.on ? 'true' : undefined}>
          {list.mine.on ? '✓ ' : ''}
          {list.mine.text} <b>{list.mine.count}</b>
        </a>
      </nav>
      {list.demonstration ? <DemoBar>{translator(locale, 'chart')('demoData')}</DemoBar> : null}
      {list.lines.length > 0 ? (
        <ItemTable locale={locale} lines={list.lines} />
      ) : (
        <p className="lead">{list.total > 0 ? t('noneHere') : list.open ? t('none') : t('noneSeen')}</p>
      )}
    </>
  );
}
