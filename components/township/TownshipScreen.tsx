import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { TownshipView } from '#lib/features/township/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';
import { DomainTables } from './DomainTables.tsx';
import type { TownshipProps } from './props.ts';
import { TownshipWheel } from './TownshipWheel.tsx';
import { VillageTable } from './VillageTable.tsx';

/** The heading: the name and how many domains keep up. */
export function townshipTitle(place: Place, { line }: TownshipView): string {
  const t = translator(place.locale, 'township');
  const rated = line.domains.filter(({ ratio }) => ratio !== null);
  const on = rated.filter(({ light }) => light === 'go' || light === 'done').length;
  const slow = rated.filter(({ light }) => light === 'slow').length;
  const late = rated.filter(({ light }) => light === 'late' || light === 'away').length;
  if (rated.length === 0) return t('oneTitleNone', { name: line.name });
  if (on === line.domains.length) return t('oneTitleAll', { name: line.name, n: on });
  return t('oneTitle', { name: line.name, on, slow, late });
}

export function TownshipScreen(props: TownshipProps) {
  const { place, view, period, release, demonstration } = props;
  const t = translator(place.locale, 'township');
  const words = brickWords(place.locale);
  return (
    <>
      <Breadcrumb
        label={words.here}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title'), href: href(place, { page: 'townships' }) },
          { text: view.line.name },
        ]}
      />
      <div className="page-head wheel">
        <div>
          <h1>{townshipTitle(place, view)}</h1>
          <p className="st">
            {view.line.code} · {view.places.map(({ sort, n }) => t(`counted.${sort}`, { n })).join(' · ')}
          </p>
          <Facts {...props} />
          <Neighbours place={place} view={view} />
        </div>
        <TownshipWheel place={place} view={view} period={period} release={release} demonstration={demonstration} />
      </div>
      <Section id="indicators" title={t('indicatorsTitle')} aside={t('indicatorsAside')}>
        {demonstration ? <p className="demofig">{t('demonstration')}</p> : null}
        <DomainTables place={place} view={view} />
      </Section>
      <VillageTable
        place={place}
        view={view.villages}
        period={period}
        release={release}
        demonstration={demonstration}
      />
    </>
  );
}

function Facts({ place, view }: TownshipProps) {
  const t = translator(place.locale, 'township');
  const { total, peers, change, filing, sort } = view.line;
  const rank = (at: number | null) =>
    at === null ? t('notRanked') : `${t('rankOf', { rank: at, of: peers.of })} · ${t(`sort.${sort}`)}`;
  return (
    <KeyValueList
      items={[
        {
          key: 'total',
          term: t('total'),
          value: (
            <Light light={total.light} word={total.word}>
              {total.figure}
            </Light>
          ),
        },
        { key: 'rank', term: t('rank'), value: rank(peers.rank) },
        { key: 'change', term: t('change'), value: change ? t('points', { text: change.text }) : t('noChange') },
        { key: 'improvement', term: t('improvement'), value: rank(peers.improvementRank) },
        {
          key: 'filed',
          term: t('reporting'),
          value: (
            <>
              {t('reportingValue', filing)}
              {filing.late > 0 ? ` · ${t('late', { n: filing.late })}` : null}
            </>
          ),
        },
      ]}
    />
  );
}

function Neighbours({ place, view }: { place: Place; view: TownshipView }) {
  const t = translator(place.locale, 'township');
  const to = (code: string) => href(place, { page: 'township', code });
  return (
    <p className="acts noprint">
      {view.previous ? (
        <a className="btn" href={to(view.previous.code)} rel="prev">
          {t('previous', { name: view.previous.name })}
        </a>
      ) : null}
      {view.next ? (
        <a className="btn" href={to(view.next.code)} rel="next">
          {t('next', { name: view.next.name })}
        </a>
      ) : null}
      <a className="btn" href={href(place, { page: 'townships' })}>
        {t('all')}
      </a>
    </p>
  );
}
