import { expect, test } from '@playwright/test';
import { addressIn, KINDS, LOCALES } from './addresses.ts';

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  test(`every page in ${locale} says what it has to say without JavaScript`, async ({ page }) => {
    for (const [kind, address] of Object.entries(KINDS)) {
      await page.goto(addressIn(locale, address));
      await expect(page.locator('h1'), kind).toBeVisible();
      const links = await page.locator('main a[href]').count();
      expect(links, kind).toBeGreaterThan(0);
      const names = await page
        .locator('svg[role=img]')
        .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label')));
      expect(
        names.filter((name) => !name),
        kind,
      ).toEqual([]);
    }
  });
}

test('the front page shows wheel, bullets, tile map and their tables', async ({ page }) => {
  await page.goto('/');
  expect(await page.locator('svg[role=img]').count()).toBeGreaterThanOrEqual(2);
  expect(await page.locator('table').count()).toBeGreaterThanOrEqual(1);
  await expect(page.getByText('演示').first()).toBeVisible();
});

test('search works as a plain form', async ({ page }) => {
  await page.goto('/search');
  await page.getByRole('searchbox').first().fill('养老');
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole('link', { name: /养老/ }).first()).toBeVisible();
});
