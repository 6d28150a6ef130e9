import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { DemoBar } from '#components/ui/Marks.tsx';
import type { DomainsView } from '#lib/features/domain/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

export type DomainsScreenProps = {
  place: Place;
  title: string;
  lead: string;
  domains: DomainsView;
  demonstration: boolean;
};

/** The domains one under the other: what each is about, how it stands, how many indicators it has. */
export function DomainsScreen({ place, title, lead, domains, demonstration }: DomainsScreenProps) {
  const t = translator(place.locale, 'domain');
  return (
    <>
      <Breadcrumb
        label={brickWords(place.locale).here}
        crumbs={[
          { text: t('crumbSummary'), href: href(place, { page: 'summary' }) },
          { text: translator(place.locale, 'shell')('domains', { count: domains.length }) },
        ]}
      />
      <header className="ih">
        <h1>{title}</h1>
        <p className="st">{lead}</p>
      </header>
      {demonstration ? <DemoBar>{t('workingDemo')}</DemoBar> : null}
      <ol className="tiles">
        {domains.map((domain) => (
          <li key={domain.code} className="tile">
            <header>
              <DomainGlyph order={domain.order} glyph={domain.glyph} />
              <h2>
                <a href={href(place, { page: 'domain', code: domain.code })}>{domain.name}</a>
              </h2>
              <Light light={domain.verdict.light} word={domain.verdict.word}>
                {domain.verdict.figure}
              </Light>
            </header>
            <p className="nm">{domain.what}</p>
            <p className="src">{t('counts', { n: domain.indicators, rated: domain.rated, on: domain.onSchedule })}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
