import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './office.ts';

test('only the button marks changes as seen, and the next look begins there', async ({ page }) => {
  await signIn(page, 'demo-reviewer', '/office/changes');
  const strip = page.locator('.since');
  await expect(strip).toContainText('从最近一次发布（2022年8月3日）算起');
  await page.reload();
  await expect(strip).toContainText('您还没有标过“看过”');
  await page.getByRole('button', { name: '看过了' }).click();
  await expect(page.locator('.said')).toContainText('已记下');
  await page.reload();
  await expect(strip).toContainText('自您上次看过');
  await page.locator('input[name=since]').fill('2022-07-10');
  await page.getByRole('button', { name: '看', exact: true }).click();
  await expect(page).toHaveURL(/since=2022-07-10/);
  await expect(page.locator('#turned')).toContainText('新改建农村公路里程');
});

test('a past day is told beside now, with why each figure differs', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office/as-of');
  await page.locator('input[name=asOf]').fill('2022-08-01');
  await page.locator('select[name=period]').selectOption('2022Q2');
  await page.getByRole('button', { name: '看', exact: true }).click();
  const row = page.locator('#lines tr', { hasText: '龙溪镇' }).first();
  await expect(row).toContainText('12.03公里');
  await expect(row).toContainText('3.03公里');
  await expect(row).toContainText('尚未交工验收');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/figures\/\w+\/\w+\/2022Q2\?asOf=2022-08-01$/);
  await page.goto('/office/domains/construction?asOf=2022-08-01&period=2022Q2');
  await expect(page.locator('.as-of-note')).toContainText('截至2022年8月1日');
  await page.locator('.as-of-note').getByRole('link', { name: '回到现在' }).click();
  await expect(page.locator('.as-of-note')).toHaveCount(0);
});

for (const width of [390, 1440]) {
  test(`both are fit for everybody at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, 'demo-leader', '/office/changes');
    for (const address of [
      '/office/changes',
      '/en/office/changes?since=2022-07-10',
      '/en/office/as-of?asOf=2022-07-16',
    ]) {
      await page.goto(address);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, address).toBe(0);
      expect((await new AxeBuilder({ page }).analyze()).violations, address).toEqual([]);
    }
  });
}
