import type { Locale } from '#lib/domain/vocabulary.ts';
import { LONGEST_QUERY } from '#lib/features/search/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href } from '#lib/shared/routes.ts';

/** A plain form: it works without scripts, and the address it leads to can be shared. */
export function SearchForm({ locale, value = '', label = true }: { locale: Locale; value?: string; label?: boolean }) {
  const t = translator(locale, 'search');
  return (
    <search>
      <form className="find" method="get" action={href({ locale, release: null }, { page: 'search' })}>
        <label className={label ? 'lab' : 'vh'} htmlFor="q">
          {t('label')}
        </label>
        <p className="hint" id="q-hint">
          {t('hint')}
        </p>
        <div className="find-row">
          <input
            className="field"
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            maxLength={LONGEST_QUERY}
            aria-describedby="q-hint"
            autoComplete="off"
            enterKeyHint="search"
          />
          <button className="btn fill" type="submit">
            {t('button')}
          </button>
        </div>
      </form>
    </search>
  );
}
