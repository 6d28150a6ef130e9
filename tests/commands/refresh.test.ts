import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { keepFresh } from '../../scripts/refresh.ts';

const EVERY = 20;
let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** What is published, and what was done about it. */
function world(known: string) {
  const here = { published: 'first', refreshed: 0, failing: false };
  const started = keepFresh({
    state: async () => here.published,
    refresh: async () => {
      if (here.failing) throw new Error('not now');
      here.refreshed += 1;
    },
    known,
    every: EVERY,
    onceMore: EVERY * 2,
  }).then((end) => {
    stop = end;
  });
  return { here, started };
}

describe('keeping the pages in step with what is published', () => {
  it('draws nothing anew where nothing has changed', async () => {
    const { here, started } = world('first');
    await started;
    await pause(EVERY * 5);
    expect(here.refreshed).toBe(0);
  });

  it('draws pages anew before the first visit where they were built from something else', async () => {
    const { here, started } = world('something else');
    await started;
    expect(here.refreshed).toBe(1);
  });

  it('sees a change at the next look, and draws once more what was being drawn meanwhile', async () => {
    const { here, started } = world('first');
    await started;
    here.published = 'second';
    await pause(EVERY * 2.5);
    expect(here.refreshed).toBeGreaterThanOrEqual(1);
    await pause(EVERY * 6);
    expect(here.refreshed).toBe(2);
  });

  it('tries again what failed', async () => {
    const { here, started } = world('first');
    await started;
    here.failing = true;
    here.published = 'second';
    await pause(EVERY * 4);
    expect(here.refreshed).toBe(0);
    here.failing = false;
    await pause(EVERY * 4);
    expect(here.refreshed).toBeGreaterThanOrEqual(1);
  });
});
