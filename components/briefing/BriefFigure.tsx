import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Mark } from '#lib/features/briefing-source/view.ts';
import type { FigureWords } from '#lib/features/figure-words/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { SourceMark } from './SourceMark.tsx';

/** A figure as short as it can be set, with the marks it must carry and its source. */
export function BriefFigure({ locale, figure, mark }: { locale: Locale; figure: FigureWords; mark: Mark }) {
  return (
    <span className="brief-figure">
      <b>{figure.joined}</b>
      {figure.doubt ? <em>{translator(locale, 'chart')('doubt')}</em> : null}
      {figure.demonstration ? <i>{translator(locale, 'briefing')('demo')}</i> : null}
      <SourceMark locale={locale} mark={mark} />
    </span>
  );
}
