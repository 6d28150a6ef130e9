import { Bullet } from '#components/charts/Bullet.tsx';
import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { domainHue } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import { Emphasis } from '#components/figure/Emphasis.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import type { TileView } from '#lib/features/headline-tile/view.ts';
import { emphasised, strong } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type HeadlineTileProps = { place: Place; tile: TileView; words: Words };

/** One domain and the figure that stands for it. */
export function HeadlineTile({ place, tile, words }: HeadlineTileProps) {
  const { verdict, figure, aim, change } = tile;
  const about = href(place, { page: 'indicator', code: tile.indicator });
  return (
    <article className="tile">
      <header>
        <DomainGlyph order={tile.order} glyph={tile.glyph} />
        <h3>
          <a href={href(place, { page: 'domain', code: tile.code })}>{tile.domain}</a>
        </h3>
        <Light light={verdict.light} word={verdict.word}>
          {verdict.figure}
        </Light>
      </header>
      <p className="nm">
        <a href={about}>{tile.name}</a>
      </p>
      <p className="big">
        <FigureValue figure={figure} words={words} doubtHref={`${about}#doubt`} />
      </p>
      {figure.stale ? <p className="xs dim">{figure.stale}</p> : null}
      {tile.bullet ? <Bullet id={`b${tile.order}`} hue={domainHue(tile.order)} {...tile.bullet} /> : null}
      <p className="ln">
        <span>
          {aim.text}
          {aim.demonstration ? <DemoMark words={words} /> : null}
        </span>
        <Change place={place} change={change} words={words} />
      </p>
      {tile.source ? <p className="src">{tile.source}</p> : null}
    </article>
  );
}

function Change({ place, change, words }: { place: Place; change: TileView['change']; words: Words }) {
  const t = translator(place.locale, 'figure');
  if (!change.text) return <span>{t('noLastYear')}</span>;
  return (
    <span>
      <Emphasis text={emphasised(t.markup('changeLine', { change: change.text, b: strong }))} />
      {change.demonstration ? <DemoMark words={words} /> : null}
    </span>
  );
}
