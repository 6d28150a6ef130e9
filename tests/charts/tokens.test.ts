import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');

/** Tokens of the rule that begins with `selector`. */
function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Contrast of two colours as WCAG reckons it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const light = tokensOf(':root');
const dark = tokensOf('[data-theme="dark"]');

describe('tokens', () => {
  it('are dark in the same way whether the reader or the system chose', () => {
    expect(tokensOf(':root:not([data-theme="light"])')).toEqual(dark);
    expect([...dark.keys()].filter((name) => !light.has(name))).toEqual([]);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read on paper, card and sunken ground, %s', (_, tokens) => {
    const of = (name: string) => tokens.get(name) ?? '';
    const words = ['ink', 'ink-2', 'ink-3', 'celadon', 'go-text', 'slow-text', 'late-text'];
    for (const ground of ['paper', 'surface']) {
      for (const word of [...words, ...Array.from({ length: 9 }, (_, i) => `d${i + 1}`)]) {
        expect(contrast(of(`color-${word}`), of(`color-${ground}`)), `${word} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
      for (const mark of ['go', 'slow', 'late', 'none', 'cinnabar', 'field']) {
        expect(contrast(of(`color-${mark}`), of(`color-${ground}`)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    expect(contrast(of('color-ink-2'), of('color-sunken'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('color-celadon'), of('color-celadon-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('color-late-text'), of('color-cinnabar-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('color-slow-text'), of('color-slow-soft'))).toBeGreaterThanOrEqual(4.5);
    for (let step = 1; step <= 5; step++) {
      expect(contrast(of('color-ink'), of(`heat-${step}`))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
