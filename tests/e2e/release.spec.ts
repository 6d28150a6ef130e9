import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { readDraft } from '#lib/features/release-plan/data.ts';
import { signRelease } from '#lib/features/release-plan/mutations.ts';
import { Door } from '#lib/server/db.ts';
import { DEMONSTRATION_PASSWORD } from '#seed/accounts.ts';
import { approveCanary, CANARY_FORMS, CANARY_NUMBER } from '#tests/support/canary.ts';
import { crawl, textOf } from './crawl.ts';
import { OwnServer } from './own-server.ts';

const INDICATOR = 'WAT05';
const GONE_WITHIN = 5_000;
const server = new OwnServer('e2e-release', Number(process.env.DULIANG_E2E_PORT ?? 3907) + 40);
/** Where the release would be, whatever its name: pages, files, pictures, lists, searches. */
const GUESSES = ['2022Q3', '2022Q3-v1', '2022Q3-v2'].flatMap((name) => [
  `/releases/${name}`,
  `/en/releases/${name}/indicators/${INDICATOR}`,
  `/api/releases/${name}/tables/figures.csv`,
  `/api/releases/${name}/tables/changes.json`,
  `/api/releases/${name}/indicators/${INDICATOR}.json`,
  `/api/releases/${name}/scorecards/430581.json`,
  `/api/releases/${name}/pictures/indicator/${INDICATOR}.zh.png`,
]);
const LISTS = ['/', '/en', '/releases', '/en/releases', `/indicators/${INDICATOR}`, '/data', '/sitemap.xml'];
const SEARCHES = ['/search?q=2022Q3', `/search?q=${encodeURIComponent('日供水')}`, '/en/search?q=third%20quarter'];

test.describe.configure({ mode: 'serial' });
test.setTimeout(900_000);
test.use({ actionTimeout: 20_000 });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await server.seed();
  approveCanary(server.file, INDICATOR);
  await server.start();
});
test.afterEach(({ page: _page }, info) => {
  if (info.status !== info.expectedStatus) console.log(server.said.slice(-4_000));
});
test.afterAll(() => server.stop('SIGTERM'));

const isClean = (body: string, where: string) => {
  for (const form of CANARY_FORMS) expect(body.includes(form), `${form} in ${where}`).toBe(false);
};

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.base}/sign-in?next=/publish`);
  await page.getByLabel('用户名').fill('demo-publisher');
  await page.locator('[name=password]').fill(DEMONSTRATION_PASSWORD);
  await page.locator('form.stack button[type=submit]').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('发布');
}

/** The addresses of a release that still answer with it. */
async function shownAt(request: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  const shown: string[] = [];
  for (const address of addresses) {
    const response = await request.get(`${server.base}${address}`);
    const body = await response.text();
    const speaks = /2022年第三季度|third quarter of 2022/i.test(body) && response.status() === 200;
    if (speaks || CANARY_FORMS.some((form) => body.includes(form))) shown.push(address);
  }
  return shown;
}

test('a signed release is nowhere before its hour, and can be cancelled', async ({ page, request }) => {
  await signIn(page);
  await page.getByRole('link', { name: /编制第一版/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2022年第三季度');
  await expect(page.getByLabel('中文说明（访客会看到）')).not.toHaveValue('');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: '签发' }).click();
  await expect(page.locator('.publish-done')).toHaveText('已签发，到时自动公布。');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const read = await crawl(request, isClean, { base: server.base, from: [...GUESSES, ...SEARCHES], ofEach: 1 });
  expect(read.length).toBeGreaterThan(80);
  for (const address of GUESSES) expect((await request.get(`${server.base}${address}`)).status(), address).toBe(404);
  expect(await shownAt(request, LISTS)).toEqual([]);
  isClean(await textOf(request, `${server.base}/api/internal/refresh`), 'the inner address');
  isClean(server.said, 'the log');

  await page.getByRole('button', { name: /取消签发/ }).click();
  await expect(page.locator('.publish-done')).toHaveText('已取消这次签发，什么也没有公布。');
});

test('published at once it is everywhere, and no cache may keep it unasked', async ({ page, request }) => {
  await signIn(page);
  await page.goto(`${server.base}/en/publish/2022Q3`);
  await page.getByLabel('At once').check();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.locator('.publish-done')).toHaveText('Published. The public pages are up to date.', {
    timeout: 20_000,
  });
  expect(await shownAt(request, LISTS)).toEqual(LISTS.filter((address) => address !== '/sitemap.xml'));
  expect(await textOf(request, `${server.base}/api/releases/2022Q3/indicators/${INDICATOR}.json`)).toContain(
    String(CANARY_NUMBER),
  );
  for (const address of ['/', ...GUESSES.filter((guess) => !guess.includes('-v2'))]) {
    const answer = await request.get(`${server.base}${address}`);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['cache-control'], address).toBe('public, max-age=0, must-revalidate');
  }
});

test('withdrawn it is gone from every page, file and list within five seconds', async ({ page, request }) => {
  await signIn(page);
  const release = page.getByRole('listitem').filter({ hasText: '2022年第三季度 第1版' }).first();
  await release.locator('summary').click();
  await release.getByRole('textbox').fill('错把计划数当成了完成数');
  const began = Date.now();
  await release.getByRole('button', { name: '撤回这一版' }).click();
  const everywhere = [...LISTS, ...GUESSES, ...SEARCHES.slice(0, 2)];
  let shown = everywhere;
  while (shown.length > 0 && Date.now() - began < GONE_WITHIN) shown = await shownAt(request, shown);
  const took = Date.now() - began;
  test.info().annotations.push({ type: 'gone after', description: `${took} ms` });
  expect(shown).toEqual([]);
  expect(took).toBeLessThan(GONE_WITHIN);
  expect(await shownAt(request, everywhere)).toEqual([]);
  await expect(page.getByText('错把计划数当成了完成数')).toBeVisible();
});

test('an hour that passes while nothing runs is caught up at the start, before the first page', async ({ request }) => {
  await server.stop();
  const door = new Door({ provider: 'sqlite', file: server.file });
  const unit = await door.client.unit.findFirstOrThrow({ where: { kind: 'county' } });
  const now = new Date();
  const { seen } = await readDraft(door.client, unit.countyCode, '2022Q3', now);
  await signRelease(
    {
      countyCode: unit.countyCode,
      actor: {
        kind: 'person',
        id: 'publisher',
        grants: [{ role: 'publisher', unitPath: unit.path, departmentCode: null }],
        mustChangePassword: false,
        secondFactor: 'exempt',
      },
      now,
      input: {
        ...{ period: '2022Q3', publishAt: new Date(now.getTime() + 1_000).toISOString(), nextReleaseOn: null, seen },
        ...{ noteZh: '更正后重发。', noteEn: 'Issued again, corrected.' },
      },
    },
    door,
  );
  await door.close();
  await server.start();
  expect(await shownAt(request, ['/', '/en/releases', '/releases/2022Q3'])).toHaveLength(3);
  expect(await textOf(request, `${server.base}/releases`)).toContain('更正后重发');
});
