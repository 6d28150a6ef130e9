import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

const ROOMS = ['/admin', '/admin/profile', '/admin/audit', '/admin/backups', '/admin/health'];

test('the rooms of the administration are fit for everybody, in both languages, on a phone and a desk', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'demo-admin', '/admin');
  for (const address of ROOMS.flatMap((path) => [path, `/en${path}`])) {
    await page.goto(address);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('.rooms a[aria-current=page]')).toHaveCount(address.endsWith('/admin') ? 0 : 1);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html}`)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${address} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

const PHONE = '0739-4220099';
const save = (page: Page) => page.getByRole('button', { name: '保存' });

test('a change of the profile is on the public pages within seconds, and in the audit with what was before', async ({
  browser,
}) => {
  // A form works before its script does, so here it has none.
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, 'demo-admin', '/admin/profile');
  await page.locator('input[name=contactPhone]').fill(PHONE);
  await page.locator('input[name=icpRecord]').fill('12345');
  await page.locator('input[name=showOutline]').uncheck();
  await save(page).click();
  await expect(page.locator('main .fault')).toHaveText(/ICP备案号请写成这样/);
  await expect(page.locator('input[name=contactPhone]')).toHaveValue(PHONE);
  await expect(page.locator('input[name=showOutline]')).not.toBeChecked();
  await page.locator('input[name=icpRecord]').fill('');
  await page.locator('input[name=showOutline]').check();
  await save(page).click();
  await expect(page.locator('.said')).toContainText('已保存1处改动');
  const shown = () => page.request.get('/en/methods').then((answer) => answer.text());
  await expect.poll(shown, { timeout: 10_000 }).toContain(PHONE);

  await page.goto('/admin/audit');
  await page.locator('select[name=action]').selectOption({ label: '改县情设置' });
  await page.locator('input[name=who]').fill('demo-admin');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/action=profile\.change/);
  const newest = page.locator('.audit > li').first();
  await newest.locator('summary').click();
  await expect(newest.locator('.changes')).toContainText(PHONE);
  const href = (await page.locator('a[download]').getAttribute('href')) ?? '';
  const file = await page.request.get(href);
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="audit-\d+-[\d-]+\.csv"$/);
  expect(await file.text()).toContain(PHONE);

  await page.goto('/admin/profile');
  await page.locator('input[name=contactPhone]').fill('');
  await save(page).click();
  await expect(page.locator('.said')).toContainText('已保存1处改动');
  await expect.poll(shown, { timeout: 10_000 }).not.toContain(PHONE);
  await page.context().close();
});

test('a backup is made while the server goes on, is tried by restoring it, and can be taken along', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'demo-admin', '/admin/backups');
  await page.getByRole('button', { name: '现在备份' }).click();
  await expect(page.locator('.said').first()).toContainText('开始备份了');
  const cards = async () => {
    await page.reload();
    return page
      .locator('.backups > li')
      .first()
      .textContent({ timeout: 1000 })
      .catch(() => '');
  };
  await expect.poll(cards, { timeout: 60_000 }).toContain('还没有试恢复过');
  await page.locator('.backups button').first().click();
  // This database carries marks that were planted behind the application's back, and the trial says so.
  await expect.poll(cards, { timeout: 120_000 }).toContain('试恢复发现问题');
  const href = (await page.locator('.backups a[download]').first().getAttribute('href')) ?? '';
  const file = await page.request.get(href);
  expect(file.headers()['content-type']).toBe('application/gzip');
  expect((await file.body()).length).toBeGreaterThan(1_000_000);
  await page.goto('/admin/health');
  await expect(page.locator('main')).toContainText('试恢复有问题');
  await page.goto('/admin/audit?action=backup.download');
  await expect(page.locator('.audit > li')).not.toHaveCount(0);
});
