import type { Light } from '#lib/domain/vocabulary.ts';
import { Drawing } from './Drawing.tsx';
import { LIGHT_SHAPE, lightFill } from './light-shape.ts';
import { clamp, round1 } from './number.ts';
import { textWidth } from './text.ts';
import type { Tile, TileMapProps } from './tile.ts';
import { GAP, type PlacedTile, SIDE, tileLayout } from './tile-layout.ts';

export type { Tile, TileMapProps } from './tile.ts';

/** A county of two townships does not get two tiles as wide as the page. */
const FEWEST = 5;
/** With more columns the map scrolls on a narrow screen instead of shrinking its words. */
const MOST = 6;

/** One square a unit. Always say beside it that squares do not show real places. */
export function TileMap({ id, label, tiles, unplaced }: TileMapProps) {
  const layout = tileLayout(tiles);
  const lights = [...new Set(tiles.map((tile) => tile.light))];
  const linked = tiles.some((tile) => tile.href);
  return (
    <div className={layout.width > SIDE * MOST ? 'tilemap many' : 'tilemap'}>
      <Drawing
        label={label}
        box={[0, 0, Math.max(layout.width, FEWEST * SIDE), layout.height]}
        role={linked ? 'group' : 'img'}
      >
        <defs>
          {lights.map((light) => (
            <g
              key={light}
              id={id + light}
              color={lightFill(light)}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this code base
              dangerouslySetInnerHTML={{ __html: `<g transform='scale(.7)'>${LIGHT_SHAPE[light]}</g>` }}
            />
          ))}
        </defs>
        <g textAnchor="middle" fill="var(--color-ink)">
          {layout.placed.map((placed) => (
            <TileSquare key={placed.tile.code} placed={placed} lights={id} />
          ))}
        </g>
        {layout.captionY === null ? null : (
          <text x={2} y={layout.captionY} fontSize="13" fill="var(--color-ink-2)">
            {unplaced}
          </text>
        )}
      </Drawing>
    </div>
  );
}

function TileSquare({ placed: { tile, x, y }, lights }: { placed: PlacedTile; lights: string }) {
  const square = (
    <>
      <Ground tile={tile} />
      <text x={SIDE / 2} y="31" fontSize={fitted(tile.short, 14)}>
        {tile.short}
      </text>
      {tile.figure ? (
        <Figure text={tile.figure} light={tile.light} lights={lights} />
      ) : (
        <text x={SIDE / 2} y="52" fontSize={fitted(tile.word, 12)} fill="var(--color-ink-2)">
          {tile.word}
        </text>
      )}
    </>
  );
  const move = `translate(${x} ${y})`;
  return (
    <g transform={move}>
      {tile.href ? (
        <a href={tile.href}>
          <title>{tile.label}</title>
          {square}
        </a>
      ) : (
        square
      )}
    </g>
  );
}

function Ground({ tile }: { tile: Tile }) {
  const size = SIDE - GAP;
  const edge = tile.heat === 1 || tile.heat === 5 ? `var(--edge-${tile.heat})` : undefined;
  const stroke = tile.selected ? 'var(--color-ink)' : tile.heat === null ? 'var(--color-none)' : edge;
  return (
    <rect
      x={GAP / 2}
      y={GAP / 2}
      width={size}
      height={size}
      fill={tile.heat === null ? 'var(--color-paper)' : `var(--heat-${tile.heat})`}
      stroke={stroke}
      strokeWidth={tile.selected ? 3 : stroke ? 1.5 : undefined}
      strokeDasharray={tile.selected ? undefined : tile.heat === null ? '3 3' : tile.heat === 5 ? '1.5 3' : undefined}
    />
  );
}

function Figure({ text, light, lights }: { text: string; light: Light; lights: string }) {
  const size = fitted(text, 15, SIDE - 26);
  const half = (textWidth(text) * size + 16) / 2;
  return (
    <>
      <use href={`#${lights}${light}`} x={round1(SIDE / 2 - half)} y="40.5" />
      <text x={round1(SIDE / 2 + 8)} y="51.5" fontSize={size} fontWeight="700">
        {text}
      </text>
    </>
  );
}

/** The size at which a text stays inside its tile. */
function fitted(text: string, size: number, room = SIDE - 12): number {
  return round1(clamp(room / Math.max(textWidth(text), 1), 7, size));
}
