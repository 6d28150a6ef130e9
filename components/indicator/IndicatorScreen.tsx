import { brickWords } from '#components/shell/brick-words.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import type { Place } from '#lib/shared/routes.ts';
import { DimensionSection } from './DimensionSection.tsx';
import { DoubtSection } from './DoubtSection.tsx';
import { IndicatorHead } from './IndicatorHead.tsx';
import { ReadingFigure } from './ReadingFigure.tsx';
import { SeriesFigure } from './SeriesFigure.tsx';
import { SideNotes } from './SideNotes.tsx';
import { TownshipSection } from './TownshipSection.tsx';
import { type VersionsProps, VersionsSection } from './VersionsSection.tsx';
import { WorkingSection } from './WorkingSection.tsx';

export type IndicatorScreenProps = {
  place: Place;
  view: IndicatorView;
  history: Pick<VersionsProps, 'versions' | 'revisions' | 'corrections'>;
  release: { name: string };
};

/** One indicator from the finding down to its earlier versions. */
export function IndicatorScreen({ place, view, history, release }: IndicatorScreenProps) {
  const words = brickWords(place.locale);
  return (
    <>
      <IndicatorHead place={place} view={view} words={words} />
      <div className="main">
        <div className="stack">
          <ReadingFigure place={place} view={view} release={release.name} words={words} />
          <DoubtSection place={place} doubts={view.doubts} />
          <SeriesFigure place={place} view={view} release={release.name} words={words} />
          {view.dimensions ? (
            <DimensionSection place={place} dimensions={view.dimensions} caption={view.subtitle} words={words} />
          ) : null}
          <TownshipSection place={place} view={view} release={release.name} words={words} />
        </div>
        <aside className="side">
          <WorkingSection place={place} view={view} words={words} />
          <SideNotes place={place} view={view} release={release.name} />
          <VersionsSection place={place} code={view.code} {...history} words={words} />
        </aside>
      </div>
    </>
  );
}
