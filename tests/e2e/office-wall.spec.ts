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
  await expect(page.locator('#turned tbody tr')).not.toHaveCount(0);
});

test('a past day is told beside now, with why each figure differs', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office/as-of');
  await page.locator('input[name=asOf]').fill('2022-08-01');
  await page.locator('select[name=period]').selectOption('2022Q2');
  await page.getByRole('button', { name: '看', exact: true }).click();
  const row = page.locator('#lines tr', { hasText: '龙溪镇' }).first();
  await expect(row).toContainText('12.03公里');
  await expect(row).toContainText('更正');
  await expect(row).toContainText('尚未交工验收');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/figures\/\w+\/\w+\/2022Q2\?asOf=2022-08-01$/);
  await page.goto('/office/domains/construction?asOf=2022-08-01&period=2022Q2');
  await expect(page.locator('.as-of-note')).toContainText('截至2022年8月1日');
  await page.locator('.as-of-note').getByRole('link', { name: '回到现在' }).click();
  await expect(page.locator('.as-of-note')).toHaveCount(0);
});

test('the overview of a past day says so on top, with the way to what has changed since', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  await page.goto('/office?asOf=2022-08-01');
  await expect(page.locator('.as-of-note')).toContainText('截至2022年8月1日');
  await page.locator('.as-of-note').getByRole('link', { name: '与现在有什么不同' }).click();
  await expect(page.locator('h1')).toContainText('截至2022年8月1日所知');
});

test('the overview says in one line what changed, and leads to all of it', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  const strip = page.locator('.since');
  await expect(strip).toContainText('督办有动静');
  for (const [name, address] of [
    ['那天与现在的差别', '/office/as-of'],
    ['大屏', '/office/wall'],
    ['看全部变化', '/office/changes'],
  ] as const)
    await expect(strip.getByRole('link', { name })).toHaveAttribute('href', address);
  await strip.getByRole('link', { name: '看全部变化' }).click();
  await expect(page.locator('h1')).toHaveText('最近的变化');
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

test('no word of the ranking lies over another, in either language', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await signIn(page, 'demo-leader', '/office/wall');
  for (const address of ['/office/wall', '/en/office/wall']) {
    await page.goto(address);
    const shown = page.locator('.w-page');
    while ((await shown.getAttribute('data-page')) !== 'ranking') await page.keyboard.press('ArrowRight');
    const rows = page.locator('.w-rank li');
    await expect(rows).toHaveCount(18);
    const lying = await rows.evaluateAll((lines) =>
      lines.flatMap((line) => {
        const boxes = [...line.children].map((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          return range.getBoundingClientRect();
        });
        return boxes.slice(1).some(({ left }, at) => left < (boxes[at]?.right ?? 0)) ? [line.textContent] : [];
      }),
    );
    expect(lying, address).toEqual([]);
  }
});

test('the wall turns its pages for hours, keeps its picture without a server, and says when somebody must sign in', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await signIn(page, 'demo-leader', '/office/wall');
  await page.clock.install();
  await page.reload();
  const shown = page.locator('.w-page');
  await expect(shown).toHaveAttribute('data-page', 'overview');
  const size = () => page.evaluate(() => document.querySelectorAll('*').length);
  const first = await size();
  await page.clock.runFor(61_000);
  await expect(shown).not.toHaveAttribute('data-page', 'overview');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.clock.runFor(61_000);
  await expect(shown).toHaveAttribute('data-page', 'overview');
  expect(await size()).toBe(first);

  await page.route('**/api/office/wall*', (route) => route.abort());
  await page.clock.runFor(180_000);
  await expect(page.locator('.w-trouble')).toContainText('连不上服务器');
  await expect(shown.locator('h2')).toBeVisible();
  await page.unroute('**/api/office/wall*');
  // The clock of the page runs ahead of the server, which answers in its own time: one try or the next is heard.
  const tried = async () => {
    await page.clock.runFor(31_000);
    await page.waitForTimeout(300);
    return (await page.locator('.w-trouble').allTextContents()).join();
  };
  await expect.poll(tried, { timeout: 20_000 }).toBe('');

  await page.context().clearCookies();
  await page.clock.runFor(181_000);
  await expect.poll(tried, { timeout: 20_000 }).toContain('请重新登录');
  await expect(page.locator('.w-trouble a')).toHaveAttribute('href', '/sign-in?next=%2Foffice%2Fwall');
  await expect(shown.locator('h2')).toBeVisible();
});
