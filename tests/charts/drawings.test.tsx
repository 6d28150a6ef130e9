import { describe, expect, it } from 'vitest';
import { BarList } from '#components/charts/BarList.tsx';
import { Bullet } from '#components/charts/Bullet.tsx';
import { bulletScale } from '#components/charts/bullet-scale.ts';
import { OutlineMap } from '#components/charts/OutlineMap.tsx';
import { ReadingScale, type ReadingScaleProps } from '#components/charts/ReadingScale.tsx';
import { readingLayout } from '#components/charts/reading-layout.ts';
import { Sparkline } from '#components/charts/Sparkline.tsx';
import { type Tile, TileMap } from '#components/charts/TileMap.tsx';
import { textWidth, wrapWords } from '#components/charts/text.ts';
import { tileLayout } from '#components/charts/tile-layout.ts';
import { attributesOf, drawn } from './drawn.ts';

describe('the bullet', () => {
  it('holds targets beyond the value, and values beyond the target', () => {
    expect(bulletScale({ value: 50, target: 100 })).toMatchObject({
      bar: { start: '0%', width: '45.5%' },
      target: '90.9%',
    });
    expect(bulletScale({ value: 120, target: 100, max: 100 }).bar?.width).toBe('100%');
  });

  it('says nothing where there is nothing to say', () => {
    expect(bulletScale({ value: null })).toMatchObject({ bar: null, target: null, band: null });
    expect(bulletScale({ value: 5, target: 5, due: 5 }).due).toBeNull();
  });

  it('hatches demonstration data and points the way of the operator', () => {
    const html = drawn(
      <Bullet id="b" label="已完成 ≥95%" hue="var(--color-d4)" value={95} operator="ge" demonstration />,
    );
    expect(html).toContain("fill='url(#bh)'");
    expect(html).toContain('M0 0H12');
    expect(html).toContain('aria-label="已完成 ≥95%"');
    expect(drawn(<Bullet id="b" label="" hue="red" value={95} operator="lt" />)).toContain('M-2 -8H-14');
    expect(drawn(<Bullet id="b" label="" hue="red" value={95} />)).not.toContain('pattern');
  });
});

function tile(code: string, col: number | null, row: number | null, more: Partial<Tile> = {}): Tile {
  const shown = { short: code, label: `${code} 80% 滞后`, figure: '80', light: 'late', word: '滞后', heat: 2 } as const;
  return { code, col, row, ...shown, ...more };
}

describe('the tile map', () => {
  it('places by column and row, and lists below what has no place or whose place is taken', () => {
    const { placed, captionY } = tileLayout([tile('a', 2, 1), tile('b', 3, 2), tile('c', null, null), tile('d', 2, 1)]);
    expect(placed.map(({ tile: { code }, x, y }) => [code, x, y])).toEqual([
      ['a', 0, 0],
      ['b', 72, 72],
      ['c', 0, 174],
      ['d', 72, 174],
    ]);
    expect(captionY).not.toBeNull();
  });

  it.each([1, 3, 40])('works for %i units, none of them placed', (n) => {
    const { placed, width, captionY } = tileLayout(Array.from({ length: n }, (_, i) => tile(`u${i}`, null, null)));
    expect(placed).toHaveLength(n);
    expect(width).toBeLessThanOrEqual(6 * 72);
    expect(captionY).toBeNull();
  });

  it('is a group of named links where tiles lead on, an image where they do not', () => {
    const linked = drawn(
      <TileMap id="t" label="乡镇" tiles={[tile('a', 0, 0, { href: '/townships/1' })]} unplaced="" />,
    );
    expect(linked).toContain('role="group"');
    expect(linked).toContain("<a href='/townships/1'><title>a 80% 滞后</title>");
    expect(drawn(<TileMap id="t" label="乡镇" tiles={[tile('a', 0, 0)]} unplaced="" />)).toContain('role="img"');
  });

  it('says the word where there is no figure, on a dashed ground', () => {
    const html = drawn(
      <TileMap id="t" label="" tiles={[tile('a', 0, 0, { figure: '', heat: null, word: '未报' })]} unplaced="" />,
    );
    expect(html).toContain('>未报<');
    expect(attributesOf(html, 'stroke-dasharray')).toContain('3 3');
  });

  it('lets names write nothing but text', () => {
    const html = drawn(<TileMap id="t" label="" tiles={[tile('<script>', 0, 0, { href: "'><b>" })]} unplaced="" />);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
  });
});

const reading: ReadingScaleProps = {
  id: 'r',
  label: '两个读法',
  hue: 'var(--color-d6)',
  ticks: [10, 100, 1000, 1e7].map((value) => ({ value, label: String(value) })),
  range: { low: 50, high: 400, label: '合理' },
  accepted: { value: 218, label: '18万 → 218升', word: '采用' },
  said: { value: 2.177e6, label: '18亿 → 2,177立方米', word: '原话' },
  apart: '相差一万倍',
};

describe('the reading scale', () => {
  it('is logarithmic: equal factors are equal distances', () => {
    const { x } = readingLayout(reading, 'wide');
    expect(x(100) - x(10)).toBeCloseTo(x(1000) - x(100), 0);
  });

  it('gives readings that lie close a row each, and says their distance where there is no room for it', () => {
    expect(readingLayout(reading, 'phone').acceptedRow).toBe(0);
    const close = { ...reading, said: { ...reading.said, value: 300 } };
    expect(readingLayout(close, 'phone').acceptedRow).toBe(1);
    expect(drawn(<ReadingScale {...close} />)).toContain('原话 · 相差一万倍');
  });

  it('name both ends of the axis on a phone too, and of the powers between those that have room', () => {
    const ticks = [100, 1e3, 1e4, 1e5, 1e6, 1e7].map((value) => ({ value, label: value.toLocaleString('en') }));
    const written = (variant: 'wide' | 'phone') =>
      readingLayout({ ...reading, ticks }, variant).ticks.flatMap((tick) => (tick.written ? [tick.label] : []));
    expect(written('wide')).toHaveLength(6);
    expect(written('phone').at(0)).toBe('100');
    expect(written('phone').at(-1)).toBe('10,000,000');
    expect(written('phone')).not.toContain('1,000,000');
  });
});

describe('other drawings', () => {
  it('breaks a sparkline at a gap', () => {
    const html = drawn(<Sparkline label="走势" values={[1, 2, null, 3, 4]} hue="red" />);
    expect(/d='([^']+)'/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it('draws an outline true to shape: at 60° north a degree of longitude is half one of latitude', () => {
    const geometry = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [10, 59.5],
          [12, 59.5],
          [12, 60.5],
          [10, 60.5],
          [10, 59.5],
        ],
      ],
    };
    const html = drawn(<OutlineMap id="o" label="轮廓" geometry={geometry} scaleBar={{ km: 20, label: '20公里' }} />);
    const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(html)?.[1] ?? '').split(' ').map(Number);
    expect(Math.abs(width - 12 - (height - 42))).toBeLessThan(1);
    expect(html).toContain('20公里');
  });

  it('lists bars as a named list whose figures are text', () => {
    const row = { key: 'a', name: '双牌镇', value: null, figure: '未报', light: 'none', word: '未报' } as const;
    const html = drawn(<BarList id="l" label="排行" rows={[row]} hue="red" />);
    expect(html).toContain("<ol class='bars' aria-label='排行'>");
    expect(html).toContain('未报');
  });

  it('breaks Latin at spaces and Han anywhere', () => {
    expect(wrapWords('Passenger transport', 6)).toEqual(['Passenger', 'transport']);
    expect(wrapWords('城乡客运一体化服务', 4).every((line) => textWidth(line) <= 4)).toBe(true);
  });
});
