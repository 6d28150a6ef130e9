import { DimensionSection } from '#components/indicator/DimensionSection.tsx';
import { DoubtSection } from '#components/indicator/DoubtSection.tsx';
import { LookBar, Neighbours } from '#components/look-bar/LookBar.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { Section } from '#components/ui/Section.tsx';
import type { OfficeIndicator } from '#lib/features/office-indicator/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { Contribution } from './Contribution.tsx';
import { Head } from './Head.tsx';
import { Multiples } from './Multiples.tsx';
import { OfficeSeries } from './OfficeSeries.tsx';
import type { IndicatorProps } from './props.ts';
import { Ranking } from './Ranking.tsx';
import { Side } from './Side.tsx';

/** One indicator at one place, for those who have to do something about it. */
export function OfficeIndicatorScreen({ bar, view, item }: IndicatorProps) {
  const { look } = bar;
  const { page } = view;
  const t = translator(look.locale, 'office-detail');
  const words = brickWords(look.locale);
  const place = { locale: look.locale, release: null };
  const to = (id: string) => lookHref(look, { page: 'office', part: 'indicators', id }, { unit: view.place.code });
  const near = (one: { code: string; name: string } | null) => one && { name: one.name, href: to(one.code) };
  return (
    <>
      <LookBar
        bar={bar}
        here={{ page: 'office', part: 'indicators', id: page.code }}
        crumbs={[
          {
            text: page.domain.name,
            href: lookHref(look, { page: 'office', part: 'domains', id: page.domain.code }, { unit: view.place.code }),
          },
          { text: page.name },
        ]}
        units={{ chosen: view.place.code, list: view.units }}
      >
        <Neighbours locale={look.locale} previous={near(view.neighbours.previous)} next={near(view.neighbours.next)} />
      </LookBar>
      <Head bar={bar} view={view} />
      <div className="main">
        <div className="columns">
          {view.chart ? <OfficeSeries bar={bar} view={view} /> : <p className="empty">{emptyWords(view, t)}</p>}
          {page.dimensions ? (
            <DimensionSection
              place={place}
              dimensions={page.dimensions}
              caption={page.subtitle}
              words={words}
              historyOf={(dimension, period) =>
                `${officeHref(look.locale, { page: 'figure', indicator: page.code, unit: view.place.code, period })}?dimension=${encodeURIComponent(dimension)}`
              }
            />
          ) : null}
          <DoubtSection place={place} doubts={page.doubts} />
          <Multiples bar={bar} view={view} />
          {view.countyOnly && view.place.kind === 'county' ? (
            <Section title={t('townshipsTitle')} id="townships">
              <p>{t('countyOnlyWhy')}</p>
            </Section>
          ) : null}
        </div>
        <Side bar={bar} view={view} item={item} />
      </div>
      <div className="across">
        <Ranking bar={bar} view={view} />
        <Contribution bar={bar} view={view} />
      </div>
    </>
  );
}

function emptyWords({ countyOnly, place, page }: OfficeIndicator, t: ReturnType<typeof translator<'office-detail'>>) {
  if (page.dimensions) return t('membersOnly');
  return countyOnly && place.kind !== 'county' ? t('countyOnlyWhy') : t('noFigureYet');
}
