import { domainHue } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import { TileMap } from '#components/charts/TileMap.tsx';
import { Wheel } from '#components/charts/Wheel.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { WallView } from '#lib/features/wall/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { WallList } from './WallList.tsx';

type PageProps = { locale: Locale; wall: WallView };
type MapProps = { locale: Locale; map: NonNullable<WallView['overview']['map']> };

/** The whole at once: the wheel, what is furthest behind, and where. */
export function OverviewWall({ locale, wall: { overview } }: PageProps) {
  const t = translator(locale, 'wall');
  const words = translator(locale, 'summary');
  const petals = overview.wheel.petals.map(({ order, ...petal }) => ({ ...petal, hue: domainHue(order) }));
  return (
    <div className="w-all">
      <section className="w-wheel">
        <Wheel id="ww" label={overview.wheel.label} hub={overview.wheel.hub} petals={petals} />
        <p className="mut">
          {words('ring')}　{words('petalLength')}　<span className="late">{words('gap')}</span>
        </p>
      </section>
      <section className="w-list">
        <h2>{overview.title}</h2>
        <h3>{t('worst')}</h3>
        <WallList locale={locale} lines={overview.worst} />
      </section>
      {overview.map ? <WallMap locale={locale} map={overview.map} /> : null}
    </div>
  );
}

/** One domain that is behind: which of its indicators, and where. */
export function DomainWall({ locale, domain }: { locale: Locale; domain: WallView['domains'][number] }) {
  const t = translator(locale, 'wall');
  const { name, verdict } = domain;
  return (
    <div className="w-two">
      <section className="w-list">
        <h2>{t('behind', { name, word: verdict.word, figure: verdict.figure })}</h2>
        <WallList locale={locale} lines={domain.worst} />
      </section>
      {domain.map ? <WallMap locale={locale} map={domain.map} /> : null}
    </div>
  );
}

function WallMap({ locale, map }: MapProps) {
  const t = translator(locale, 'wall');
  return (
    <section className="w-map">
      <h3>{map.title}</h3>
      <p className="mut">{t('mapNote')}</p>
      <TileMap
        id="wm"
        label={`${map.title} ${map.tiles.map(({ label }) => label).join(' ')}`}
        tiles={map.tiles}
        unplaced={translator(locale, 'domain')('unplaced')}
      />
    </section>
  );
}

/** Places in the order in which they stand over everything. */
export function RankingWall({ locale, wall: { ranking } }: PageProps) {
  const t = translator(locale, 'wall');
  return (
    <div className="w-rank">
      <h2>{t('ranking')}</h2>
      <p className="mut">{t('rankNote')}</p>
      <ol className={ranking.length > 10 ? 'w-twice' : undefined}>
        {ranking.slice(0, 24).map((row) => (
          <li key={row.code}>
            <span className="n">{row.place ?? '—'}</span>
            <b>{row.name}</b>
            <Light light={row.verdict.light} word={row.verdict.word}>
              {row.verdict.figure}
            </Light>
            <span className="mut">{t('rankKept', { kept: row.onSchedule, rated: row.rated })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What is under supervision, the most pressing first. */
export function SupervisionWall({ locale, wall: { supervision } }: PageProps) {
  const t = translator(locale, 'wall');
  return (
    <div className="w-items">
      <h2>{t('supervisionTitle', { total: supervision.total })}</h2>
      <ol>
        {supervision.items.map((item) => (
          <li key={item.id}>
            <p className="tp">
              <b>
                {item.unit} · {item.indicator}
              </b>
              <span className={item.stage === 'overdue' ? 'late' : 'mut'}>{item.left ?? item.word}</span>
            </p>
            <p className="mut">
              <Light light={item.now.light} word={item.now.word}>
                {item.now.figure}
              </Light>{' '}
              {item.owner} · {item.due} · {item.age}
            </p>
            <p>{item.task}</p>
          </li>
        ))}
      </ol>
      {supervision.more > 0 ? <p className="mut">{t('supervisionMore', { n: supervision.more })}</p> : null}
    </div>
  );
}
