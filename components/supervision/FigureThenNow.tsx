import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { Disclosure } from '#components/ui/Notes.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ItemView } from '#lib/features/supervision-item/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type Part = ItemView['atOpening'] | NonNullable<ItemView['now']>;

/** The figure when the item was opened beside the figure now, each with how its light came about. */
export function FigureThenNow({ locale, item }: { locale: Locale; item: ItemView }) {
  const t = translator(locale, 'supervision');
  return (
    <>
      <div className="sup-figures">
        <FigureBox locale={locale} head={t('then')} part={item.atOpening} none={t('revised')} />
        {item.now ? (
          <FigureBox locale={locale} head={t('now')} part={item.now} none={t('noFigure')} />
        ) : (
          <p className="mut">{t('noFigure')}</p>
        )}
      </div>
      {item.figureHref ? (
        <p className="noprint">
          <a href={item.figureHref}>{t('history')}</a>
        </p>
      ) : null}
    </>
  );
}

function FigureBox({ locale, head, part, none }: { locale: Locale; head: string; part: Part; none: string }) {
  const t = translator(locale, 'supervision');
  return (
    <div className="sup-figure">
      <h3>
        {head} <small className="mut">{part.period}</small>
      </h3>
      <p className="big">{part.figure ? <FigureValue figure={part.figure} words={brickWords(locale)} /> : null}</p>
      <p>
        <Light {...part.verdict}>{part.verdict.figure}</Light>
      </p>
      {part.aim ? <p className="mut sm">{part.aim}</p> : null}
      {part.working.length > 0 ? (
        <Disclosure summary={t('workingOf')} open>
          <ul className="sup-working">
            {part.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {part.source ? <p className="xs dim">{part.source}</p> : part.figure ? null : <p className="sm mut">{none}</p>}
    </div>
  );
}
