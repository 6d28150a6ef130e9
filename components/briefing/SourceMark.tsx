import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Mark } from '#lib/features/briefing-source/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The number of a figure's source, which leads to the figure's own history. */
export function SourceMark({ locale, mark }: { locale: Locale; mark: Mark }) {
  const label = translator(locale, 'briefing')('sourceOf', { number: mark.number });
  return (
    <sup>
      <a href={mark.href} title={mark.note} aria-label={label}>
        [{mark.number}]
      </a>
    </sup>
  );
}
