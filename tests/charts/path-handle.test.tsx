import type { KeyboardEvent, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PathHandle } from '#components/target/PathHandle.tsx';
import { pathX, pathY } from '#components/target/path-frame.ts';

const HANDLE = { quarter: 2, label: '2季度末累计', percent: 30, low: 10, high: 70 };

/** Where a dot goes when a key is pressed on it; null where it stays. */
function pressed(key: string, change: Partial<typeof HANDLE> = {}): number | null {
  let to: number | null = null;
  const moved = (percent: number) => {
    to = percent;
  };
  const dot = PathHandle({ ...HANDLE, ...change, moved }) as ReactElement<{
    onKeyDown: (event: KeyboardEvent) => void;
  }>;
  dot.props.onKeyDown({ key, preventDefault: () => {} } as KeyboardEvent);
  return to;
}

describe('a dot of the path', () => {
  it('is a slider that says its name, its value and what its neighbours leave room for', () => {
    const html = renderToStaticMarkup(<PathHandle {...HANDLE} moved={() => {}} />);
    for (const said of ['role="slider"', 'aria-label="2季度末累计"', 'aria-valuemin="10"', 'aria-valuemax="70"'])
      expect(html).toContain(said);
    expect(html).toContain(`cx="${pathX(2)}" cy="${pathY(30)}"`);
  });

  it('moves by one, by ten, or as far as it may', () => {
    expect(['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'].map((key) => pressed(key))).toEqual([31, 31, 29, 29]);
    expect(['PageUp', 'PageDown', 'Home', 'End'].map((key) => pressed(key))).toEqual([40, 20, 10, 70]);
  });

  it('never passes its neighbours, and leaves other keys alone', () => {
    expect(pressed('PageUp', { percent: 65 })).toBe(70);
    expect(pressed('ArrowDown', { percent: 10 })).toBe(10);
    for (const key of ['Tab', 'Enter', 'a']) expect(pressed(key)).toBeNull();
  });
});
