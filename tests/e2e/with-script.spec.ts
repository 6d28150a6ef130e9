import { expect, type Page, test } from '@playwright/test';
import { addressIn, KINDS, LOCALES } from './addresses.ts';

const INDICATOR = '/indicators/ELD03';
const html = (page: Page) => page.locator('html');
const mode = (page: Page, name: 'size' | 'theme') => page.locator(`[data-mode=${name}]`).first();

test.describe('modes', () => {
  test('large type is remembered over pages and languages, and said to be on', async ({ page }) => {
    await page.goto('/');
    await expect(mode(page, 'size')).toHaveAttribute('aria-pressed', 'false');
    const before = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    await mode(page, 'size').click();
    await expect(mode(page, 'size')).toHaveAttribute('aria-pressed', 'true');
    const after = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before));
    for (const address of [INDICATOR, '/en/facts']) {
      await page.goto(address);
      await expect(html(page)).toHaveAttribute('data-size', 'large');
      await expect(mode(page, 'size')).toHaveAttribute('aria-pressed', 'true');
    }
    await mode(page, 'size').click();
    await page.reload();
    await expect(html(page)).not.toHaveAttribute('data-size', 'large');
  });

  test('dark is remembered, and light against a dark system too', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    await expect(mode(page, 'theme')).toHaveAttribute('aria-pressed', 'true');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await mode(page, 'theme').click();
    await expect(mode(page, 'theme')).toHaveAttribute('aria-pressed', 'false');
    expect(await ground()).not.toBe(dark);
    await page.goto('/en');
    await expect(html(page)).toHaveAttribute('data-theme', 'light');
    await page.emulateMedia({ colorScheme: 'light' });
    await mode(page, 'theme').click();
    await page.reload();
    await expect(html(page)).toHaveAttribute('data-theme', 'dark');
    expect(await ground()).toBe(dark);
  });

  test('work where storage is forbidden, as long as the page', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(INDICATOR);
    await mode(page, 'size').click();
    await expect(html(page)).toHaveAttribute('data-size', 'large');
    expect(errors).toEqual([]);
  });
});

test('chart and table switch together, and the choice is remembered on the next page', async ({ page }) => {
  await page.goto(INDICATOR);
  const figure = page
    .locator('[data-fig]')
    .filter({ has: page.locator('.twin') })
    .first();
  const to = (view: string) => figure.locator(`[data-view-to=${view}]`);
  await expect(to('chart')).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('table').first()).toBeHidden();
  await to('table').click();
  await expect(figure.locator('table').first()).toBeVisible();
  await expect(to('table')).toHaveAttribute('aria-pressed', 'true');
  await expect(to('chart')).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/en/indicators/WAT05');
  await expect(page.locator('[data-fig] .twin table').first()).toBeVisible();
  await page.locator('[data-view-to=both]').first().click();
  await expect(page.locator('[data-fig] .plot').first()).toBeVisible();
  await expect(page.locator('[data-fig] .twin table').first()).toBeVisible();
});

test('values of a chart show under the pointer and by arrow keys, and go away with Escape', async ({ page }) => {
  await page.goto(INDICATOR);
  const drawing = page.locator('svg[data-steps]:visible').first();
  const tip = page.locator('output.tip').first();
  await expect(tip).toBeHidden();
  await drawing.hover();
  await expect(tip).toBeVisible();
  await expect(tip).toHaveText(/\d{4}年.*(\d|未报)/);
  await page.mouse.move(0, 0);
  await drawing.focus();
  await page.keyboard.press('Home');
  await expect(tip).toHaveText(/2021年一季度/);
  await page.keyboard.press('ArrowRight');
  await expect(tip).toHaveText(/2021年二季度/);
  await page.keyboard.press('End');
  await expect(tip).toHaveText(/2022年二季度/);
  const box = await tip.boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 1280).toBe(true);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('the link of a chart is copied, and the reader is told', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(INDICATOR);
  const button = page.locator('[data-copy]:visible').first();
  const target = await button.getAttribute('data-copy');
  await button.click();
  await expect(page.locator('.toast[role=status]')).toHaveText('链接已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(INDICATOR);
  expect(new URL(copied).hash).toBe(target);
  await expect(page.locator(target ?? 'missing')).toBeAttached();
});

for (const locale of LOCALES) {
  test(`the language link on every page in ${locale} leads to the same page in the other`, async ({ page }) => {
    const other = locale === 'zh' ? 'en' : 'zh';
    for (const [kind, address] of Object.entries(KINDS)) {
      if (kind === 'missing') continue;
      await page.goto(addressIn(locale, address));
      const link = page.locator(`.tools a[hreflang=${other === 'en' ? 'en' : 'zh-CN'}]`);
      await expect(link, kind).toHaveAttribute('href', addressIn(other, address).replace(/\?.*/, ''));
    }
  });
}
