import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { domainHue } from '#components/charts/hue.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type BehindItem, sinceWords } from '#lib/features/behind-list/view.ts';
import { type BehindNote, noteKey } from '#lib/features/behind-note/view.ts';
import { overviewHref } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { NoteLine } from './NoteLine.tsx';
import { paceSentence } from './pace-sentence.ts';
import type { OverviewProps } from './props.ts';

/** How many are shown beside the table; the rest is one press away. */
const SHOWN = 6;

/** What does not keep its schedule, the furthest behind first. */
export function BehindPanel({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { behind, notes, scope } = overview;
  return (
    <section className="ov-panel" aria-labelledby="behind-title">
      <header>
        <h2 id="behind-title">{t('behindTitle')}</h2>
        <span className="mut sm">{t('behindCount', { n: behind.length })}</span>
        <a href={overviewHref(locale, scope.filter, { shape: 'behind' })}>{t('behindAll')}</a>
      </header>
      {behind.length === 0 ? <p className="mut">{t('behindNone')}</p> : null}
      <ul className="ov-behind">
        {behind.slice(0, SHOWN).map((item) => (
          <Item
            key={item.indicator.code}
            locale={locale}
            item={item}
            note={notes.get(noteKey(item.unit.id, item.indicator.code)) ?? null}
          />
        ))}
      </ul>
      {behind.length > 0 ? <p className="xs mut">{t('behindNote')}</p> : null}
    </section>
  );
}

function Item({ locale, item, note }: { locale: Locale; item: BehindItem; note: BehindNote | null }) {
  const t = translator(locale, 'overview');
  const { indicator, domain, value, target, department, since } = item;
  const pace = paceSentence(item, locale);
  return (
    <li>
      <DomainGlyph order={domain.order} glyph={domain.glyph} size="s" />
      <a href={officeHref(locale, { page: 'office', part: 'indicators', id: indicator.code })}>
        {locale === 'zh' ? indicator.nameZh : indicator.nameEn}
      </a>
      <span className="num">{target ? t('item.of', { value, target }) : value}</span>
      <Bar locale={locale} item={item} />
      {pace ? <p>{pace}</p> : null}
      <p className="mut">
        {department}
        {since ? ` · ${t('item.since', { since: sinceWords(since, locale) })}` : ''}
      </p>
      {note ? <NoteLine locale={locale} note={note} /> : null}
    </li>
  );
}

function Bar({ locale, item: { done, due, domain } }: { locale: Locale; item: BehindItem }) {
  const t = translator(locale, 'overview');
  if (done === null || due === null) return null;
  const percent = (share: number) => Math.round(share * 100);
  const [has, wants] = [Math.min(100, Math.max(0, percent(done))), Math.min(100, percent(due))];
  return (
    <svg className="ov-way" role="img" aria-label={t('item.bar', { done: percent(done), due: percent(due) })}>
      <rect y="3" width="100%" height="7" fill="var(--color-sunken)" />
      <rect y="3" width={`${has}%`} height="7" fill={domainHue(domain.order)} />
      <rect x={`${wants}%`} width="2" height="13" fill="var(--color-ink)" />
    </svg>
  );
}
