import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_MS, type Rotation, rotated, stepped, toggled, turned } from '#lib/domain/rotation.ts';

const start: Rotation = { page: 0, since: 0, stopped: false };

describe('a screen that turns its pages', () => {
  it('shows each page for a minute, and begins again after the last', () => {
    expect(rotated(start, 3, PAGE_MS - 1)).toBe(start);
    const second = rotated(start, 3, PAGE_MS);
    expect(second).toEqual({ page: 1, since: PAGE_MS, stopped: false });
    expect(rotated({ ...second, page: 2 }, 3, 2 * PAGE_MS).page).toBe(0);
  });

  it('stays where it was stopped, and gives a whole minute when it goes on', () => {
    const stopped = toggled(start, 10);
    expect(rotated(stopped, 3, 100 * PAGE_MS)).toBe(stopped);
    const going = toggled(stopped, 100 * PAGE_MS);
    expect(rotated(going, 3, 101 * PAGE_MS - 1).page).toBe(0);
    expect(rotated(going, 3, 101 * PAGE_MS).page).toBe(1);
  });

  it('is turned by hand in both directions, also while it is stopped', () => {
    expect(turned(start, -1, 3, 5)).toEqual({ page: 2, since: 5, stopped: false });
    expect(turned({ ...start, stopped: true }, 1, 3, 5)).toEqual({ page: 1, since: 5, stopped: true });
  });

  it('goes on by one page after the machine slept, and bears a clock that is set back', () => {
    expect(rotated(start, 5, 500 * PAGE_MS).page).toBe(1);
    const ahead = { ...start, page: 2, since: 90 * PAGE_MS };
    expect(rotated(ahead, 5, 1)).toEqual({ ...ahead, since: 1 });
  });

  it('bears that pages become fewer, or none', () => {
    expect(rotated({ ...start, page: 7 }, 3, 1).page).toBe(1);
    expect(rotated(start, 1, 9 * PAGE_MS)).toBe(start);
    expect(rotated({ ...start, page: 4 }, 0, 1).page).toBe(0);
  });

  it('never shows a page that is not there', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer(), fc.nat(20), (page, by, pages) => {
        const at = stepped(page, by, pages);
        expect(at >= 0 && at < Math.max(1, pages)).toBe(true);
      }),
    );
  });

  it('gives every page the same time over twelve hours', () => {
    const pages = 7;
    const shown = Array.from({ length: pages }, () => 0);
    let rotation = start;
    for (let second = 1; second <= 12 * 3600; second += 1) {
      rotation = rotated(rotation, pages, second * 1000);
      shown[rotation.page] = (shown[rotation.page] ?? 0) + 1;
    }
    expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(60);
    expect(shown.reduce((sum, n) => sum + n, 0)).toBe(12 * 3600);
  });

  it('begins again with a whole minute after a page was turned by hand', () => {
    const byHand = turned(start, 1, 3, PAGE_MS - 1);
    expect(rotated(byHand, 3, 2 * PAGE_MS - 2)).toBe(byHand);
    expect(rotated(byHand, 3, 2 * PAGE_MS - 1).page).toBe(2);
  });

  it('stays on the same page through a stop that was undone at once', () => {
    expect(toggled(toggled(start, 3), 4)).toEqual({ ...start, since: 4 });
  });
});
