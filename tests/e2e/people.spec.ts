import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '#seed/accounts.ts';
import { totp } from '#tests/support/totp.ts';
import { signIn } from './office.ts';

const OWN = '秋天的稻子黄了一大片又一片';
const button = (page: Page) => page.locator('main button[type=submit]');

async function typePassword(page: Page, username: string, password: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await button(page).click();
}

/** An account made by the administrator in a browser; its first password is read from the page. */
async function newAccount(browser: Browser, username: string, role: string): Promise<string> {
  const page = await browser.newPage();
  await signIn(page, 'demo-admin', '/admin/accounts/new');
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=name]').fill('王核');
  await page.locator('select[name=role]').selectOption(role);
  await button(page).click();
  const password = (await page.locator('.told code').textContent()) ?? '';
  await page.close();
  return password;
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('one signs in, comes to the page one asked for, and signs out', async ({ page }) => {
    await page.goto('/board');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fboard$/);
    await typePassword(page, 'demo-leader', 'not the right one');
    await expect(page.locator('.faults')).toContainText('用户名或密码不对');
    await expect(page.locator('input[name=username]')).toHaveValue('demo-leader');
    await typePassword(page, 'demo-leader', DEMONSTRATION_PASSWORD);
    await expect(page).toHaveURL((url) => url.pathname === '/board');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'duliang', httpOnly: true, sameSite: 'Lax', expires: -1 });
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page.locator('main')).toContainText('您已退出');
    await page.goto('/board');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('an account is made, and its owner has to change the password before anything else', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'demo-admin', '/en/admin/accounts/new');
    await page.locator('input[name=username]').fill('x');
    await page.locator('input[name=name]').fill('Without Script');
    await button(page).click();
    await expect(page.locator('.faults')).toContainText('A user name has 2 to 30 signs');
    await expect(page.locator('input[name=name]')).toHaveValue('Without Script');
    await page.locator('input[name=username]').fill('without-script');
    await button(page).click();
    const first = (await page.locator('.told code').textContent()) ?? '';
    const theirs = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await theirs.goto('/sign-in?next=/entry');
    await typePassword(theirs, 'Without-Script', first);
    await expect(theirs).toHaveURL((url) => url.pathname === '/account/password');
    await theirs.goto('/entry');
    await expect(theirs).toHaveURL((url) => url.pathname === '/account/password');
    await theirs.locator('input[name=current]').fill(first);
    for (const name of ['next', 'again']) await theirs.locator(`input[name=${name}]`).fill(OWN);
    await button(theirs).click();
    await expect(theirs).toHaveURL((url) => url.pathname === '/entry');
    await theirs.close();
  });
});

test('a reviewer sets up a second factor before anything else, and signs in with it from then on', async ({
  page,
  browser,
}) => {
  const first = await newAccount(browser, 'second-factor', 'reviewer');
  await page.goto('/sign-in');
  await typePassword(page, 'second-factor', first);
  await page.locator('input[name=current]').fill(first);
  await page.locator('input[name=next]').fill('Passw0rd!2022');
  await page.locator('input[name=again]').fill('Passw0rd!2022');
  await button(page).click();
  await expect(page.locator('.faults')).toContainText('太常见');
  await expect(page).toHaveTitle(/^错误：/);
  await page.locator('input[name=current]').fill(first);
  for (const name of ['next', 'again']) await page.locator(`input[name=${name}]`).fill(OWN);
  await button(page).click();
  await expect(page).toHaveURL((url) => url.pathname === '/account/second-factor');
  await page.goto('/review');
  await expect(page).toHaveURL((url) => url.pathname === '/account/second-factor');
  await page.locator('input[name=password]').fill(OWN);
  await button(page).first().click();
  await expect(page.getByRole('img', { name: '给验证器扫描的图案' })).toBeVisible();
  const [secret = '', backup = ''] = await page.locator('.told code').allInnerTexts();
  const address = `otpauth://totp/Duliang?secret=${secret.replace(/\s/g, '')}`;
  await page.locator('input[name=code]').fill(totp(address));
  await button(page).last().click();
  await expect(page.locator('main')).toContainText('已启用');
  await page.goto('/review');
  await expect(page).toHaveURL((url) => url.pathname === '/review');

  await page.getByRole('button', { name: '退出' }).click();
  await page.goto('/sign-in?next=/review');
  await typePassword(page, 'second-factor', OWN);
  await expect(page).toHaveURL((url) => url.pathname === '/sign-in/code');
  await page.goto('/review');
  await expect(page, 'a password alone opens nothing').toHaveURL(/\/sign-in\?next=%2Freview$/);
  await page.goto('/sign-in/code?next=/review');
  await page.locator('input[name=code]').fill(backup.split(/\s+/)[0] ?? '');
  await button(page).click();
  await expect(page).toHaveURL((url) => url.pathname === '/review');
});

test('an account switched off is out at its next click, in whatever window', async ({ page, browser }) => {
  const first = await newAccount(browser, 'soon-gone', 'filer');
  await page.goto('/sign-in');
  await typePassword(page, 'soon-gone', first);
  await page.locator('input[name=current]').fill(first);
  for (const name of ['next', 'again']) await page.locator(`input[name=${name}]`).fill(OWN);
  await button(page).click();
  await expect(page).toHaveURL((url) => url.pathname === '/entry');
  const admin = await browser.newPage();
  await signIn(admin, 'demo-admin', '/admin/accounts');
  await admin.goto('/admin/accounts?q=soon-gone');
  await admin.locator('tbody a').click();
  await admin.getByRole('button', { name: '停用账号' }).click();
  await expect(admin.locator('main')).toContainText('账号已停用');
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fentry$/);
  await typePassword(page, 'soon-gone', OWN);
  await expect(page.locator('.faults')).toContainText('用户名或密码不对');
  await admin.close();
});

test('accounts come from a pasted sheet: looked at, mended, made', async ({ page }) => {
  await signIn(page, 'demo-admin', '/admin/accounts/import');
  // By code: the names of units carry marks here that no visitor may read.
  const sheet = (unit: string) =>
    `用户名,姓名,单位,部门,角色\nsheet-a,甲,430581109,,填报员\nsheet-b,乙,${unit},,填报员`;
  await page.locator('textarea').fill(sheet('无名镇'));
  await button(page).click();
  await expect(page.locator('.faulty')).toContainText('没有这个单位');
  await page.locator('textarea').fill(sheet('430581105'));
  await button(page).click();
  await expect(page.getByRole('row', { name: /sheet-b/ })).toContainText('没有问题');
  await button(page).click();
  await expect(page.locator('main code')).toHaveCount(3);
});

const PAGES: readonly [string, string | null][] = [
  ['/sign-in', null],
  ['/sign-in/code', null],
  ['/account', 'demo-water'],
  ['/account/password', 'demo-water'],
  ['/admin/accounts', 'demo-admin'],
  ['/admin/accounts/new', 'demo-admin'],
  ['/admin/accounts/import', 'demo-admin'],
  ['/admin/accounts/demo-water', 'demo-admin'],
  ['/admin/forms', 'demo-admin'],
  ['/admin/forms/new', 'demo-admin'],
  ['/admin/holidays', 'demo-admin'],
  ['/notices', 'demo-reviewer'],
];

for (const [path, username] of PAGES) {
  test(`${path} is fit for everybody, in both languages, on a phone and a desk`, async ({ page }) => {
    for (const address of [path, `/en${path}`]) {
      if (username && address === path) await signIn(page, username, path);
      else await page.goto(address);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${address} at ${width}`).toBeLessThanOrEqual(width);
        const small = await page
          .locator('main :is(a, button, input:not([type=hidden]), select)')
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
