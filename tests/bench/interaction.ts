import { rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { LEADERS_COOKIE, prepareLeader } from './leader.ts';
import { type Bench, median, type Result, result } from './measure.ts';
import { startOurs } from './servers.ts';

/** From a choice in the filter to the frame that shows what was chosen. */
const LIMIT = 200;
const CHOICES = [
  ['domain', 'water'],
  ['units', 'town'],
  ['show', 'figure'],
  ['domain', 'governance'],
  ['units', ''],
  ['show', 'gap'],
  ['domain', ''],
  ['show', 'change'],
  ['units', 'street'],
  ['show', 'schedule'],
  ['units', ''],
] as const;

async function interaction(): Promise<Result[]> {
  const folder = await prepareLeader('bench-interaction');
  const ours = await startOurs(folder);
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = LEADERS_COOKIE.split('=');
    await context.addCookies([{ name, value, url: ours.url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(`${ours.url}/office`);
    await page.locator('.ov-live[data-runs]').waitFor();
    // Once round, so that what is measured is the reader's wait and not the first reading of the books.
    for (const [field, choice] of CHOICES) await timeOf(page, field, choice);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times: number[] = [];
    for (const [field, choice] of [...CHOICES, ...CHOICES]) times.push(await timeOf(page, field, choice));
    return [result('office-interaction', 'ms from filter to paint, 4× CPU', 1, median(times), LIMIT)];
  } finally {
    await browser.close();
    ours.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Chooses as a reader does, and waits for the frame after the table was drawn anew. */
function timeOf(page: Page, field: string, choice: string): Promise<number> {
  return page.evaluate(
    ([name, value]) =>
      new Promise<number>((resolve) => {
        const before = document.querySelector('.ov-heat');
        const select = document.querySelector<HTMLSelectElement>(`#f-${name}`);
        if (!select) throw new Error(`no filter ${name}`);
        const began = performance.now();
        select.value = value ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        const look = () => {
          if (document.querySelector('.ov-heat') === before) return requestAnimationFrame(look);
          // A task queued from within a frame runs after that frame was handed to the screen.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - began);
          return channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [field, choice] as const,
  );
}

export const officeInteraction: Bench[] = [{ name: 'office-interaction', run: interaction }];
