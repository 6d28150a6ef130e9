import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { paste, signIn } from './office.ts';

const CLERK = 'demo-dengjiapu';
const TOWN = 'u-430581105';
/** Forms of the demonstration's second township, one for each thing tried, so that tests do not meet in one. */
const form = (name: string) => `/entry/${name}-quarter-2022Q3-${TOWN}`;
const PLANNING = form('planning-townships');
const WATER = form('water-townships');
const TALENT = form('talent-townships');
const ELDERLY = form('elderly-townships');
const VILLAGES = form('governance-villages');

const field = (page: Page, row: number, name = 'value') => page.locator(`[data-row="${row}"][data-field="${name}"]`);
const saved = (page: Page) =>
  expect(page.locator('.gbar [role=status]')).toContainText('已自动保存', { timeout: 15_000 });
const cursor = (page: Page) =>
  page.evaluate(() => {
    const { row, field: name } = (document.activeElement as HTMLElement).dataset;
    return `${row} ${name}`;
  });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (new URL(page.url()).pathname === '/sign-in') await signIn(page, CLERK, address);
  await expect(page.locator('.gtable')).toBeVisible();
  // Keys go to React once it has taken the page over.
  await page.waitForLoadState('networkidle');
}

test('a form is filled by keyboard alone, and is there again after a reload', async ({ page }) => {
  await open(page, PLANNING);
  await field(page, 1).focus();
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  expect(await cursor(page)).toBe('2 value');
  await page.keyboard.type('1');
  await page.keyboard.press('ArrowUp');
  expect(await cursor(page)).toBe('1 value');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  expect(await cursor(page), 'arrows move inside a text that is being edited').toBe('1 value');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await cursor(page)).toBe('2 value');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await expect(field(page, 1)).toHaveValue('13');
  await saved(page);
  await page.reload();
  await expect(field(page, 1)).toHaveValue('13');
  await expect(field(page, 2)).toHaveValue('1');
});

test('a quick hand on a slow machine is not fetched back into the field it left', async ({ page }) => {
  // Frames come late, so that the next key is always there before them.
  await page.addInitScript(() => {
    const next = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => window.setTimeout(() => next(draw), 300);
  });
  await open(page, PLANNING);
  await field(page, 1).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(800);
  expect(await cursor(page)).toBe('2 value');
  // Every key counts, those before the next frame too; a click chooses the whole text as an arrow does.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('180');
  await page.waitForTimeout(800);
  await expect(field(page, 1)).toHaveValue('180');
  await page.keyboard.press('Escape');
  await page.keyboard.type('13');
  await page.waitForTimeout(800);
  await expect(field(page, 1)).toHaveValue('13');
  await field(page, 2).focus();
  await field(page, 1).click();
  await page.keyboard.type('14');
  await expect(field(page, 1)).toHaveValue('14');
});

test('a ratio follows from its parts, and cannot be typed over them', async ({ page }) => {
  await open(page, WATER);
  const ratio = page.locator('[data-field=numerator]').first();
  const row = Number(await ratio.getAttribute('data-row'));
  await ratio.fill('88');
  await field(page, row, 'denominator').fill('100');
  await page.keyboard.press('Tab');
  await expect(field(page, row)).toHaveValue('88');
  await expect(field(page, row)).toHaveAttribute('readonly', '');
  await ratio.fill('');
  await field(page, row, 'denominator').fill('');
  await field(page, row).fill('77.5');
  await field(page, row).blur();
  await expect(page.locator(`#row-${row}`)).toContainText('只填了比率');
});

test('a block from a sheet is laid down at once, what is no figure stays and is named, and one step takes it back', async ({
  page,
}) => {
  await open(page, VILLAGES);
  const requests: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/entry/cells') && requests.push(request.url()));
  const cell = (row: number) => page.locator(`[data-row="${row}"][data-column="0"]`);
  const before = await cell(0).inputValue();
  await cell(0).focus();
  await paste(page, '１２\r\n1.5万\r\n约好\r\n"1,0\n00"\r\n');
  await expect(page.locator('.gpaste')).toContainText('已粘贴4格');
  // The field with the cursor shows what came; the others show what it was taken for.
  await expect(cell(0)).toHaveValue('１２');
  await cell(3).focus();
  await expect(cell(0)).toHaveValue('12');
  await expect(cell(1)).toHaveValue('15,000');
  await expect(cell(2)).toHaveValue('约好');
  await expect(cell(2)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.gpaste li')).toHaveCount(2);
  await expect(page.locator('.gword.is-saving')).toHaveCount(0, { timeout: 15_000 });
  expect(requests).toHaveLength(1);
  await cell(0).focus();
  await page.keyboard.press('Control+z');
  await expect(cell(0)).toHaveValue(before);
  await expect(cell(2)).not.toHaveValue('约好');
  await page.keyboard.press('Control+y');
  await expect(cell(2)).toHaveValue('约好');
  await page.locator('.gpaste button', { hasText: '撤销' }).click();
  await expect(cell(0)).toHaveValue(before);
});

test('keys of an input method are its own, the Enter that ends it too', async ({ page }) => {
  await open(page, ELDERLY);
  const note = field(page, 0, 'note');
  await note.focus();
  for (const event of [
    { key: 'Enter', isComposing: true, keyCode: 13 },
    { key: 'Enter', isComposing: false, keyCode: 229 },
    { key: 'ArrowDown', isComposing: true, keyCode: 40 },
    { key: 'Escape', isComposing: false, keyCode: 229 },
  ]) {
    await note.dispatchEvent('keydown', { ...event, bubbles: true });
    expect(await cursor(page)).toBe('0 note');
  }
  await page.keyboard.press('Enter');
  expect(await cursor(page)).toBe('1 note');
});

test('two windows in one cell see both values, and nothing is overwritten unseen', async ({ page, browser }) => {
  await open(page, ELDERLY);
  const second: BrowserContext = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = await second.newPage();
  await open(other, ELDERLY);
  await field(page, 1).fill('11');
  await field(page, 1).blur();
  await saved(page);
  await field(other, 1).fill('12');
  await field(other, 1).blur();
  const conflict = other.locator('.gbox', { hasText: '您填的是' });
  await expect(conflict).toContainText('11');
  await expect(conflict).toContainText('12');
  await conflict.locator('button', { hasText: '用我的' }).click();
  await saved(other);
  await page.reload();
  await expect(field(page, 1)).toHaveValue('12');
  await second.close();
});

test('without a line nothing is lost: not by waiting, not by closing the tab', async ({ page, context }) => {
  await open(page, TALENT);
  await page.route('**/api/entry/cells', (route) => route.abort());
  await field(page, 0, 'note').fill('断网时写的');
  await field(page, 0, 'note').blur();
  await expect(page.locator('.gline')).toContainText('网络不通');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(TALENT);
  await expect(field(again, 0, 'note')).toHaveValue('断网时写的');
  await saved(again);
  await again.reload();
  await expect(field(again, 0, 'note')).toHaveValue('断网时写的');
});

test('when the session ends, typing goes on, and so does saving once somebody signed in again', async ({
  page,
  context,
}) => {
  await open(page, TALENT);
  await context.clearCookies();
  await field(page, 1, 'note').fill('过期后写的');
  await field(page, 1, 'note').blur();
  await expect(page.locator('.gline')).toContainText('登录已过期');
  const [door] = await Promise.all([context.waitForEvent('page'), page.locator('.gline a').click()]);
  await door.close();
  const tab = await context.newPage();
  await signIn(tab, CLERK, TALENT);
  await expect(page.locator('.gline')).toHaveCount(0, { timeout: 20_000 });
  await saved(page);
});

test('whoever hands in too early is led to every cell that is left', async ({ page }) => {
  await open(page, form('construction-townships'));
  await page.locator('.gsubmit .main').click();
  const box = page.locator('.gproblems');
  await expect(box).toBeFocused();
  await expect(page).toHaveTitle(/^错误：/);
  await box.locator('li button').first().click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

for (const width of [1440, 390]) {
  test(`the grid has no fault that axe can see, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [ELDERLY, VILLAGES]) {
      await open(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
