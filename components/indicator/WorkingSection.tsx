import { Light } from '#components/charts/Light.tsx';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type WorkingSectionProps = { place: Place; view: IndicatorView; words: Words };

/** How the status came about, with the values put in. */
export function WorkingSection({ place, view, words }: WorkingSectionProps) {
  const t = translator(place.locale, 'indicator');
  const { lines, opinion } = view.working;
  const legend = lettersOf(lines).map((letter) => `${letter} ${t(`letter.${letter}`)}`);
  return (
    <section id="working">
      <h2>{t('working')}</h2>
      <p>
        <Light light={view.verdict.light} word={view.verdict.word}>
          {view.verdict.figure}
        </Light>
        {view.workedDemonstration && lines.length > 0 ? <DemoMark words={words} /> : null}
      </p>
      {lines.length > 0 ? (
        <>
          <ol className="sums">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {legend.length > 0 ? <p className="xs">{t('letters', { list: legend.join(t('letterComma')) })}</p> : null}
        </>
      ) : (
        <p>{view.dimensions ? t('membersUnjudged') : t('noWorking', { aim: view.aim.text })}</p>
      )}
      {opinion ? <p>{t('secondOpinion', { opinion })}</p> : null}
      <p>
        <a href={href(place, { page: 'methods', part: opinion ? 'opinion' : 'progress' })}>{t('methods')}</a>
      </p>
    </section>
  );
}

const LETTERS = ['v', 'b', 'T', 'c', 'e', 'u', 'q', 'n', 'R'] as const;

/** Only the letters that the lines use are explained. */
function lettersOf(lines: readonly string[]) {
  const used = new Set(lines.join(' ').match(/\b[a-zA-Z]\b/g));
  return LETTERS.filter((letter) => used.has(letter));
}
