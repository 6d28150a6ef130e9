import { describe, expect, it } from 'vitest';
import { domainHue, hueIndex } from '#components/charts/hue.ts';
import { ResponsiveWheel, Wheel, type WheelPetal } from '#components/charts/Wheel.tsx';
import { gapPath, HUB, labelPlace, petalPath, RING, tipRadius } from '#components/charts/wheel-geometry.ts';
import { petalLabels } from '#components/charts/wheel-labels.ts';
import { attributesOf, drawn } from './drawn.ts';

const HUB_WORDS = { value: '5', of: '/9', word: '达序时' };

function petals(ratios: readonly (number | null)[]): WheelPetal[] {
  return ratios.map((ratio, i) => ({
    code: `p${i}`,
    name: `领域${i}`,
    hue: domainHue(i + 1),
    ratio,
    figure: ratio === null ? '' : `${Math.round(ratio * 100)}%`,
    light: ratio === null ? 'none' : ratio >= 1 ? 'go' : 'late',
    word: ratio === null ? '未报' : ratio >= 1 ? '达序时' : '滞后',
  }));
}

describe('the wheel', () => {
  it('lets a petal on schedule touch the ring, and one at nought stay at the hub', () => {
    expect(tipRadius(1)).toBe(RING);
    expect(tipRadius(0)).toBe(HUB);
    expect(tipRadius(0.5)).toBe(60);
    expect(tipRadius(1.12)).toBeCloseTo(109.6);
  });

  it('stops petals at one and a half, and does not let them grow backwards', () => {
    expect(tipRadius(1.5)).toBe(140);
    expect(tipRadius(19)).toBe(140);
    expect(tipRadius(-0.3)).toBe(HUB);
  });

  it('draws the petal of the design to a tenth', () => {
    expect(petalPath(100, 9)).toBe(
      'M0 -20C-11.6 -30.6 -23.1 -46.4 -23.1 -68C-23.1 -84 -6.9 -94.6 0 -100' +
        'C6.9 -94.6 23.1 -84 23.1 -68C23.1 -46.4 11.6 -30.6 0 -20Z',
    );
  });

  it('keeps neighbours out of each other’s sector however many there are', () => {
    for (const n of [9, 12, 20, 40]) {
      const widest = Math.max(...[...petalPath(140, n).matchAll(/C(-?[\d.]+)/g)].map(([, x]) => Math.abs(Number(x))));
      expect(widest).toBeLessThanOrEqual(92 * Math.tan(Math.PI / n) + 0.1);
    }
  });

  it('marks a gap of one point on the ring as long as a gap of fifty', () => {
    const arc = (path: string) => path.slice(path.lastIndexOf('M'));
    expect(arc(gapPath(tipRadius(0.99)))).toBe(arc(gapPath(tipRadius(0.5))));
  });

  it.each([1, 2, 4, 9, 13])('divides the circle by %i domains', (n) => {
    const html = drawn(<Wheel id="w" label="轮" petals={petals(Array(n).fill(1))} hub={HUB_WORDS} />);
    const turns = attributesOf(html, 'transform').map((turn) => Number(turn.slice(7, -1)));
    expect(new Set(turns).size).toBe(n);
    expect(turns).toContain(Math.round((360 / n) * (n - 1) * 10) / 10);
  });

  it('anchors labels away from the wheel', () => {
    expect(labelPlace(0, 9, 100)).toMatchObject({ x: 0, anchor: 'middle', rise: 1 });
    expect(labelPlace(2, 9, 100).anchor).toBe('start');
    expect(labelPlace(7, 9, 100).anchor).toBe('end');
  });

  it('leaves a domain without data as a dashed ghost, with its word and no gap line', () => {
    const full = drawn(<Wheel id="w" label="轮" petals={petals([1, 1, 1])} hub={HUB_WORDS} />);
    const holed = drawn(<Wheel id="w" label="轮" petals={petals([1, null, 1])} hub={HUB_WORDS} />);
    expect(full).not.toContain('未报');
    expect(holed).toContain('未报');
    expect(attributesOf(holed, 'stroke-dasharray')).toContain('3 3');
    expect(holed).not.toContain(gapPath(tipRadius(0)));
  });

  it('says beyond one and a half with two strokes and keeps the true number', () => {
    const html = drawn(<Wheel id="w" label="轮" petals={petals([1.9])} hub={HUB_WORDS} />);
    expect(html).toContain('M-9 -122H9M-7 -127H7');
    expect(html).toContain('190%');
  });

  it('hatches a petal of demonstration data and no other', () => {
    const [first, ...rest] = petals([1, 1]);
    const html = drawn(
      <Wheel id="w" label="轮" petals={first ? [{ ...first, demonstration: true }, ...rest] : []} hub={HUB_WORDS} />,
    );
    expect(attributesOf(html, 'fill').filter((fill) => fill === 'url(#whp0)')).toHaveLength(1);
    expect(html).not.toContain('url(#whp1)');
  });

  it('carries its name on every drawing and draws the petals once', () => {
    const html = drawn(
      <ResponsiveWheel id="w" label="九瓣图：规划104%" petals={petals([1, 0.8, 1.2])} hub={HUB_WORDS} />,
    );
    expect(html.match(/role="img" aria-label="九瓣图：规划104%"/g)).toHaveLength(3);
    expect(html.match(/id='wg'/g)).toHaveLength(1);
  });

  it('leaves the per cent out for elder readers', () => {
    const words = petalLabels(petals([1.04]), 'elder').flatMap((label) => label.lines.flat().map((span) => span.text));
    expect(words).toEqual(['领域0', '● 达序时']);
  });

  it('gives hues by place in the list, whatever the domains are called', () => {
    expect(domainHue(1)).toBe('var(--color-d1)');
    expect(hueIndex(10)).toBe(1);
    expect(hueIndex(0)).toBeNull();
  });
});
