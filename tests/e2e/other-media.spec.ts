import { expect, type Page, test } from '@playwright/test';
import { addressIn, KINDS, LOCALES } from './addresses.ts';

/** What makes a page wider than the screen; what scrolls inside a frame of its own does not. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const framed = (part: Element | null): boolean =>
      part !== null && (getComputedStyle(part).overflowX !== 'visible' || framed(part.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5 && !framed(part.parentElement))
      .map((part) => `${Math.round(part.getBoundingClientRect().right)} ${part.outerHTML.slice(0, 90)}`);
  });
const PRINTED = [
  '/',
  '/domains/elderly',
  '/indicators/ELD03',
  '/townships',
  '/townships/430581109',
  '/facts',
  '/methods',
  '/data',
];

/** What of a table or a drawing would fall off the paper's edge; a broad table may lie on its side. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const across = (part: Element | null): boolean =>
      part !== null && (getComputedStyle(part).getPropertyValue('page') === 'across' || across(part.parentElement));
    const room = (part: Element) => (across(part) ? 1032 : innerWidth);
    return [...document.querySelectorAll('main table, main svg:not(table svg)')]
      .filter((part) => part.getClientRects().length > 0)
      .filter((part) => part.getBoundingClientRect().right > room(part) + 1 || part.getBoundingClientRect().left < -1)
      .map((part) => `${Math.round(part.getBoundingClientRect().right)} ${part.outerHTML.slice(0, 80)}`);
  });

for (const locale of LOCALES) {
  test(`on paper every page in ${locale} is its text: no navigation, no buttons, tables open, nothing cut at the side`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    // The inside of an A4 sheet.
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    for (const address of PRINTED) {
      const where = addressIn(locale, address);
      await page.goto(where);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(page.locator('nav:visible'), where).toHaveCount(0);
      await expect(page.locator('button:visible:not(th button)'), where).toHaveCount(0);
      await expect(page.locator('h1'), where).toBeVisible();
      const shut = await page
        .locator('.twin')
        .evaluateAll((twins) => twins.filter((twin) => !(twin as HTMLDetailsElement).open).length);
      expect(shut, where).toBe(0);
      expect(await cutOff(page), where).toEqual([]);
    }
  });
}

test('a printed page becomes a document, and the screen is as it was afterwards', async ({ page }) => {
  await page.goto('/indicators/ELD03');
  const paper = await page.pdf({ format: 'A4', printBackground: true });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.length).toBeGreaterThan(20_000);
  await expect(page.locator('[data-view-to=chart]').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.twin table').first()).toBeHidden();
});

test('paper is light, whatever mode the screen is in', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('duliang-theme', 'dark'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/');
  const [ground, ink] = await page.evaluate(() => {
    const light = (color: string) =>
      (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [/, 0\)$|transparent/.test(backgroundColor) ? 765 : light(backgroundColor), light(color)];
  });
  expect(ground).toBeGreaterThan(700);
  expect(ink).toBeLessThan(200);
});

test('with colours forced by the system, charts keep their shapes and the focus is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const address of ['/', '/indicators/ELD03']) {
    await page.goto(address);
    const drawing = page
      .locator('main svg:visible')
      .filter({ has: page.locator('path, rect') })
      .first();
    await expect(drawing).toBeVisible();
    const paints = await drawing.evaluate((svg) => {
      const shapes = [...svg.querySelectorAll('path, rect, circle, line')];
      return new Set(shapes.flatMap((shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke])).size;
    });
    expect(paints, address).toBeGreaterThan(1);
    await page.locator('main a').first().focus();
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe(
      'none',
    );
  }
});

test('nothing moves for readers who asked for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/indicators/ELD03');
  await page.locator('[data-view-to=table]:visible').first().click();
  await page.locator('[data-mode=theme]').first().click();
  expect(
    await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
  ).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

for (const locale of LOCALES) {
  test(`large type in ${locale} on a phone needs no sideways scrolling on any page`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(() => localStorage.setItem('duliang-size', 'large'));
    for (const [kind, address] of Object.entries(KINDS)) {
      await page.goto(addressIn(locale, address));
      await expect(page.locator('html'), kind).toHaveAttribute('data-size', 'large');
      expect(await sideways(page), kind).toEqual([]);
    }
  });

  test(`magnified to twice its size, every page in ${locale} still fits`, async ({ browser }) => {
    test.setTimeout(120_000);
    // A screen of 1280 × 800 at 200 % leaves 640 × 400 for the page.
    const context = await browser.newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    const page = await context.newPage();
    for (const [kind, address] of Object.entries(KINDS)) {
      await page.goto(addressIn(locale, address));
      expect(await sideways(page), kind).toEqual([]);
      await expect(page.locator('h1'), kind).toBeVisible();
    }
    await context.close();
  });
}
