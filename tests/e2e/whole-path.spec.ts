/**
 * The way of a figure from its clerk to a visitor, walked in a browser by everybody it passes: typed and pasted,
 * doubted, mended, handed in, returned, mended again, approved, published, read. Once in Chinese with a department's
 * form that is looked at once, once in English with a township's villages and a head who looks first.
 */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { audited, field, isFit, openForm, sitDown, verified } from './desks.ts';
import { paste } from './office.ts';
import { OwnServer } from './own-server.ts';

const server = new OwnServer('e2e-whole-path', Number(process.env.DULIANG_E2E_PORT ?? 3907) + 41);
const WATER = 'water-quarter-2022Q3-u-430581';
const ELDERLY = 'elderly-villages-quarter-2022Q3-u-430581105';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await server.seed();
  await server.start();
});
test.afterEach(({ page: _page }, info) => {
  if (info.status !== info.expectedStatus) console.log(server.said.slice(-4_000));
});
test.afterAll(() => server.stop('SIGTERM'));

const person = (browser: Browser) => (username: string, next: string) => sitDown(browser, server.base, username, next);
const handIn = async (page: Page, words: string) => {
  await page.locator('.gsubmit .main').click();
  await expect(page.locator('.gsubmit')).toContainText(words);
};
/** Publishes what is approved of the quarter, at once. */
async function publish(page: Page, words: Record<'compose' | 'atOnce' | 'sign' | 'published', string>) {
  await isFit(page, 'the desk');
  await page.getByRole('link', { name: words.compose }).first().click();
  await expect(page.locator('textarea[name=noteZh]')).not.toHaveValue('');
  await isFit(page, 'the draft of a release', { phone: true });
  await page.getByLabel(words.atOnce).check();
  await page.getByRole('button', { name: words.sign, exact: true }).click();
  await expect(page.locator('.publish-done')).toHaveText(words.published, { timeout: 30_000 });
}
/** Actions on a form as the audit tells them, saves in a row as one. */
function steps(form: string): string[] {
  const all = audited(server.file, `submission:${form}`).map(({ actor, action }) => `${actor} ${action}`);
  return all.filter((step, at) => step !== all[at - 1]);
}

test('十八万的来路：填报、核对、退回、改正、批准、发布，访客看到', async ({ browser }) => {
  const sit = person(browser);
  const clerk = await sit('demo-water', '/entry');
  await isFit(clerk, 'tasks', { phone: true });
  await openForm(clerk, /供水季报/);
  await clerk.locator('.gnext').click();
  await expect(field(clerk, 0)).toBeFocused();
  await clerk.keyboard.type('180000');
  await clerk.keyboard.press('Enter');
  const doubt = clerk.locator('.gadv').first();
  await expect(doubt).toContainText('您填的是180,000万立方米/天，即18亿立方米/天。');
  await expect(doubt).toContainText('是否应为18万立方米/天？');
  await isFit(clerk, 'a doubted cell', { phone: true });
  await doubt.getByRole('button', { name: '改为 18' }).click();
  await expect(field(clerk, 0)).toHaveValue('18');
  await expect(clerk.locator('.gadv')).toHaveCount(0);
  await field(clerk, 1, 'numerator').focus();
  await paste(clerk, '82.69万\t82.69万\t\r\n\t\t１,２０５\r\n');
  await expect(field(clerk, 1)).toHaveValue('100');
  await expect(field(clerk, 2)).toHaveValue('1,205');
  await handIn(clerk, '已提交，等待审核');
  await expect(field(clerk, 0)).toHaveAttribute('readonly', '');
  await isFit(clerk, 'a form handed in');

  const reviewer = await sit('demo-reviewer', '/review');
  await isFit(reviewer, 'the queue', { phone: true });
  const group = reviewer.locator('.bulk > li').filter({ has: reviewer.locator('b', { hasText: /^供水季报$/ }) });
  await group.locator('summary').click();
  await group.getByRole('link', { name: '市水利局' }).click();
  await reviewer.getByRole('button', { name: /退回此格.*农村人饮工程数/ }).click();
  await reviewer.getByRole('button', { name: /批准其余/ }).click();
  await expect(reviewer.getByRole('status').filter({ hasText: '都要写原因' })).toBeVisible();
  await expect(reviewer.getByLabel(/退回原因/)).toBeFocused();
  await reviewer.keyboard.type('与水利普查台账的1,216个不一致，请核对。');
  await isFit(reviewer, 'a cell to be returned', { phone: true });
  await reviewer.getByRole('button', { name: '退回1格，批准其余2格' }).click();
  await expect(reviewer.getByText('退回的格已回到填报人手里')).toBeVisible();

  await clerk.getByRole('link', { name: '回到我的任务' }).click();
  const task = clerk
    .getByRole('listitem')
    .filter({ has: clerk.getByRole('heading', { name: '供水季报', exact: true }) });
  await expect(task).toContainText('退回1格');
  await isFit(clerk, 'tasks with a returned form');
  await openForm(clerk, /供水季报/);
  await expect(clerk.locator('.gadv')).toContainText('与水利普查台账的1,216个不一致，请核对。');
  for (const [row, name] of [
    [0, 'value'],
    [1, 'numerator'],
    [1, 'denominator'],
  ] as const)
    await expect(field(clerk, row, name)).toHaveAttribute('readonly', '');
  await isFit(clerk, 'a returned form', { phone: true });
  await clerk.locator('.gnext').click();
  await clerk.keyboard.type('1216');
  await handIn(clerk, '已提交，等待审核');

  await reviewer.goto(`/review/${WATER}`);
  await expect(reviewer.locator('.review-table')).toContainText('1,205');
  await expect(reviewer.locator('.review-table')).toContainText('上次退回原因：与水利普查台账');
  await isFit(reviewer, 'a form handed in again');
  await reviewer.getByRole('button', { name: '批准1格' }).click();
  await expect(reviewer.getByText('上一张表办好了：已批准。')).toBeVisible();

  const publisher = await sit('demo-publisher', '/publish');
  const words = { compose: '编制第一版', atOnce: '签发后马上公布', sign: '签发' };
  await publish(publisher, { ...words, published: '已发布，公开页面已经更新。' });

  const visitor = await (await browser.newContext({ baseURL: server.base })).newPage();
  await visitor.goto('/indicators/WAT05');
  await expect(visitor.getByRole('main')).toContainText('2022年第三季度');
  await expect(visitor.getByRole('main')).toContainText('18万立方米/天');
  await isFit(visitor, 'the public page', { phone: true });
  await visitor.goto('/indicators/WAT04');
  await expect(visitor.getByRole('main')).toContainText('1,216');
  await visitor.goto('/en/indicators/WAT04');
  await expect(visitor.getByRole('main')).toContainText('1,216');
  await expect(visitor.getByRole('main')).not.toContainText('1,205');

  expect(steps(WATER)).toEqual([
    'person:demo-water cell.save',
    'person:demo-water submission.submit',
    'person:demo-reviewer submission.review',
    'person:demo-water cell.save',
    'person:demo-water submission.submit',
    'person:demo-reviewer submission.review',
  ]);
  const saves = audited(server.file, `submission:${WATER}`).filter(({ action }) => action === 'cell.save');
  for (const value of [180_000, 18, 1_205, 1_216])
    expect(
      saves.some(({ after }) => after.includes(`"value":${value},`) || after.includes(`"value":${value}}`)),
      `${value}`,
    ).toBe(true);
});

test('a village’s slip: pasted with its name, explained, passed by the head, returned, mended, approved, corrected in public', async ({
  browser,
}) => {
  const sit = person(browser);
  const clerk = await sit('demo-dengjiapu', '/en/entry');
  await openForm(clerk, /elderly care \(by village\)/);
  const villages = await clerk.locator('.glist .gname').allInnerTexts();
  expect(villages.length).toBeGreaterThan(20);
  // In the order of the township's own sheet; one of them with a nought too many, one that has two.
  const values = villages.map((_, at) => ({ 3: '10', 7: '2' })[at] ?? '1');
  await paste(
    clerk,
    `${villages
      .map((name, at) => `${name}\t${values[at]}`)
      .reverse()
      .join('\r\n')}\r\n`,
  );
  await expect(clerk.locator('.gpaste')).toContainText(`${villages.length} cells pasted`);
  await expect(field(clerk, 3)).toHaveValue('10');
  const doubts = clerk.locator('.gadv');
  await expect(doubts).toHaveCount(2);
  await isFit(clerk, 'a pasted block', { phone: true });
  await doubts.first().getByRole('button', { name: 'Change to 1' }).click();
  await expect(field(clerk, 3)).toHaveValue('1');
  await doubts.getByRole('button', { name: 'It is right: say why' }).click();
  await clerk.keyboard.type('The old and the new centre are both open until December.');
  await clerk.keyboard.press('Enter');
  await expect(clerk.locator('.gsubmit')).toContainText('it can be submitted');
  await handIn(clerk, 'Submitted, waiting for review');

  const head = await sit('demo-dengjiapu-head', '/en/review');
  await isFit(head, 'the queue of a head');
  await head.goto(`/en/review/${ELDERLY}`);
  await expect(head.locator('.review-table')).toContainText('The old and the new centre');
  await head.getByRole('button', { name: 'Pass', exact: true }).click();
  await expect(head.getByText('has passed its first review')).toBeVisible();

  const reviewer = await sit('demo-reviewer', '/en/review');
  await reviewer
    .getByRole('listitem')
    .filter({ hasText: 'elderly care (by village)' })
    .filter({ hasText: 'Dengjiapu' })
    .getByRole('link')
    .first()
    .click();
  const named = villages[7] ?? '';
  await expect(reviewer.locator('.review-table')).toContainText('The old and the new centre');
  await isFit(reviewer, 'a form under its last review');
  await reviewer.getByRole('button', { name: new RegExp(`Return this cell ${named}`) }).click();
  await reviewer.keyboard.type('Count the centre once; the old one closes this year.');
  await reviewer.getByRole('button', { name: `Return 1, approve the other ${villages.length - 1}` }).click();
  await expect(reviewer.getByText('are with their filer')).toBeVisible();

  await clerk.goto(`/en/entry/${ELDERLY}`);
  await expect(clerk.locator('.gadv')).toContainText('Count the centre once');
  await expect(clerk.locator('.gin:not([readonly])')).toHaveCount(1);
  await isFit(clerk, 'a returned form in English');
  await clerk.locator('.gnext').click();
  await clerk.keyboard.type('1');
  await handIn(clerk, 'Submitted, waiting for review');
  await head.goto(`/en/review/${ELDERLY}`);
  await head.getByRole('button', { name: 'Pass', exact: true }).click();
  await expect(head.getByText('has passed its first review')).toBeVisible();
  await reviewer.goto(`/en/review/${ELDERLY}`);
  await reviewer.getByRole('button', { name: 'Approve 1' }).click();
  await expect(reviewer.getByText('the form before is approved')).toBeVisible();

  const publisher = await sit('demo-publisher', '/en/publish');
  const words = { compose: 'Compose a correction Third quarter of 2022', atOnce: 'At once', sign: 'Sign' };
  await publish(publisher, { ...words, published: 'Published. The public pages are up to date.' });

  const visitor = await (await browser.newContext({ baseURL: server.base })).newPage();
  for (const [address, place, words] of [
    ['/en/indicators/ELD03', 'Dengjiapu Town', `from 1 of 18 units`],
    ['/indicators/ELD03', '邓家铺镇', '下级18个单位中只有1个报了数'],
  ] as const) {
    await visitor.goto(address);
    // One township of eighteen is no fall of the county's figure.
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText(words);
    await expect(visitor.getByRole('listitem').filter({ hasText: place })).toContainText(String(villages.length));
  }
  await visitor.goto('/en/townships/430581105');
  await isFit(visitor, 'a township in public');

  expect(steps(ELDERLY)).toEqual([
    'person:demo-dengjiapu cell.save',
    'person:demo-dengjiapu submission.submit',
    'person:demo-dengjiapu-head submission.first_review',
    'person:demo-reviewer submission.review',
    'person:demo-dengjiapu cell.save',
    'person:demo-dengjiapu submission.submit',
    'person:demo-dengjiapu-head submission.first_review',
    'person:demo-reviewer submission.review',
  ]);
});

test('the audit names the releases and everybody who came, and verify finds nothing', () => {
  const county = audited(server.file, 'release:430581').map(({ actor, action }) => `${actor} ${action}`);
  expect(county.filter((step) => step === 'person:demo-publisher release.sign')).toHaveLength(2);
  for (const name of ['water', 'reviewer', 'publisher', 'dengjiapu', 'dengjiapu-head'])
    expect(audited(server.file, `person:demo-${name}`).map(({ action }) => action)).toContain('sign_in.succeed');
  expect(verified(server.file)).toMatchObject({ status: 0 });
});
