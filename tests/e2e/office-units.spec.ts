import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect as expectNow, type Page, test } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '#seed/accounts.ts';
import { OwnServer } from './own-server.ts';

// A page that answers a form without a script comes as a whole.
const expect = expectNow.configure({ timeout: 20_000 });
const server = new OwnServer('e2e-units', Number(process.env.DULIANG_E2E_PORT ?? 3907) + 60);
const FROM = '2022-08-15';
const NEW = 'u-430581299';
/** The town that is merged, and what it goes into. */
const CLOSED = '430581109';
const SUCCESSOR = '430581110';

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);
// Every step is taken without a script.
test.use({ actionTimeout: 20_000, javaScriptEnabled: false });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await server.seed();
  await server.start();
});
test.afterAll(() => server.stop('SIGTERM'));

const at = (path: string) => `${server.base}${path}`;

async function signedIn(context: BrowserContext, username: string, next: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at(`/sign-in?next=${encodeURIComponent(next)}`));
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(DEMONSTRATION_PASSWORD);
  await page.locator('main button[type=submit]').click();
  await expect(page).toHaveURL((url) => url.pathname === next);
  return page;
}

const field = (page: Page, name: string) => page.locator(`main form [name=${name}]`);
const send = (page: Page) => page.locator('main form:has([name=reason]) button[type=submit]').click();

/** Says from when and why, reads what it would do, and confirms. Gives back what was read. */
async function carryOut(page: Page): Promise<string> {
  await field(page, 'day').fill(FROM);
  await field(page, 'reason').fill('区划调整');
  await send(page);
  await expect(page.locator('form .note strong')).toContainText('请核对');
  await expect(field(page, 'reason')).toHaveValue('区划调整');
  const read = (await page.locator('form .note ul').textContent()) ?? '';
  await send(page);
  await expect(page.locator('p.note.ce')).toContainText('已登记');
  return read;
}

test('the administrator makes a township, and is told what is wrong with what was typed', async ({ context }) => {
  const page = await signedIn(context, 'demo-admin', '/admin/units');
  await page.locator('.unit-bar a[href$="/new"]').click();
  await field(page, 'nameZh').fill('新设乡');
  await field(page, 'nameEn').fill('New Township');
  await field(page, 'code').fill(CLOSED);
  await field(page, 'sort').selectOption('township');
  await field(page, 'day').fill('2099-01-01');
  await field(page, 'reason').fill('省里批了');
  await send(page);
  await expect(page.locator('.faults')).toContainText('请填今天或以前的日期');
  await expect(field(page, 'nameZh')).toHaveValue('新设乡');
  await field(page, 'day').fill(FROM);
  await send(page);
  await expect(page.locator('.faults')).toContainText('这个代码已有单位在用');
  await field(page, 'code').fill(NEW.slice(2));
  expect(await carryOut(page)).toContain(`${FROM}起新设新设乡`);
  await expect(page).toHaveURL((url) => url.pathname === `/admin/units/${NEW}`);
  await expect(page.locator('.unit-history')).toContainText('区划调整');
});

test('renames one, moves a village and merges two, each with what it would do read first', async ({ context }) => {
  const page = await signedIn(context, 'demo-admin', '/admin/units/u-430581204');
  await page.locator('.unit-changes a[href$="/rename"]').click();
  await field(page, 'nameZh').fill('马坪镇');
  await field(page, 'sort').selectOption('town');
  expect(await carryOut(page)).toContain('马坪镇');
  await expect(page.locator('.unit-history li')).toHaveCount(1);

  const village = await villageBelow(page, '430581001');
  await page.goto(at(`${village}/move`));
  await field(page, 'parentId').selectOption('u-430581002');
  expect(await carryOut(page)).toContain('这些报告期的合计会重新计算：2022年三季度');
  await expect(page.locator('nav a[href$="u-430581002"]')).toBeVisible();

  await page.goto(at(`/admin/units/u-${CLOSED}/close`));
  await field(page, 'reason').fill('撤镇');
  await send(page);
  await expect(page.locator('.faults')).toContainText('下面还有19个单位');
  await page.goto(at(`/admin/units/u-${CLOSED}/merge`));
  await field(page, 'successorId').selectOption(`u-${SUCCESSOR}`);
  const read = await carryOut(page);
  expect(read).toMatch(/19个单位从2022-08-15起改由/);
  expect(read).toContain('不用再填');
  expect(read).toContain('还有这里的权限');
  await expect(page.locator('main .note').last()).toContainText('这个单位已经撤销');
  await expect(page.locator('#people a').first()).toBeVisible();
});

async function villageBelow(page: Page, town: string): Promise<string> {
  await page.goto(at(`/admin/units/u-${town}`));
  const href = await page.locator('#below a').first().getAttribute('href');
  return href ?? '';
}

test('the overview of the quarter follows, and that of the quarter before stays', async ({ context }) => {
  const page = await signedIn(context, 'demo-leader', '/office');
  const towns = async (period: string) => {
    await page.goto(at(`/office?period=${period}`));
    const links = page.locator('main a[href*="/office/units/4305"]');
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    return new Set(hrefs.flatMap((href) => /units\/(\d{9})\b/.exec(href)?.[1] ?? []));
  };
  const [before, after] = [await towns('2022Q2'), await towns('2022Q3')];
  expect([before.size, after.size]).toEqual([18, 18]);
  expect([before.has(CLOSED), before.has(NEW.slice(2))]).toEqual([true, false]);
  expect([after.has(CLOSED), after.has(NEW.slice(2))]).toEqual([false, true]);
  await page.goto(at('/office/units/430581204?period=2022Q3'));
  await expect(page.locator('h1')).toContainText('马坪镇');
  await page.goto(at('/office/units/430581204?period=2022Q2'));
  await expect(page.locator('h1')).toContainText('马坪乡');
  // What is published stays as it was.
  await page.goto(at(`/townships/${CLOSED}`));
  await expect(page.locator('h1')).toContainText('双牌镇');
});

test('whoever filed for the closed town is told that it is over', async ({ context }) => {
  const page = await signedIn(context, 'demo-shuangpai', '/entry');
  await expect(page.locator('#ended li').first()).toBeVisible();
  await page.locator('#ended a').first().click();
  await expect(page.locator('main .gbox')).toContainText(['这张表不用再填']);
  await expect(page.locator('main table')).toHaveCount(0);
});

test('a closing that was a mistake is taken back', async ({ context }) => {
  const page = await signedIn(context, 'demo-admin', `/admin/units/u-${CLOSED}/reopen`);
  await field(page, 'reason').fill('误撤');
  await send(page);
  await expect(page.locator('form .note ul')).toContainText('就像没有撤销过');
  await send(page);
  await expect(page.locator('.unit-history li').first()).toContainText('一直都在');
});

test('nobody else sees units here, and a change that there is not is not found', async ({ context, browser }) => {
  const page = await signedIn(context, 'demo-reviewer', '/board');
  for (const path of ['/admin/units', '/admin/units/new', `/en/admin/units/u-${SUCCESSOR}/move`])
    expect((await page.goto(at(path)))?.status()).toBe(404);
  const keeper = await signedIn(await browser.newContext(), 'demo-admin', '/admin/units');
  for (const path of ['/admin/units/u-none', `/admin/units/u-${SUCCESSOR}/split`, '/admin/units/u-430581/close'])
    expect((await keeper.goto(at(path)))?.status()).toBe(404);
  await keeper.goto(at('/en/admin/units?q=Shuangpai'));
  await expect(keeper.locator('.unit-line a')).not.toHaveCount(0);
});

test.describe('with a script', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages are fit for everybody', async ({ context }) => {
    const page = await signedIn(context, 'demo-admin', '/admin/units');
    for (const address of [
      '/admin/units',
      '/en/admin/units?q=4305812',
      '/admin/units/new',
      `/en/admin/units/u-${CLOSED}`,
      `/admin/units/u-${SUCCESSOR}/merge`,
    ]) {
      await page.goto(at(address));
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('a change is made from the keyboard, and what it would do takes the focus', async ({ context }) => {
    const page = await signedIn(context, 'demo-admin', `/admin/units/u-${SUCCESSOR}/rename`);
    await field(page, 'nameZh').fill('大甸新镇');
    await field(page, 'reason').focus();
    await page.keyboard.type('更名');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('form .said')).toBeFocused();
    await expect(page.locator('form .note li')).toContainText(['大甸新镇']);
  });
});
