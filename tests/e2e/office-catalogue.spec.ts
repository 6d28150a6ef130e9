import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

const FORM = '/entry/governance-safety-quarter-2022Q3-u-430581';
const name = (page: Page, field: string) => page.locator(`main form:has(fieldset) [name=${field}]`);
const save = (page: Page) => page.locator('main form:has(fieldset) button[type=submit]');

async function isFit(page: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a definition is changed after its effects were read, and the form of the period follows at once', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'demo-admin', '/admin/indicators');
    await page.locator('a[href$=GOV06]').click();
    await name(page, 'nameZh').fill('日均供水总量');
    await name(page, 'decimals').fill('一');
    await name(page, 'validFrom').fill('2022-07-01');
    await name(page, 'reason').fill('省里统一了名称');
    await save(page).click();
    await expect(page.locator('.faults')).toContainText('要填整数');
    await expect(name(page, 'nameZh')).toHaveValue('日均供水总量');
    await name(page, 'decimals').fill('2');
    await save(page).click();
    await expect(page.locator('form .note')).toContainText('还没有保存');
    await expect(page.locator('form .note li')).toContainText(['没有审完的报表（2022年三季度）']);
    await expect(name(page, 'reason')).toHaveValue('省里统一了名称');
    await save(page).click();
    await expect(page.locator('.versions li')).toHaveCount(2);
    await expect(page.locator('.versions li').first()).toContainText(/第2版 2022-07-01起.*省里统一了名称/s);
    await expect(page.locator('.versions table')).toContainText('日均供水总量');
    const reviewer = await (await browser.newContext()).newPage();
    await signIn(reviewer, 'demo-reviewer', FORM);
    await expect(reviewer.locator('main')).toContainText('日均供水总量');
    await reviewer.close();
  });

  test('values of other places are set beside an indicator, stand before leaders at once, and before nobody else', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'demo-admin', '/admin/indicators/WAT02');
    const set = page.locator('#references');
    const add = set.locator('form').last();
    const type = (field: string, text: string) => add.locator(`[name=${field}]`).fill(text);
    await type('place', '43');
    await type('year', '2021');
    await type('value', '六十');
    for (const field of ['placeZh', 'sourceZh']) await type(field, '湖南省');
    for (const field of ['placeEn', 'sourceEn']) await type(field, 'Hunan');
    await add.locator('button').click();
    await expect(set.locator('.faults')).toContainText('六位区划代码');
    await expect(set.locator('.faults')).toContainText('要填数字');
    await expect(add.locator('[name=sourceEn]')).toHaveValue('Hunan');
    await type('place', '430000');
    await type('value', '60.5');
    await add.locator('button').click();
    await expect(set.locator('li')).toContainText(['湖南省 2021']);
    await set.getByRole('link', { name: /^改正或收回湖南省2021年/ }).click();
    const change = set.locator('li form').first();
    await change.locator('[name=value]').fill('六十');
    await change.locator('button').click();
    await expect(change.locator('[name=value]')).toHaveValue('六十');
    await change.locator('[name=value]').fill('61.5');
    await change.locator('button').click();
    await expect(set.locator('li b')).toContainText(['61.5']);
    const leader = await (await browser.newContext()).newPage();
    await signIn(leader, 'demo-leader', '/office/indicators/WAT02');
    await expect(leader.locator('#reference')).toContainText('湖南省 2021年');
    await expect(leader.locator('#reference')).toContainText('61.5%');
    await leader.close();
    await page.goto('/indicators/WAT02');
    await expect(page.locator('main')).not.toContainText('湖南省 2021');
  });

  test('an indicator is added to a domain, and a form may ask for it', async ({ page }) => {
    await signIn(page, 'demo-admin', '/en/admin/indicators');
    await page
      .locator('#water')
      .getByRole('link', { name: /^New indicator/ })
      .click();
    await name(page, 'code').fill('WAT01');
    for (const field of ['nameZh', 'shortZh', 'definitionZh', 'unitZh']) await name(page, field).fill('智能水表');
    for (const field of ['nameEn', 'definitionEn', 'unitEn']) await name(page, field).fill('Smart water meters');
    await name(page, 'reason').fill('asked for by the county');
    await save(page).click();
    await expect(page.locator('.faults')).toContainText('This is taken already.');
    await name(page, 'code').fill('WAT98');
    await save(page).click();
    await expect(page).toHaveURL((url) => url.pathname === '/en/admin/indicators/WAT98');
    await expect(page.locator('main')).toContainText('No form asks for it.');
    await page.goto('/en/admin/forms/water-quarter');
    await expect(page.locator('main')).toContainText('Smart water meters');
  });
});

test('the pages of the catalogue are fit for everybody', async ({ page }) => {
  await signIn(page, 'demo-admin', '/admin/indicators');
  await isFit(page);
  for (const address of [
    '/en/admin/indicators',
    '/admin/indicators/MED02',
    '/en/admin/indicators/new?domain=medical',
  ]) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    await isFit(page);
  }
});

test('what somebody else changed meanwhile stands beside what was typed', async ({ page, browser }) => {
  await signIn(page, 'demo-admin', '/admin/indicators/WAT10');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'demo-admin', '/admin/indicators/WAT10');
  for (const [one, text] of [
    [other, '甲说'],
    [page, '乙说'],
  ] as const) {
    await name(one, 'note').fill(text);
    await name(one, 'validFrom').fill(one === page ? '2022-12-02' : '2022-12-01');
    await name(one, 'reason').fill('补充说明');
  }
  await save(other).click();
  await expect(other.locator('form .note')).toContainText('已存为第2版');
  await other.close();
  await save(page).click();
  await expect(page.locator('.faults')).toContainText('别人刚改成：甲说');
  await expect(name(page, 'note')).toHaveValue('乙说');
  await save(page).click();
  await expect(page.locator('form .note')).toContainText('已存为第3版');
});

test('a department gets another name, and what it answers for stays with it', async ({ page }) => {
  await signIn(page, 'demo-admin', '/admin/departments');
  const own = page.locator('#emergency');
  const links = await own.locator('.linklist a').allTextContents();
  expect(links.length).toBeGreaterThan(1);
  await own.locator('summary').click();
  await own.locator('[name=nameZh]').fill('市应急管理局');
  await own.locator('[name=nameEn]').fill('Bureau of Emergency Management');
  await own.getByRole('button').click();
  await expect(own.locator('h2')).toHaveText('市应急管理局');
  expect(await own.locator('.linklist a').allTextContents()).toEqual(links);
});
