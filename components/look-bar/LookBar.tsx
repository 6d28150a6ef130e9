import type { ReactNode } from 'react';
import { AsOfNote } from '#components/as-of/AsOfNote.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { Breadcrumb, type Crumb } from '#components/ui/Breadcrumb.tsx';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { LookBar as Bar } from '#lib/features/look-bar/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { OfficeTarget } from '#lib/shared/office-routes.ts';

type LookBarProps = {
  bar: Bar;
  /** This page's own address, to which the form leads back. */
  here: OfficeTarget;
  crumbs: readonly Crumb[];
  /** What else the address says, and is kept: the place, the indicator looked at. */
  kept?: Readonly<Record<string, string | null>>;
  /** Places to choose from, where the page speaks of one of several. */
  units?: { chosen: string; list: readonly { code: string; name: string }[] };
  /** Beside the form: the page before and after this one. */
  children?: ReactNode;
};

/** Where one is, and the quarter and day that is spoken of: a plain form, so that every view has an address. */
export function LookBar({ bar, here, crumbs, kept = {}, units, children }: LookBarProps) {
  const { locale } = bar.look;
  const t = translator(locale, 'office-detail');
  const overview = { text: t('overview'), href: lookHref(bar.look, { page: 'office' }) };
  return (
    <>
      <Breadcrumb label={brickWords(locale).here} crumbs={[overview, ...crumbs]} />
      <div className="lookbar">
        <form method="get" action={lookHref({ locale, period: null, asOf: null }, here)}>
          {Object.entries(kept).map(([name, value]) =>
            value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          {units ? (
            <label>
              <span>{t('unit')}</span>
              <select name="unit" defaultValue={units.chosen}>
                {units.list.map((unit) => (
                  <option key={unit.code} value={unit.code}>
                    {unit.name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            <span>{t('period')}</span>
            <select name="period" defaultValue={bar.period.code}>
              {bar.quarters.map((quarter) => (
                <option key={quarter.code} value={quarter.code}>
                  {quarter.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('asOf')}</span>
            <input type="date" name="asOf" defaultValue={bar.asOf ?? ''} max={bar.today} />
          </label>
          <button type="submit" className="btn">
            {t('look')}
          </button>
        </form>
        <div className="acts noprint">
          {children}
          <button type="button" className="btn" data-print="" hidden suppressHydrationWarning>
            {t('print')}
          </button>
        </div>
      </div>
      {bar.asOf ? (
        <AsOfNote
          locale={locale}
          day={bar.asOf}
          period={bar.period.code}
          back={lookHref({ ...bar.look, asOf: null }, here, { ...kept, unit: units?.chosen ?? kept.unit ?? null })}
        />
      ) : null}
      <p className="looked">
        {bar.period.name}
        {bar.asOf ? ` · ${t('asOfDay', { day: bar.asOf })}` : ''}
        {bar.demonstration ? <DemoMark words={brickWords(locale)} full /> : null}
      </p>
    </>
  );
}

/** Links to what comes before and after. */
export function Neighbours({
  locale,
  previous,
  next,
}: {
  locale: Bar['look']['locale'];
  previous: { name: string; href: string } | null;
  next: { name: string; href: string } | null;
}) {
  const t = translator(locale, 'office-detail');
  return (
    <>
      {previous ? (
        <a className="btn" href={previous.href} rel="prev">
          {t('previous', { name: previous.name })}
        </a>
      ) : null}
      {next ? (
        <a className="btn" href={next.href} rel="next">
          {t('next', { name: next.name })}
        </a>
      ) : null}
    </>
  );
}
