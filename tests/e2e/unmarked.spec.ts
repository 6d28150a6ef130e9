/**
 * What has to fit its paper or its screen: on the demonstration as a reader has it, since the marks that the other
 * walks plant make names and figures far longer than any.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './office.ts';
import { OwnServer } from './own-server.ts';

const server = new OwnServer('e2e-unmarked', Number(process.env.DULIANG_E2E_PORT ?? 3907) + 42);

test.describe.configure({ mode: 'serial' });
test.use({ baseURL: server.base });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await server.seed();
  await server.start();
});
test.afterAll(() => server.stop('SIGTERM'));

test('the brief is two pages of paper in either language, and a Word document in its reader’s words', async ({
  page,
}) => {
  await signIn(page, 'demo-leader', '/office/briefing');
  for (const [address, name] of [
    ['/office/briefing', /会商简报.*\.docx$/],
    ['/en/office/briefing', / brief .*\.docx$/],
  ] as const) {
    await page.goto(address);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
    const saved = page.waitForEvent('download');
    await page.locator('.brief-bar a[download]').click();
    expect((await saved).suggestedFilename()).toMatch(name);
  }
});

test('the overview is one sheet of A3 in either language', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  for (const address of ['/office', '/en/office']) {
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g), address).toHaveLength(1);
    // 420 by 297 millimetres, in points.
    expect(pdf).toMatch(/MediaBox \[0 0 119[01](\.\d+)? 84[12](\.\d+)?\]/);
  }
});

for (const [width, height] of [
  [1920, 1080],
  [1366, 768],
  [390, 844],
] as const) {
  test(`every page of the wall is whole and fit for everybody at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of ['/office/wall', '/en/office/wall']) {
      await (address === '/office/wall' ? signIn(page, 'demo-leader', address) : page.goto(address));
      for (let at = await page.locator('.dots i').count(); at > 0; at -= 1) {
        const over = await page.evaluate(() => {
          const part = document.querySelector('.w-page');
          const { scrollWidth, clientWidth } = document.documentElement;
          return [part ? part.scrollHeight - part.clientHeight : 1, scrollWidth - clientWidth];
        });
        expect(over, `${address} ${at}`).toEqual([0, 0]);
        await page.keyboard.press('ArrowRight');
      }
      expect((await new AxeBuilder({ page }).analyze()).violations, address).toEqual([]);
    }
  });
}

test('a county that publishes in Chinese alone leads every English address to the Chinese page, and back again', async ({
  page,
}) => {
  await signIn(page, 'demo-admin', '/admin/profile');
  const publishIn = async (choice: string) => {
    await page.goto('/admin/profile');
    await page.locator('select[name=onlyLanguage]').selectOption(choice);
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('.said')).toContainText('已保存1处改动');
  };
  const endOf = (address: string) => page.request.get(address).then((answer) => new URL(answer.url()).pathname);
  const english = ['/en', '/en/domains/water', '/en/accessibility', '/en/search', '/en/releases/2022Q1/townships'];
  for (const address of english) expect(await endOf(address)).toBe(address);
  await publishIn('zh');
  for (const address of english)
    await expect.poll(() => endOf(address), { timeout: 10_000 }).toBe(address.replace(/^\/en/, '') || '/');
  await page.goto('/');
  await expect(page.locator('.mast a[hreflang=en], link[hreflang=en]')).toHaveCount(0);
  expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain('/en');
  expect((await page.goto('/en/admin/profile'))?.status()).toBe(200);
  await publishIn('');
  for (const address of english) await expect.poll(() => endOf(address), { timeout: 10_000 }).toBe(address);
});
