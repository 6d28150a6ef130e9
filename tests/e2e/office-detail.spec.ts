import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { root } from '../../scripts/stamps.ts';
import { isFit, sitDown } from './desks.ts';
import { signIn } from './office.ts';

const TOWN = '430581107';
const INDICATOR = '/office/indicators/ELD03';
/** The quarter before the newest: figures of the newest carry marks here that stand for what was never published. */
const BEFORE = '2022Q1';

/** What the database holds of a figure: the one that is official, by the catalogue. */
function stored(indicator: string, unit: string, period: string, dimension = ''): number {
  const db = new Database(path.join(root, 'tests', '.work', 'e2e-data', 'duliang.db'), { readonly: true });
  const where = `where "indicatorCode" = ? and "period" = ? and "dimension" = ? and "unitId" = (select "id" from "Unit" where "code" = ?)`;
  const values = (table: string) =>
    db.prepare(`select "value" from "${table}" ${where}`).pluck().all(indicator, period, dimension, unit);
  const official = db
    .prepare('select "officialOrigin" from "IndicatorVersion" where "indicatorCode" = ?')
    .pluck()
    .get(indicator);
  const [given, summed] = [values('Figure'), values('Rollup')];
  db.close();
  const found = (official === 'rollup' ? [...summed, ...given] : [...given, ...summed])[0];
  if (typeof found !== 'number') throw new Error(`no figure of ${indicator} at ${unit} in ${period}`);
  return found;
}

/** The figure that stands in the link to its own way, as a number. */
async function shown(page: Page, indicator: string, unit: string, period: string, dimension = ''): Promise<number> {
  const query = dimension ? `?dimension=${encodeURIComponent(dimension)}` : '';
  const link = page.locator(`main td a[href^="/figures/${indicator}/${unit}/${period}${query}"]`).first();
  const text = ((await link.textContent()) ?? '')
    .replace(/[^\d.,万亿−-]/g, '')
    .replace(/,/g, '')
    .replace('−', '-');
  const scale = text.endsWith('万') ? 1e4 : text.endsWith('亿') ? 1e8 : 1;
  return Number.parseFloat(text) * scale;
}

const FIGURES: readonly [string, string, string, string?][] = [
  ['/office/indicators/ELD03', 'ELD03', '430581'],
  ['/office/indicators/WAT01', 'WAT01', '430581105'],
  ['/office/indicators/MED05?unit=430581109', 'MED05', '430581109'],
  ['/office/indicators/BUS02', 'BUS02', '430581'],
  ['/office/indicators/GOV01', 'GOV01', '430581', 'grid_level=small'],
  ['/office/units/430581107', 'CON05', '430581107'],
  ['/office/units/430581001', 'TAL01', '430581001'],
  ['/office/units/430581107205', 'CON03', '430581107205'],
  ['/office/domains/water', 'WAT07', '430581'],
  ['/office/departments/water-bureau', 'WAT02', '430581'],
];

test('ten figures on ten pages are those of the database', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  for (const [address, indicator, unit, dimension] of FIGURES) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}period=${BEFORE}`);
    expect(await shown(page, indicator, unit, BEFORE, dimension), address).toBe(
      stored(indicator, unit, BEFORE, dimension),
    );
  }
});

test('a drawn chart is taken over where it stands, answers pointer and keys, and prints as it was drawn', async ({
  page,
}) => {
  await signIn(page, 'demo-leader', '/office');
  await page.setViewportSize({ width: 1440, height: 1000 });
  const scripts: string[] = [];
  page.on('response', (answer) => void scripts.push(answer.url()));
  await page.goto(`${INDICATOR}?period=${BEFORE}`);
  const frame = page.locator('.live');
  const before = await frame.boundingBox();
  await expect(page.locator('.live[data-live]')).toBeVisible();
  await expect(page.locator('.recharts-line').first()).toBeAttached();
  expect(await frame.boundingBox()).toEqual(before);

  const path = page.getByRole('button', { name: '进度线' });
  const lines = page.locator('.recharts-line');
  const count = await lines.count();
  await path.click();
  await expect(path).toHaveAttribute('aria-pressed', 'false');
  await expect(lines).toHaveCount(count - 1);

  await page.locator('.moving svg[tabindex="0"], .moving [tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  const told = page.locator('.told-values');
  const first = (await told.textContent()) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(told).not.toHaveText(first);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.moving')).toBeHidden();
  await expect(page.locator('.still')).toHaveCSS('visibility', 'visible');
});

test('a page leads on: to the next township, the indicator, the way of a figure, the table', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  await page.goto(`/office/units/${TOWN}?period=${BEFORE}&indicator=ELD03`);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/\/office\/units\/430581108\?period=2022Q1/);
  await page.locator('a[rel=prev]').click();
  await page
    .locator('.unit-table')
    .getByRole('link', { name: /村级老人互助照料中心/ })
    .click();
  await expect(page.locator('#panel')).toContainText('村级老人互助照料中心');
  await expect(page.locator('.villages li')).toHaveCount(13);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '数据 CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.getByRole('link', { name: '开指标页' }).click();
  await expect(page).toHaveURL(/\/office\/indicators\/ELD03\?period=2022Q1&unit=430581107/);
  await page.getByRole('link', { name: '这个数的来历' }).click();
  await expect(page).toHaveURL(/\/figures\/ELD03\/430581107\/2022Q1/);
});

test('a township’s head sees the township alone; who only fills in sees nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'demo-shuangpai-head', '/office');
  expect((await page.goto('/office/units/430581109'))?.status()).toBe(200);
  await page.goto(INDICATOR);
  await expect(page.locator('.lookbar select[name=unit] option')).toHaveCount(1);
  for (const path of ['/office/units/430581107', '/office/units/430581', '/office/units/430581107205'])
    expect((await page.goto(path))?.status(), path).toBe(404);
  const clerk = await sitDown(browser, baseURL ?? '', 'demo-water', '/account');
  for (const path of [INDICATOR, '/office/domains/water', '/office/departments/water-bureau'])
    expect((await clerk.goto(path))?.status(), path).toBe(404);
});

const PAGES = [
  INDICATOR,
  '/office/indicators/GOV01',
  `/office/units/${TOWN}`,
  '/office/units/430581107205',
  '/office/domains/water',
  '/office/departments/water-bureau',
];

for (const address of PAGES) {
  test(`${address} is fit for everybody, in both languages, on a phone and a desk`, async ({ browser, baseURL }) => {
    const page = await sitDown(browser, baseURL ?? '', 'demo-leader', '/office');
    for (const language of ['', '/en']) {
      await page.goto(`${language}${address}?period=${BEFORE}`);
      await isFit(page, language + address, { phone: true });
    }
  });
}
