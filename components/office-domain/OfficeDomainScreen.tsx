import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { LookBar, Neighbours } from '#components/look-bar/LookBar.tsx';
import { ActionLink } from '#components/ui/ActionLink.tsx';
import { Section } from '#components/ui/Section.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref, tableHref } from '#lib/shared/office-look.ts';
import { href } from '#lib/shared/routes.ts';
import { DomainIndicators } from './DomainIndicators.tsx';
import { DomainMatrix } from './DomainMatrix.tsx';
import { Median } from './Median.tsx';
import type { DomainProps } from './props.ts';

/** One domain: the finding, how its median came about, its indicators, and every township in each of them. */
export function OfficeDomainScreen({ bar, view }: DomainProps) {
  const { look } = bar;
  const t = translator(look.locale, 'office-detail');
  const say = translator(look.locale, 'domain');
  const near = (one: { code: string; name: string } | null) =>
    one && {
      name: one.name,
      href: lookHref(look, { page: 'office', part: 'domains', id: one.code }, { unit: view.place.code }),
    };
  return (
    <>
      <LookBar
        bar={bar}
        here={{ page: 'office', part: 'domains', id: view.code }}
        crumbs={[{ text: view.name }]}
        units={{ chosen: view.place.code, list: view.units }}
      >
        <Neighbours locale={look.locale} previous={near(view.previous)} next={near(view.next)} />
      </LookBar>
      <header className="ih">
        <p className="row">
          <DomainGlyph order={view.order} glyph={view.glyph} />
          <b className="serif">{view.name}</b>
          <span>{view.place.name}</span>
          <Light light={view.verdict.light} word={view.verdict.word}>
            {view.verdict.figure}
          </Light>
        </p>
        <h1>{view.title}</h1>
        <p className="st">{view.what}</p>
      </header>
      <div className="main">
        <div className="columns">
          <Section title={say('indicators', { n: view.rows.length })} id="indicators">
            {view.rows.length > 0 ? <DomainIndicators bar={bar} view={view} /> : <p>{t('noIndicators')}</p>}
          </Section>
          {view.lines.length > 0 && view.columns.length > 0 ? (
            <Section title={t('matrix')} aside={t('matrixAside')} id="townships">
              <DomainMatrix bar={bar} view={view} />
            </Section>
          ) : null}
          {view.countyOnly > 0 && view.place.kind === 'county' ? (
            <p className="sm dim">{translator(look.locale, 'township')('countyOnly', { n: view.countyOnly })}</p>
          ) : null}
          <p className="acts">
            <ActionLink
              href={tableHref(look, 'domains', view.code, { unit: view.place.code })}
              icon="download"
              tone="main"
              download
            >
              {say('csvFigures')}
            </ActionLink>
          </p>
        </div>
        <aside className="side">
          <section id="working">
            <h2>{say('working')}</h2>
            <p className="sm">
              {view.rated > 0 ? say('workingText', { rated: view.rated, on: view.onSchedule }) : say('workingNone')}{' '}
              <a href={href({ locale: look.locale, release: null }, { page: 'methods', part: 'domain' })}>
                {say('methods')}
              </a>
            </p>
            <Median bar={bar} view={view} />
          </section>
        </aside>
      </div>
    </>
  );
}
