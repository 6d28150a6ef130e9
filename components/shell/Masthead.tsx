import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place, type Target } from '#lib/shared/routes.ts';
import type { FrameContext } from './frame-context.ts';
import { Seal } from './Seal.tsx';

type MastheadProps = { place: Place; here: Target | null; context: FrameContext };

export function Masthead({ place, here, context }: MastheadProps) {
  const t = translator(place.locale, 'shell');
  return (
    <div className="mast">
      <div className="wrap">
        <a className="brand" href={href(place, { page: 'summary' })}>
          <Seal text={context.sealText} />
          <span>
            <b>{context.countyName}</b>
            <small>{t('site')}</small>
          </span>
        </a>
        <nav className="nav" aria-label={t('mainNavigation')}>
          <NavigationList place={place} here={here} context={context} />
        </nav>
        <Tools place={place} here={here} isIn={context.languages} />
        <details className="menu">
          <summary>{t('menu')}</summary>
          <nav aria-label={t('mainNavigation')}>
            <NavigationList place={place} here={here} context={context} />
          </nav>
        </details>
      </div>
    </div>
  );
}

const PAGES = ['summary', 'domains', 'townships', 'facts', 'data', 'methods', 'releases', 'search'] as const;

/** Under which entry a page is found. */
const ENTRY: Partial<Record<Target['page'], (typeof PAGES)[number]>> = {
  domain: 'domains',
  indicator: 'domains',
  township: 'townships',
};

function NavigationList({ place, here, context }: MastheadProps) {
  const t = translator(place.locale, 'shell');
  const entry = here && (ENTRY[here.page] ?? here.page);
  return (
    <ul>
      {PAGES.filter((page) => page !== 'facts' || context.statements).map((page) => (
        <li key={page}>
          <a
            href={href(place, { page })}
            aria-current={page === here?.page ? 'page' : page === entry ? 'true' : undefined}
          >
            {page === 'domains' ? t('domains', { count: context.domains }) : t(page)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Modes need the script and stay hidden until it is there; the language is a link in its own language. */
function Tools({ place, here, isIn }: { place: Place; here: Target | null; isIn: readonly Locale[] }) {
  const t = translator(place.locale, 'shell');
  const other = place.locale === 'zh' ? 'en' : 'zh';
  return (
    <div className="tools">
      <button type="button" data-mode="size" data-value="large" aria-pressed="false" hidden>
        {t('elder')}
      </button>
      <button type="button" data-mode="theme" data-value="dark" aria-pressed="false" hidden>
        {t('dark')}
      </button>
      {isIn.includes(other) ? (
        <a
          href={href({ ...place, locale: other }, here ?? { page: 'summary' })}
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
        >
          {t('otherLanguage')}
        </a>
      ) : null}
    </div>
  );
}
