import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './office.ts';

const PDF = {
  name: '证明.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
};

test('what is behind is supervised: opened over a figure, answered with a file, put off, ended', async ({
  browser,
}) => {
  const as = async (username: string, next: string) => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await signIn(page, username, next);
    return page;
  };
  const leader = await as('demo-leader', '/office/supervision');
  await leader.goto('/office/supervision/new?indicator=CON03&unit=430581109&period=2022Q2');
  await leader.locator('[name=dueOn]').fill('2020-01-01');
  await leader.locator('main form button[type=submit]').click();
  await expect(leader.locator('.faults')).toContainText('请选今天或以后');
  await leader.locator('[name=dueOn]').fill(inDays(30));
  // The marked figures of these tests reach everything.
  await leader.locator('[name=expected]').fill('');
  await leader.locator('[name=task]').fill('请逐村列出改厕计划。');
  await leader.locator('main form button[type=submit]').click();
  await expect(leader).toHaveURL(/\/office\/supervision\/[\w-]{36}$/);
  const address = new URL(leader.url()).pathname;

  const clerk = await as('demo-shuangpai', '/entry');
  await clerk.locator('main .note a').click();
  await clerk.locator(`a[href="${address}"]`).click();
  await clerk.locator('[name=text]').fill('已排好计划，下月见数。');
  await clerk.locator('[name=file]').setInputFiles({ ...PDF, buffer: Buffer.from('not a pdf') });
  await clerk.locator('#reply button[type=submit]').click();
  await expect(clerk.locator('#reply .faults')).not.toBeEmpty();
  await expect(clerk.locator('[name=text]')).toHaveValue('已排好计划，下月见数。');
  await clerk.locator('[name=file]').setInputFiles(PDF);
  await clerk.locator('#reply button[type=submit]').click();
  await expect(clerk.locator('#course')).toContainText('已排好计划');
  await expect(clerk.locator('#decide')).toHaveCount(0);

  await leader.goto('/notices');
  await leader
    .getByRole('link', { name: /有新的督办答复/ })
    .first()
    .click();
  await expect(leader).toHaveURL(address);
  const saved = leader.waitForEvent('download');
  await leader.locator('.sup-files a').click();
  expect((await saved).suggestedFilename()).toBe('证明.pdf');
  await leader.locator('#decide summary').first().click();
  await leader.locator('#decide [name=dueOn]').fill(inDays(40));
  await leader.locator('#decide [name=reason]').first().fill('等招标');
  await leader.locator('#decide button[type=submit]').first().click();
  await expect(leader.locator('#course')).toContainText('延期到');
  await leader.locator('#decide summary').last().click();
  await leader.locator('#decide [name=reason]').last().fill('并入另一项');
  await leader.locator('#decide button[type=submit]').last().click();
  await expect(leader.locator('#course')).toContainText('并入另一项');
  await expect(leader.locator('#reply')).toHaveCount(0);
});

function inDays(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}

const PAGES: readonly [string, string][] = [
  ['/office/supervision', 'demo-leader'],
  ['/office/supervision/supervision-mutual-aid', 'demo-leader'],
  ['/office/supervision/new?indicator=CON05&unit=430581109', 'demo-leader'],
  ['/office/briefing', 'demo-leader'],
];

for (const [path, username] of PAGES) {
  test(`${path} is fit for everybody, in both languages, on a phone and a desk`, async ({ page }) => {
    await signIn(page, username, '/office/supervision');
    for (const address of [path, `/en${path}`]) {
      await page.goto(address);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${address} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  });
}
