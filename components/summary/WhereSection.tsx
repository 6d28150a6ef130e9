import { TownshipMap } from '#components/domain/TownshipMap.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Words } from '#components/ui/words.ts';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

type WhereSectionProps = {
  place: Place;
  where: SummaryView['where'];
  release: string;
  words: Words;
  demonstration: boolean;
};

/** Where the domain furthest behind is behind. */
export function WhereSection({ place, where, release, words, demonstration }: WhereSectionProps) {
  return (
    <Section title={translator(place.locale, 'summary')('where')} id="where">
      <TownshipMap
        place={place}
        map={where}
        domain={where.domain}
        release={release}
        words={words}
        demonstration={demonstration}
      />
    </Section>
  );
}
