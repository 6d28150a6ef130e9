import { domainHue } from '#components/charts/hue.ts';
import { ResponsiveWheel } from '#components/charts/Wheel.tsx';
import { LookBar, Neighbours } from '#components/look-bar/LookBar.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import { Panel } from './Panel.tsx';
import type { UnitProps } from './props.ts';
import { Totals } from './Totals.tsx';
import { UnitTable } from './UnitTable.tsx';

/** One township: how it stands, every indicator, and the one that is looked at. */
export function OfficeUnitScreen({ bar, page }: UnitProps) {
  const { look } = bar;
  const { view, places } = page;
  const t = translator(look.locale, 'office-detail');
  const words = translator(look.locale, 'township');
  const near = (one: { code: string; name: string } | null) =>
    one && { name: one.name, href: lookHref(look, { page: 'office', part: 'units', id: one.code }) };
  const counted = [...new Set(places.map(({ sort }) => sort))].map((sort) =>
    words(`counted.${sort}`, { n: places.filter((one) => one.sort === sort).length }),
  );
  return (
    <>
      <LookBar
        bar={bar}
        here={{ page: 'office', part: 'units', id: view.unit.code }}
        crumbs={[{ text: view.unit.name }]}
        kept={{ show: view.show === 'all' ? null : view.show, indicator: view.panel?.code ?? null }}
      >
        <Neighbours locale={look.locale} previous={near(view.previous)} next={near(view.next)} />
      </LookBar>
      <div className="unit-page">
        <div className="unit-side">
          <h1>{view.unit.name}</h1>
          <p className="st">{[view.unit.code, ...counted].join(' · ')}</p>
          <ResponsiveWheel
            id="uw"
            label={view.wheel.label}
            hub={view.wheel.hub}
            petals={view.wheel.petals.map((petal) => ({
              ...petal,
              hue: domainHue(petal.order),
              demonstration: bar.demonstration,
            }))}
          />
          <ul className="wheel-links">
            {view.wheel.petals.map((petal) => (
              <li key={petal.code}>
                <a href={lookHref(look, { page: 'office', part: 'domains', id: petal.code }, { unit: view.unit.code })}>
                  {petal.name}
                </a>
              </li>
            ))}
          </ul>
          <Totals bar={bar} page={page} />
          {places.length > 0 ? (
            <details className="disc">
              <summary>{t('places', { n: places.length })}</summary>
              <ul className="chips">
                {places.map((place) => (
                  <li key={place.code}>
                    <a href={lookHref(look, { page: 'office', part: 'units', id: place.code })}>
                      {look.locale === 'zh' ? place.nameZh : place.nameEn}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
        <UnitTable bar={bar} page={page} />
        <Panel bar={bar} page={page} />
      </div>
    </>
  );
}
