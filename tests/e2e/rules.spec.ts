import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

async function isSound(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const aside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(aside).toBeLessThanOrEqual(0);
}

const holidayForm = (page: Page) => page.locator('.holiday-forms form').first();

test('holidays are entered, mended and taken out, with what is wrong said at the field', async ({ page }) => {
  await signIn(page, 'demo-admin', '/admin/holidays');
  await page.goto('/admin/holidays?year=2029');
  await expect(page.locator('main')).toContainText('2029年的节假日还没有录入');
  await isSound(page);
  await page.locator('[name=first]').fill('2029-12-30');
  await page.locator('[name=last]').fill('2029-12-28');
  await page.locator('[name=nameZh]').fill('岁末');
  await page.locator('[name=nameEn]').fill('End of the year');
  await holidayForm(page).getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.faults')).toContainText('最后一天早于第一天');
  await expect(page.locator('[name=nameZh]')).toHaveValue('岁末');
  await page.locator('[name=last]').fill('2029-12-31');
  await holidayForm(page).getByRole('button', { name: '保存' }).click();
  await expect(holidayForm(page)).toContainText('没有截止日受影响');
  await page.getByRole('link', { name: '12月30日周日至12月31日周一' }).click();
  await expect(page.locator('h2')).toContainText('修改“岁末”');
  await page.locator('[name=last]').fill('2029-12-30');
  await holidayForm(page).getByRole('button', { name: '保存' }).click();
  await expect(holidayForm(page)).toContainText('已保存');
  await page.getByRole('button', { name: '删除这段日子' }).click();
  await expect(page.locator('main')).toContainText('12月30日起的这段日子已不在节假日之列');
});

test('a form is made in the other language on a phone, and its task is there at once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, 'demo-admin', '/en/admin/forms/new');
  await page.getByRole('link', { name: 'Planning' }).click();
  await page.locator('[name=nameZh]').fill('规划核对表');
  await page.locator('[name=nameEn]').fill('Check of planning');
  await page.locator('[name=departmentCode]').selectOption('water-bureau');
  await page.locator('[name=whose]').selectOption('department-county');
  await page.getByRole('button', { name: 'Make the form' }).click();
  await expect(page.locator('.form-editor [role=alert]')).toContainText('At least one figure');
  await isSound(page);
  await page.locator('[name=entry][value=PLN01]').check();
  await page.getByRole('button', { name: 'Make the form' }).click();
  await expect(page).toHaveURL(/\/en\/admin\/forms\/planning-[0-9a-f]{8}$/);
  await expect(page.locator('main')).toContainText('One filer has this form in hand');
  await page.context().clearCookies();
  await signIn(page, 'demo-water', '/en/entry');
  await expect(page.locator('main')).toContainText('Check of planning');
});

test('whoever reviews is told that forms wait, and is led to them', async ({ page }) => {
  await signIn(page, 'demo-reviewer', '/notices');
  await page.getByRole('link', { name: /等您审核/ }).click();
  await expect(page).toHaveURL(/\/review/);
});

test('whoever sees a figure that no form asks for can remark on it', async ({ page }) => {
  await signIn(page, 'demo-leader', '/figures/WAT05/430581/2022Q2');
  await page.locator('textarea').fill('请水利局说明口径');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.locator('#happened')).toContainText('请水利局说明口径');
  await isSound(page);
});

// The second asks for eleven figures of each of the township's nineteen villages.
for (const form of ['planning-townships-quarter', 'governance-villages-quarter'])
  test(`on paper ${form} is one sheet with who filed it, to be signed and sealed`, async ({ page }) => {
    await signIn(page, 'demo-shuangpai', '/entry');
    await page.goto(`/entry/${form}-2022Q3-u-430581109`);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('填报单位：双牌镇')).toBeVisible();
    for (const words of ['单位负责人', '填表人', '电话', '盖章'])
      await expect(page.locator('.paper dt', { hasText: words })).toBeVisible();
    await expect(page.locator('.gsubmit')).toBeHidden();
  });
