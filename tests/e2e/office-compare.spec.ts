import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

/** A figure of the page's table, by the name of its row and the place of its column. */
const cell = (page: Page, row: string, column: number) =>
  page
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .nth(column);

async function isFit(page: Page, address: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor chooses, compares, sees the same in the table and takes it along', async ({ page, request }) => {
    await page.goto('/compare');
    await page.locator('summary', { hasText: '供水' }).click();
    await page.getByLabel('农村自来水普及率').check();
    await page.getByLabel('全部乡镇街道').check();
    await page.getByLabel('2022年二季度').check();
    await page.getByRole('button', { name: '比较' }).click();
    await expect(page.locator('h1')).toHaveText(/农村自来水普及率：2022年第二季度.+最高（.+），.+最低/);
    const bars = page.getByRole('list', { name: '农村自来水普及率（%）' }).getByRole('listitem');
    await expect(bars).toHaveCount(18);
    await page.getByText('看同一组数的表格').click();
    const said = await bars.filter({ hasText: '双牌镇' }).locator('b.num').textContent();
    await expect(cell(page, '双牌镇', 0)).toHaveText(said ?? '');
    const file = await page.getByRole('link', { name: '数据 CSV' }).getAttribute('href');
    const csv = await (await request.get(file ?? '')).text();
    expect(csv).toContain(`双牌镇`);
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(19);
    const picture = await request.get((await page.getByRole('link', { name: '图片 PNG' }).getAttribute('href')) ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
  });

  test('what is not there is said, and breaks nothing', async ({ page }) => {
    const answer = await page.goto('/en/compare?i=NOT99&u=%00&p=9999&chart=pie&i=ELD03');
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('status').first()).toContainText('NOT99');
    await expect(page.locator('form.builder')).toBeVisible();
  });
});

test('a leader compares, keeps it, comes back to it, renames it and lets it go', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office/compare');
  // By code: names in the office carry marks here that no visitor may read.
  await page.locator('details:has([value=ELD03]) > summary').click();
  await page.locator('[name=i][value=ELD03]').check();
  await page.getByLabel('双牌镇').check();
  await page.getByLabel('湾头桥镇').check();
  await page.getByRole('button', { name: '比较', exact: true }).click();
  await expect(page.locator('#comparison .live')).toBeVisible();
  await expect(page.locator('#comparison')).toContainText('演示数据');

  const views = page.locator('#views');
  await views.getByLabel('名称').fill('两个镇的照料中心');
  await views.getByRole('button', { name: '保存这个比较' }).click();
  await expect(views).toContainText('已保存“两个镇的照料中心”。');
  await page.goto('/office/compare');
  await views.getByRole('link', { name: '两个镇的照料中心' }).click();
  await expect(page.locator('#comparison')).toContainText('2个乡镇街道');

  await views.getByText('改名或删除').click();
  await views.getByLabel('名称').first().fill('照料中心');
  await views.getByRole('button', { name: '改名' }).click();
  await expect(views.getByRole('link', { name: '照料中心', exact: true })).toBeVisible();
  await views.getByRole('button', { name: '删除' }).click();
  await expect(page.locator('#views')).toContainText('还没有保存过。');
});

test('a drawn comparison is taken over when it is seen: values, keys, names; on paper it is the drawn one', async ({
  page,
}) => {
  await signIn(page, 'demo-leader', '/office/compare');
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto('/office/compare?i=ELD03&u=430581109,430581101');
  const frame = page.locator('.live');
  const before = await frame.boundingBox();
  const lines = page.locator('.live[data-live] .recharts-line');
  await expect(lines).toHaveCount(2);
  expect(await frame.boundingBox()).toEqual(before);

  await page.locator('.moving [tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.told-values dt')).toHaveCount(2);
  const first = (await page.locator('.told-values b').textContent()) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.told-values b')).not.toHaveText(first);

  const name = page.locator('.live-names button').first();
  await name.click();
  await expect(name).toHaveAttribute('aria-pressed', 'false');
  await expect(lines).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.moving')).toBeHidden();
  await expect(page.locator('.still')).toHaveCSS('visibility', 'visible');

  await page.emulateMedia({ media: 'screen' });
  await page.goto('/office/compare?i=ELD03,WAT01&u=430581109,430581101');
  await expect(page.locator('.live[data-live]')).toHaveCount(4);
  await page.goto('/compare?i=ELD03&u=430581109,430581101');
  await expect(page.getByRole('img', { name: /^图：/ })).toBeVisible();
  await expect(page.locator('.live')).toHaveCount(0);
});

test('a comparison of a past day says so, keeps the day in links and files, and leads back', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office/compare');
  await page.goto('/office/compare?i=ELD03&u=430581109,430581101');
  await page.getByLabel('截至哪一天').fill('2022-07-31');
  await page.getByRole('button', { name: '比较', exact: true }).click();
  await expect(page).toHaveURL(/asOf=2022-07-31/);
  await expect(page.locator('.as-of-note')).toContainText('截至2022年7月31日');
  await expect(page.locator('main')).toContainText(/与现在所知(不同|相同)/);
  await expect(page.locator('#views input[name=query]').last()).toHaveValue(/asOf=2022-07-31/);
  for (const kind of ['数据 CSV', '表格 XLSX', '图片 PNG']) {
    const file = await page.request.get((await page.getByRole('link', { name: kind }).getAttribute('href')) ?? '');
    expect(file.headers()['content-disposition']).toContain('compare-2022-07-31.');
  }
  await page.locator('.as-of-note').getByRole('link', { name: '回到现在' }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.locator('.as-of-note')).toHaveCount(0);
  await page.goto('/office/compare?i=ELD03&asOf=2022-13-45');
  await expect(page.locator('.note.am')).toContainText('没有按“2022-13-45”回看');
});

test('a shared address shows what the reader may see, and says what it leaves out', async ({ page }) => {
  await signIn(page, 'demo-shuangpai-head', '/office/compare');
  await page.goto('/office/compare?i=ELD03&u=430581109,430581101,430581');
  await expect(page.locator('.note.am')).toContainText('没有列出的单位：430581101和430581');
  await expect(page.locator('#comparison')).toContainText('双牌镇');
  await expect(page.locator('main')).not.toContainText('湾头桥镇');
  const file = await page.request.get('/api/office/compare/zh.csv?i=ELD03&u=430581101');
  expect(file.status()).toBe(404);
});

for (const address of [
  '/compare',
  '/compare?i=ELD03&u=townships',
  '/en/compare?i=ELD03,WAT01&u=430581,townships&p=2022Q2',
])
  test(`${address} is fit for everybody, on a phone and a desk`, async ({ page }) => isFit(page, address));

test('the office’s comparison is fit for everybody, in both languages', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office/compare');
  await isFit(page, '/office/compare?i=ELD03&u=430581109,430581101');
  await isFit(page, '/en/office/compare');
});
