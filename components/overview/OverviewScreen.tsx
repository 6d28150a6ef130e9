import { Kept } from '#components/ui/Kept.tsx';
import type { CellWhy } from '#lib/features/cell-why/view.ts';
import { overviewHref, questionOf } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { BehindPanel } from './BehindPanel.tsx';
import { BehindTable } from './BehindTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FiveFigures } from './FiveFigures.tsx';
import { HeatGrid } from './HeatGrid.tsx';
import { OverviewLive } from './OverviewLive.tsx';
import type { OverviewProps } from './props.ts';
import { RankTable } from './RankTable.tsx';
import { ShapeTabs } from './ShapeTabs.tsx';
import { TileView } from './TileView.tsx';
import { UnfiledPanel } from './UnfiledPanel.tsx';
import { ViewTools } from './ViewTools.tsx';
import { WhyPanel } from './WhyPanel.tsx';

type ScreenProps = OverviewProps & { why: CellWhy | null };

/** The office's first page: what is behind, where, since when, and what would still reach the target. */
export function OverviewScreen({ locale, overview, why }: ScreenProps) {
  const t = translator(locale, 'overview');
  const { scope, unfiled } = overview;
  const { filter } = scope;
  const isList = filter.shape === 'behind';
  const close = overviewHref(locale, filter, { page: filter.page });
  const view = questionOf({ ...filter, cell: null }).toString();
  const props = { locale, overview };
  const tools = {
    ...{ copy: t('link'), copied: t('copied'), notCopied: t('notCopied'), print: t('print'), label: t('tools') },
    csv: { href: `/api/office/overview?${questionOf({ ...filter, cell: null })}&locale=${locale}`, text: t('export') },
    brief: {
      href: `${officeHref(locale, { page: 'office', part: 'briefing' })}?${questionOf({ ...filter, cell: null })}`,
      text: t('brief'),
    },
  };
  return (
    <OverviewLive view={`${view} ${why?.key ?? ''}`} said={overview.title} cell={why?.key ?? null}>
      <div className="ov-top">
        <Kept from={overview} part="bar" draw={() => <FilterBar {...props} />} />
        <ViewTools {...tools} told={overview.isPast ? '' : t('told', { day: startOfDay(overview.day) })} />
      </div>
      <Kept from={overview} part="five" draw={() => <FiveFigures {...props} />} />
      <div className={isList ? 'ov' : 'ov sides'}>
        <div className="ov-main">
          <Kept from={overview} part="head" draw={() => <Head {...props} />} />
          {why ? <WhyPanel locale={locale} why={why} close={close} /> : null}
          <Kept from={overview} part="main" draw={() => <Main {...props} />} />
        </div>
        {isList ? null : (
          <aside>
            <Kept from={overview} part="behind" draw={() => <BehindPanel {...props} />} />
            {unfiled ? <UnfiledPanel locale={locale} unfiled={unfiled} /> : null}
          </aside>
        )}
      </div>
    </OverviewLive>
  );
}

function Head({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  return (
    <>
      <h1>{overview.title}</h1>
      {overview.demonstration ? <p className="demofig">{t('demonstration')}</p> : null}
      <div className="ov-head">
        <p className="mut sm">
          {overview.sentence}
          {overview.scope.filter.shape === 'heat' ? <span className="ov-hint"> {t('heatHint')}</span> : null}
        </p>
        <ShapeTabs locale={locale} overview={overview} />
      </div>
    </>
  );
}

function Main(props: OverviewProps) {
  const t = translator(props.locale, 'overview');
  if (props.overview.scope.book.figures.length === 0) return <p className="lead">{t('noFigures')}</p>;
  switch (props.overview.scope.filter.shape) {
    case 'heat':
      return <HeatGrid {...props} />;
    case 'rank':
      return <RankTable {...props} />;
    case 'map':
      return <TileView {...props} />;
    case 'behind':
      return <BehindTable {...props} />;
  }
}
