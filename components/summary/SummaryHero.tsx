import { DemoMark } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';
import { PartLinks } from './PartLinks.tsx';
import { Sayings } from './Sayings.tsx';
import { WheelFigure } from './WheelFigure.tsx';

export type ReleaseWords = { period: string; published: string; version: string };

type SummaryHeroProps = {
  place: Place;
  view: SummaryView;
  release: ReleaseWords;
  words: Words;
  demonstration: boolean;
};

/** The finding, the wheel beside it, three sentences under it. */
export function SummaryHero({ place, view, release, words, demonstration }: SummaryHeroProps) {
  const t = translator(place.locale, 'summary');
  const corrections = view.changes.filter(({ kind }) => kind === 'correction').length;
  return (
    <section className="hero">
      <div className="head">
        <p className="rel">
          <b>{release.period}</b>
          <span>{release.published}</span>
          <span>
            <a href={href(place, { page: 'releases' })}>{release.version}</a>
          </span>
          {corrections > 0 ? (
            <span>
              <a className="cin" href="#changes">
                {t('corrections', { n: corrections })}
              </a>
            </span>
          ) : null}
        </p>
        <h1>{view.title}</h1>
        <p className="lead">
          {view.lead}
          {demonstration ? <DemoMark words={words} /> : null}
        </p>
        <PartLinks place={place} view={view} />
      </div>
      <WheelFigure place={place} view={view.wheel} words={words} demonstration={demonstration} />
      <Sayings place={place} sayings={view.sayings} words={words} more={t('more')} />
    </section>
  );
}
