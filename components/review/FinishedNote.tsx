import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What became of the form that was decided last; its page gives way to the next one. */
export const FINISHED = ['returned', 'approved', 'passed'] as const;
export type Finished = (typeof FINISHED)[number];

export function FinishedNote({ locale, finished }: { locale: Locale; finished: Finished | null }) {
  if (!finished) return null;
  return (
    <p className="standing" role="status">
      {translator(locale, 'review')(`finished.${finished}`)}
    </p>
  );
}
