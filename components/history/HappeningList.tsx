import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Happening } from '#lib/features/figure-history/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The newest first: who, when, from what to what, why. */
export function HappeningList({ locale, happenings }: { locale: Locale; happenings: readonly Happening[] }) {
  const t = translator(locale, 'history');
  if (happenings.length === 0) return <p className="mut">{t('none')}</p>;
  return (
    <ol className="happenings">
      {happenings.map(({ key, at, what, who, value, before, why, tone }) => (
        <li key={key} className={tone}>
          <span className="dim">{at}</span>
          <b>{what}</b>
          <span className="mut">{who}</span>
          {value === null ? null : (
            <span className="value">
              {before !== null && before !== value ? (
                <>
                  <del>{before}</del> →{' '}
                </>
              ) : null}
              {value}
            </span>
          )}
          {why ? <q>{why}</q> : null}
        </li>
      ))}
    </ol>
  );
}
