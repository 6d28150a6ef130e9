import { expect, type Page, test } from '@playwright/test';

/** The number of the action behind the form for signing in, as its page has it for whoever has no script. */
const ACTION = /[0-9a-f]{42}/;

const PAGES = [
  { address: '/sign-in', garbled: '提交的内容读不出来', outdated: '这一页是系统更新以前打开的' },
  { address: '/en/sign-in', garbled: 'What was sent cannot be read', outdated: 'before the system was updated' },
];

/** Sends the form for signing in with its body changed on the way. */
async function send(page: Page, address: string, change: (body: string) => string) {
  await page.goto(address);
  await page.route(`**${address}`, (route) => {
    const body = route.request().postData();
    return body === null ? route.continue() : route.continue({ postData: change(body) });
  });
  await page.locator('input[name=username]').fill('nobody');
  await page.locator('input[name=password]').fill('nothing at all');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('form button[type=submit]').first().click();
  const response = await answered;
  await page.unroute(`**${address}`);
  return response.status();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a form that cannot be read, or whose page is older than the system, is answered in words', async ({ page }) => {
    for (const { address, garbled, outdated } of PAGES) {
      expect(await send(page, address, (body) => body.slice(0, -20))).toBe(400);
      await expect(page.getByRole('heading', { name: garbled })).toBeVisible();
      expect(await send(page, address, (body) => body.replace(ACTION, `60${'ab'.repeat(20)}`))).toBe(409);
      await expect(page.getByRole('heading', { name: outdated })).toBeVisible();
      await page.getByRole('link').click();
      await expect(page).toHaveURL(/\/(en)?$/);
    }
  });
});

const BODIES: [type: string, body: string][] = [
  ['text/plain;charset=UTF-8', '{{{'],
  ['text/plain;charset=UTF-8', ''],
  ['text/plain;charset=UTF-8', '["$F1"]'],
  ['text/plain;charset=UTF-8', '["$1:__proto__:x"]'],
  ['text/plain;charset=UTF-8', '['.repeat(50_000)],
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n{{{\r\n--x--\r\n'],
];

test('what a script sends and nobody can read is no fault of the server', async ({ request, baseURL }) => {
  for (const { address, garbled } of PAGES) {
    const id = ACTION.exec(await (await request.get(address)).text())?.[0] ?? '';
    for (const [type, data] of BODIES) {
      const headers = { 'content-type': type, 'next-action': id, origin: baseURL ?? '' };
      const response = await request.post(address, { headers, data });
      expect([response.status(), response.headers()['content-type']], data.slice(0, 20)).toEqual([400, 'text/plain']);
      expect(await response.text()).toContain(garbled);
    }
  }
});
