import { Emphasis } from '#components/figure/Emphasis.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { SinceLook } from '#lib/features/since-look/view.ts';
import { emphasised, strong } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type StripProps = { locale: Locale; look: SinceLook; more?: boolean };

/** What changed since the reader last looked, in one line; the overview leads from here to all of it. */
export function SinceStrip({ locale, look, more = true }: StripProps) {
  const t = translator(locale, 'since-look');
  const { figures, forms, ...counts } = look.counts;
  const others = (['corrected', 'worse', 'better', 'back', 'targets', 'items', 'releases'] as const).filter(
    (name) => counts[name] > 0,
  );
  const parts = [
    ...(figures > 0 ? [t.markup('strip.figures', { figures, forms, b: strong })] : []),
    ...others.map((name) => t.markup(`strip.${name}`, { n: counts[name], b: strong })),
  ];
  return (
    <section className="since" aria-label={t('strip.title')}>
      <p className="mut">{t(`basis.${look.since.basis}`, { at: look.since.at })}</p>
      {parts.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <Emphasis text={emphasised(part)} />
            </li>
          ))}
        </ul>
      )}
      {more ? (
        <p className="row noprint">
          {(['changes', 'as-of', 'targets', 'wall'] as const).map((part) => (
            <a key={part} href={officeHref(locale, { page: 'office', part })}>
              {t(`strip.to.${part}`)}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** Where it is still being worked out. */
export function SinceWaiting({ locale }: { locale: Locale }) {
  return (
    <p className="since waiting mut" role="status">
      {translator(locale, 'since-look')('waiting')}
    </p>
  );
}
