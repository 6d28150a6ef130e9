import { expect, type Page, test } from '@playwright/test';

/** What has the focus: its words, and whether one can see that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return null;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      words: (at.textContent || at.getAttribute('aria-label') || '').trim(),
      seen: (outlined || style.boxShadow !== 'none') && box.width > 0 && box.height > 0,
      inside: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
      html: at.outerHTML.slice(0, 120),
    };
  });

for (const address of ['/', '/en/indicators/ELD03', '/townships', '/en/search?q=water']) {
  test(`${address} can be walked by Tab: the skip link first, the focus always seen`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first?.words).toMatch(/跳到正文|Skip to/);
    expect(first).toMatchObject({ seen: true, inside: true });
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now) break;
      expect(now.seen, `step ${step}: ${now.html}`).toBe(true);
      expect(now.inside, `step ${step} out of sight: ${now.html}`).toBe(true);
    }
  });
}

test('the skip link leads into the text, past the navigation', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('on a phone the menu opens and leads on by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const menu = page.locator('details.menu');
  await expect(page.locator('nav.nav')).toBeHidden();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  const links = menu.getByRole('link');
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(links.first()).toBeFocused();
  await links.filter({ hasText: '方法' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/methods$/);
});

test('modes and views are buttons that keys can press', async ({ page }) => {
  await page.goto('/indicators/ELD03');
  const large = page.locator('[data-mode=size]').first();
  await large.focus();
  await page.keyboard.press('Space');
  await expect(large).toHaveAttribute('aria-pressed', 'true');
  const table = page.locator('[data-view-to=table]:visible').first();
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(table).toHaveAttribute('aria-pressed', 'true');
  await expect(table).toBeFocused();
});

test('the search is found and sent by keyboard', async ({ page }) => {
  await page.goto('/en/search');
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.type('WAT05');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=WAT05/);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /water supply|supply/i })
      .first(),
  ).toBeVisible();
});
