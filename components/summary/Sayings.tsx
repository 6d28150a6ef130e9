import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Emphasis } from '#components/figure/Emphasis.tsx';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type SayingsProps = { place: Place; sayings: SummaryView['sayings']; words: Words; more: string };

/** What is furthest behind, what another needs, what is done: one sentence each. */
export function Sayings({ place, sayings, words, more }: SayingsProps) {
  return (
    <ol className="say">
      {sayings.map(({ code, domain, text, demonstration }) => (
        <li key={code}>
          <DomainGlyph order={domain?.order ?? 0} glyph={domain?.glyph ?? ''} />
          <p>
            <Emphasis text={text} />
            {demonstration ? <DemoMark words={words} /> : null}{' '}
            <a href={href(place, { page: 'indicator', code })}>{more}</a>
          </p>
        </li>
      ))}
    </ol>
  );
}
