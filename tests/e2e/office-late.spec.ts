import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { signIn } from './office.ts';

/** A day that nothing else looks back to: its first view has to put its book together. */
const FIRST_SEEN = '2022-03-31';
/** Others that are seldom asked for; whether one comes late or not, it must come whole. */
const days = Array.from({ length: 27 }, (_, at) => `2022-04-${String(at + 1).padStart(2, '0')}`);
const unseen = () => days.pop() ?? '';

/** The frame of a page as it was written first, and what was written after it; on the way both may come together. */
async function partsOf(page: Page, address: string): Promise<[frame: string, late: string]> {
  const [base, cookies] = [new URL(page.url()).origin, await page.context().cookies()];
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const whole = await (await fetch(base + address, { headers: { cookie } })).text();
  const at = whole.indexOf('<div hidden id="S:');
  return at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at)];
}

test('the frame of a page comes before what takes long, and the same page at once the next time', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  const address = `/office?asOf=${FIRST_SEEN}`;
  const [first, late] = await partsOf(page, address);
  expect(first).toContain('<title>');
  expect(first).toContain('class="mast desk in"');
  expect(first).toContain('aria-busy="true"');
  expect(first).not.toContain('ov-heat');
  expect(late).toContain('ov-heat');
  const again = (await partsOf(page, address)).join('');
  expect(again).toContain('ov-heat');
  expect(again).not.toContain('class="wrap desk waiting"');
});

for (const path of ['/office', '/office/changes', '/office/as-of', '/office/compare', '/office/briefing'])
  test(`${path} is whole however late it comes, in both languages`, async ({ page }) => {
    const broken: string[] = [];
    page.on('console', (said) => said.type() === 'error' && broken.push(said.text()));
    page.on('pageerror', (error) => broken.push(String(error)));
    await signIn(page, 'demo-leader', '/office');
    for (const locale of ['', '/en']) {
      const day = unseen();
      await page.goto(`${locale}${path}?asOf=${day}&since=${day}`);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('.waiting')).toHaveCount(0);
      await expect(page.locator('main')).toHaveCount(1);
    }
    expect(broken).toEqual([]);
  });

test('a filter works in a page that came late, and keeps the reader where they were', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  await page.goto(`/office?asOf=${unseen()}`);
  await expect(page.locator('.ov-live[data-runs]')).toBeVisible();
  await page.locator('#f-domain').selectOption('elderly');
  await expect(page.locator('#by-ELD04')).toBeVisible();
  await expect(page.locator('#f-domain')).toBeFocused();
});

test('an address that leads nowhere is told so at once', async ({ page }) => {
  await signIn(page, 'demo-leader', '/office');
  const status = async (address: string) => ((await page.goto(address)) as unknown as APIResponse).status();
  for (const part of ['units', 'indicators', 'domains', 'departments'])
    expect(await status(`/office/${part}/nowhere?asOf=${unseen()}`), part).toBe(404);
  expect(await status(`/office/units/430581109?asOf=${unseen()}`)).toBe(200);
  await expect(page.locator('main h1')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [390, 1440])
    test(`what comes late stands in the page, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, 'demo-leader', '/office');
      await page.goto(`/office?asOf=${unseen()}`);
      await expect(page.locator('.ov-heat tbody tr').first()).toBeVisible();
      await expect(page.locator('.waiting').first()).toBeHidden();
      await expect(page.locator('.since:not(.waiting)')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.goto(`/office/changes?since=${unseen()}`);
      await expect(page.locator('h1:visible')).toHaveCount(1);
      await page.goto(`/office/indicators/ELD03?asOf=${unseen()}`);
      await expect(page.locator('h1:visible')).toHaveCount(1);
    });
});
