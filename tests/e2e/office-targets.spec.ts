import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

/** An indicator that adds up over townships, with a demonstration target that nobody else's test touches. */
const AIM = '/office/targets/ELD03?year=2022';
const field = (page: Page, name: string) => page.locator(`.tg-set [name="${name}"]`);
const targets = (page: Page) => page.locator('.tg-set input[name^="t."]');
const submit = (page: Page) => page.locator('.tg-set form > button[type=submit]');

test('the county office shares a target out, is told what does not add up, and sets it', async ({ page }) => {
  await signIn(page, 'demo-reviewer', '/office/targets');
  await page.goto(AIM);
  const total = page.locator('.tg-total');
  // The targets that stand here carry marks; shared out anew they are ordinary.
  await targets(page).first().fill('120');
  await field(page, 'way').selectOption('equally');
  await page.locator('.tg-work button').click();
  await expect(total).toContainText('等于县级目标');
  await targets(page).first().fill('140');
  await expect(total).toContainText('比县级目标少20所');
  await field(page, 'way').selectOption('equally');
  await page.locator('.tg-work button').click();
  await expect(total).toContainText('合计140所，等于县级目标');

  // A dot moves by key, and its number with it; no quarter falls below the one before.
  const dot = page.getByRole('slider').first();
  await dot.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'p1')).toHaveValue('14');
  await field(page, 'p2').fill('40');
  await expect(page.getByRole('slider').nth(1)).toHaveAttribute('aria-valuenow', '40');
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await expect(field(page, 'p1')).toHaveValue('40');

  await targets(page).nth(1).fill('很多');
  await submit(page).click();
  await expect(page.locator('.faults')).toContainText('处要改');
  await expect(page.locator('.tg-set')).toContainText('请填数字');
  await expect(page.locator('.tg-set')).toContainText('请写明调整原因');
  await expect(targets(page).first()).toHaveValue('140');
  await field(page, 'way').selectOption('equally');
  await page.locator('.tg-work button').click();
  await field(page, 'reason').fill('上级追加二十所');
  await submit(page).click();
  await expect(page.locator('.tg-set .said')).toContainText('通知了负责人');
  await expect(page.locator('.tg-figure')).toContainText('140所');
  await expect(page.locator('#history')).toContainText('上级追加二十所');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a target is worked out and set all the same', async ({ page }) => {
    await signIn(page, 'demo-reviewer', '/office/targets');
    await page.goto('/en/office/targets/PLN02?year=2023');
    const first = await targets(page).first().inputValue();
    await targets(page)
      .first()
      .fill(String(Number(first) + 18));
    await field(page, 'way').selectOption('equally');
    await page.locator('.tg-work button').click();
    await expect(page.locator('.tg-total')).toContainText('the county’s target exactly');
    await field(page, 'inForceFrom').fill('2023-02-01');
    await submit(page).click();
    await expect(page.locator('.faults')).toContainText('mending; nothing was stored');
    await expect(page.locator('.tg-set')).toContainText('today or later');
  });

  test('a head accepts some, objects to one with words, and none without', async ({ page }) => {
    await signIn(page, 'demo-dengjiapu-head', '/office/targets');
    const boxes = page.locator('.tg-tick');
    await boxes.first().check();
    await page.locator('input[name=answer][value=objected]').check();
    await page.locator('main form .btn.main').click();
    await expect(page.locator('.faults')).toContainText('提出异议请写明原因');
    await expect(boxes.first()).toBeChecked();
    await page.locator('textarea[name=text]').fill('基数少算一处');
    await page.locator('main form .btn.main').click();
    await expect(page.locator('.said')).toContainText('已答复1项');
    await expect(page.locator('tbody tr').first()).toContainText('基数少算一处');
  });
});

test('the county office reminds, and a head finds the notice and the way to it', async ({ page, browser }) => {
  await signIn(page, 'demo-reviewer', '/office/targets');
  await page.locator('#who button').first().click();
  await expect(page.locator('#who .said').first()).toContainText(/已提醒\d+人/);
  const head = await browser.newPage();
  await signIn(head, 'demo-water-head', '/notices');
  await head
    .getByRole('link', { name: /目标还没有答复/ })
    .first()
    .click();
  await expect(head).toHaveURL((url) => url.pathname === '/office/targets' && url.searchParams.has('unit'));
  await expect(head.locator('.tg-tick').first()).toBeVisible();
  await head.close();
});

test('the targets of a year are taken along as a table', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office/targets');
  const answer = await page.request.get('/api/office/targets/2022.csv');
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'private, no-store',
  });
  expect((await answer.text()).split('\r\n').length).toBeGreaterThan(800);
  expect((await page.request.get('/api/office/targets/soon.csv')).status()).toBe(404);
});

for (const [path, who] of [
  ['/office/targets', 'demo-reviewer'],
  ['/office/targets', 'demo-shuangpai-head'],
  ['/office/targets/ELD02?year=2022', 'demo-reviewer'],
] as const) {
  test(`${path} is fit for everybody: ${who}`, async ({ page }) => {
    await signIn(page, who, '/office/targets');
    for (const prefix of ['', '/en']) {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${prefix}${path}`);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, `${prefix} ${width}`).toBeLessThanOrEqual(0);
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    }
  });
}
