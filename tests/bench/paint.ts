import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

const PHONE = { width: 390, height: 844 };
const KBIT = 1024 / 8;

/** Milliseconds from the start of navigation to the frame that shows the last chart, with nothing in any cache. */
export async function paintOf(url: string): Promise<number> {
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const context = await browser.newContext({ viewport: PHONE, isMobile: true, deviceScaleFactor: 2 });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1600 * KBIT,
      uploadThroughput: 750 * KBIT,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watchCharts);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    return await page.evaluate(() => (window as unknown as { lastChartShown: number }).lastChartShown);
  } finally {
    await browser.close();
  }
}

/** Notes at every frame how many charts stand in the document; the last growth is the last chart's frame. */
function watchCharts(): void {
  const seen = window as unknown as { lastChartShown: number };
  let count = 0;
  const look = () => {
    const now = document.querySelectorAll('svg[role=img]').length;
    if (now > count) {
      count = now;
      // A task queued from within a frame runs after that frame was handed to the screen.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        seen.lastChartShown = performance.now();
      };
      channel.port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
