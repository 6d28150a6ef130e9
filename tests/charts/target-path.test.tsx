import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PathPicture } from '#components/target/PathPicture.tsx';
import { PATH_BOX, pathLine, pathX, pathY, percentAt } from '#components/target/path-frame.ts';
import { pathText } from '#components/target/path-words.ts';
import { BROKEN } from './drawn.ts';

describe('the drawing of a path', () => {
  it('begins with nothing and ends with the whole, quarters apart alike', () => {
    const { left, right, top, base } = PATH_BOX;
    expect([pathX(0), pathX(4)]).toEqual([left, right]);
    expect(pathX(2) - pathX(1)).toBe(pathX(4) - pathX(3));
    expect([pathY(0), pathY(100)]).toEqual([base, top]);
    expect(pathLine([100])).toBe(`${left},${base} ${pathX(1)},${top}`);
  });

  it('reads the percentage back from where a dot was put', () => {
    for (const percent of [0, 1, 37, 99, 100]) expect(percentAt(pathY(percent))).toBe(percent);
  });

  it('keeps what is out of bounds inside the picture', () => {
    expect(pathY(400)).toBe(pathY(110));
    expect(pathY(-400)).toBe(pathY(-5));
    expect(pathY(110)).toBeGreaterThan(0);
  });

  it('shows last year beside it where last year is known', () => {
    const words = { now: '现行安排', last: '上年实际' };
    const percents = [10, 30, 70, 100];
    const draw = (lastYear: number[] | null) =>
      renderToStaticMarkup(<PathPicture percents={percents} lastYear={lastYear} words={words} label="路径" />);
    const both = draw([0.2, 0.4, 0.8, 1]);
    expect(both).not.toMatch(BROKEN);
    expect(both.match(/<polyline/g)).toHaveLength(2);
    expect(both).toContain('上年实际');
    expect(both).toContain('role="img" aria-label="路径"');
    expect(both.match(/<circle/g)).toHaveLength(4);
    expect(draw(null).match(/<polyline/g)).toHaveLength(1);
    // A year that moved back and forth breaks nothing.
    expect(draw([-0.5, 2.5, Number.MAX_VALUE, 1])).not.toMatch(BROKEN);
  });

  it('is told in words to whoever does not see it', () => {
    const told = { percents: [10, 30, 70, 100], lastYear: [0.2, 0.455, 0.8, 1] };
    expect(pathText(told, 'zh')).toBe('累计完成占全年的百分比：10 · 30 · 70 · 100%；上年实际20 · 45.5 · 80 · 100%');
    expect(pathText({ ...told, lastYear: null }, 'en')).toContain('last year is not known');
  });
});
