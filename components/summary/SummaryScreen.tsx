import { brickWords } from '#components/shell/brick-words.ts';
import { Section } from '#components/ui/Section.tsx';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';
import { HeadlineTile } from './HeadlineTile.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import { type ReleaseWords, SummaryHero } from './SummaryHero.tsx';
import { WayOn } from './WayOn.tsx';
import { WhereSection } from './WhereSection.tsx';

export type SummaryScreenProps = {
  place: Place;
  view: SummaryView;
  release: ReleaseWords & { name: string; demonstration: boolean };
};

/** The front page: one finding, one wheel, three sentences, nine figures, one map. */
export function SummaryScreen({ place, view, release }: SummaryScreenProps) {
  const t = translator(place.locale, 'summary');
  const words = brickWords(place.locale);
  const { demonstration, name } = release;
  return (
    <>
      <SummaryHero place={place} view={view} release={release} words={words} demonstration={demonstration} />
      <Section title={t('tiles', { n: view.tiles.length })} aside={t('tilesAside')} id="domains">
        <div className="tiles">
          {view.tiles.map((tile) => (
            <HeadlineTile key={tile.code} place={place} tile={tile} words={words} />
          ))}
        </div>
      </Section>
      <div className="two sec">
        <WhereSection place={place} where={view.where} release={name} words={words} demonstration={demonstration} />
        <OutlineSection place={place} county={view.county} release={name} words={words} />
      </div>
      <WayOn place={place} view={view} release={name} words={words} demonstration={demonstration} />
    </>
  );
}
