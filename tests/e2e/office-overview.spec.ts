import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

const rows = (page: Page) => page.locator('.ov-heat tbody tr');
const order = (page: Page) => page.locator('.ov-heat tbody th a').allTextContents();

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the overview filters, sorts and explains by plain addresses', async ({ page }) => {
    await signIn(page, 'demo-leader', '/office');
    await expect(rows(page)).toHaveCount(18);
    await page.locator('select[name=units]').selectOption('street');
    await page.locator('.ov-bar button').click();
    await expect(rows(page)).toHaveCount(4);
    await page.locator('#by-water').click();
    await expect(page.locator('th[aria-sort=ascending] a')).toHaveAttribute('id', 'by-water');
    const [name] = await order(page);
    await page.locator('.ov-heat tbody tr td a').first().click();
    await expect(page.locator('#why h2')).toContainText(name ?? '');
    await page.locator('#why-close').click();
    await expect(page.locator('#why')).toHaveCount(0);
    expect(new URL(page.url()).search).toContain('units=street');
    await expect(page.locator('.since')).toBeVisible();
  });

  for (const locale of ['', '/en'])
    test(`on a phone the head of ${locale}/office is one line, and its menu leads on`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await signIn(page, 'demo-leader', '/office');
      await page.goto(`${locale}/office`);
      expect((await page.locator('.mast').boundingBox())?.height).toBeLessThan(60);
      await expect(page.locator('.nav a[href$="/compare"]:visible')).toHaveCount(0);
      await page.locator('.menu > summary').click();
      await page.locator('.menu .nav a[href$="/compare"]').click();
      await expect(page).toHaveURL(/compare$/);
      await page.locator('.menu > summary').click();
      await page.locator('.menu .whoami button').click();
      await expect(page).toHaveURL(/sign-in/);
    });
});

test('the heat table is walked with the keyboard, and tells why', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  const table = page.getByRole('grid');
  await expect(table).toBeVisible();
  const first = page.locator('.ov-heat tbody tr td a').first();
  await first.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('href', /\/office\/units\//);
  await page.keyboard.press('ArrowRight');
  const cell = (await page.locator(':focus').getAttribute('id')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('#why')).toBeFocused();
  await expect(page.locator('#why')).toHaveClass(/beside/);
  await page.keyboard.press('Escape');
  await expect(page.locator(`[id="${cell}"]`)).toBeFocused();
  expect(new URL(page.url()).search).not.toContain('cell');
});

test('a filter counts when it is chosen, stays in the address, and keeps the reader where they were', async ({
  page,
}) => {
  await signIn(page, 'demo-leader', '/office');
  await expect(page.locator('.ov-live[data-runs]')).toBeVisible();
  const before = (await page.locator('main h1').textContent()) ?? '';
  await page.locator('#f-domain').selectOption('elderly');
  await expect(page).toHaveURL(/domain=elderly/);
  await expect(page.locator('main h1')).not.toHaveText(before);
  await expect(page.locator('#by-ELD04')).toBeVisible();
  await expect(page.locator('#f-domain')).toBeFocused();
  const shared = page.url();
  await page.locator('#as-rank').click();
  await expect(page.locator('.ov-rank tbody tr')).toHaveCount(18);
  await page.goBack();
  await expect(page.locator('.ov-heat')).toBeVisible();
  expect(page.url()).toBe(shared);
  const file = await page.request.get(`${(await page.locator('.ov-tools a[download]').getAttribute('href')) ?? ''}`);
  expect((await file.text()).split('\r\n')[0]).toContain('代码,单位,列,显示值');
});

test('a day that is typed counts when it is left, and one that is emptied is now', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  await expect(page.locator('.ov-live[data-runs]')).toBeVisible();
  const day = page.locator('#f-asOf');
  await day.focus();
  await page.keyboard.type('07312022');
  await expect(day).toHaveValue('2022-07-31');
  expect(new URL(page.url()).search).not.toContain('asOf');
  await page.locator('#f-domain').focus();
  await expect(page.locator('.as-of-note')).toContainText('2022年7月31日');
  expect(new URL(page.url()).search).toContain('asOf=2022-07-31');
  await page.locator('#f-asOf').fill('');
  await expect(page.locator('.as-of-note')).toHaveCount(0);
  expect(new URL(page.url()).search).not.toContain('asOf');
});

test('a page holds its table once, and the way back to it shows it again', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  const html = await (await page.request.get('/office')).text();
  expect(html.split("id='by-water'")).toHaveLength(2);
  await expect(page.locator('.ov-live[data-runs]')).toBeVisible();
  const before = await page.locator('.ov-heat td').allTextContents();
  expect(before.length).toBeGreaterThan(100);
  await page.locator('#f-units').selectOption('street');
  await expect(rows(page)).toHaveCount(4);
  await page.goBack();
  await expect(rows(page)).toHaveCount(18);
  expect(await page.locator('.ov-heat td').allTextContents()).toEqual(before);
  await page.goForward();
  await expect(rows(page)).toHaveCount(4);
});

test('a figure that is flagged is on the overview at once, with the way to it, until it is settled', async ({
  page,
}) => {
  const figure = '/figures/WAT05/430581/2022Q2';
  const cell = page.locator('[id="c-430581.water"]');
  const turn = async (text: string) => {
    await page.goto(figure);
    await page.locator('main textarea').fill(text);
    await page.locator('.decision-acts .btn:not(.main)').click();
    await expect(page.locator('#happened')).toContainText(text);
  };
  await signIn(page, 'demo-leader', '/office');
  await turn('请镇里说明口径');
  await page.goto('/office');
  await page.locator('.ov-five a').click();
  await expect(page).toHaveURL(/doubt=1/);
  await expect(cell).toHaveAttribute('aria-label', /要跟进/);
  await cell.click();
  await page.locator('.ov-marks a', { hasText: '请镇里说明口径' }).click();
  await expect(page).toHaveURL(new RegExp(`${figure}$`));
  await turn('已核对');
  await page.goto('/office');
  await expect(cell).not.toHaveAttribute('aria-label', /要跟进/);
});

test('a shared address shows each reader no more than their own part', async ({ page }) => {
  await signIn(page, 'demo-shuangpai-head', '/office');
  await expect(rows(page)).toHaveCount(1);
  await page.goto('/office?units=street&cell=430581101.water');
  await expect(rows(page).locator('th a')).toHaveAttribute('href', '/office/units/430581109');
  await expect(page.locator('#why')).toHaveCount(0);
});

for (const path of [
  '/office?cell=430581109.water',
  '/office?view=behind',
  '/office?view=rank&domain=water',
  '/office?view=map',
]) {
  test(`${path} is fit for everybody, in both languages, on a phone and a desk`, async ({ page }) => {
    await signIn(page, 'demo-leader', '/office');
    for (const address of [path, `/en${path}`]) {
      await page.goto(address);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const small = await page
          .locator('main :is(a, button, input:not([type=hidden], [type=checkbox]), select)')
          .evaluateAll((all) =>
            all
              .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 20)
              .map((one) => one.outerHTML),
          );
        expect(small).toEqual([]);
      }
    }
  });
}
