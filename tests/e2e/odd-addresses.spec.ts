import { expect, test } from '@playwright/test';

const CODES = [
  'nope',
  'wat05',
  '%00',
  '%ff',
  '%E0%A4%A',
  '..%2f..%2fetc%2fpasswd',
  "'%20or%201=1",
  '<script>',
  '🌾',
  'a'.repeat(2000),
  '-1',
  '1e309',
  '__proto__',
  'constructor',
];
const PLACES = [
  '/indicators/',
  '/domains/',
  '/townships/',
  '/releases/',
  '/releases/2022Q1/indicators/',
  '/en/indicators/',
  '/en/releases/',
  '/api/releases/2022Q2/tables/',
  '/api/releases/2022Q2/indicators/',
  '/api/releases/2022Q2/pictures/indicator/',
  '/api/releases/',
  '/',
];
const QUERIES = [
  '?',
  '?q=',
  '?q=a&q=b',
  '?q[]=1',
  `?q=${'水'.repeat(500)}`,
  '?q=%00',
  '?q=%ff',
  '?q=%E0%A4%A',
  '?__proto__=1',
  '?period=2022Q9',
  '?utm_source=x&x=%',
  '?q=<script>alert(1)</script>',
];

test('odd codes get a 404 or a clear message, never a server error', async ({ request }) => {
  test.setTimeout(180_000);
  for (const place of PLACES) {
    for (const code of CODES) {
      const response = await request.get(`${place}${code}`).catch(() => null);
      if (!response) continue;
      expect(response.status(), `${place}${code.slice(0, 40)}`).toBeLessThan(500);
      if (!['wat05'].includes(code))
        expect(response.status(), `${place}${code.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
    }
  }
});

test('odd query strings change nothing and break nothing', async ({ request }) => {
  for (const place of [
    '/',
    '/en',
    '/search',
    '/en/search',
    '/indicators/WAT05',
    '/townships',
    '/data',
    '/api/health',
    '/api/releases/2022Q2/tables/facts.csv',
  ]) {
    for (const query of QUERIES) {
      const response = await request.get(`${place}${query}`);
      expect(response.status(), `${place}${query.slice(0, 40)}`).toBeLessThan(500);
      if (!place.includes('search')) expect(response.status(), `${place}${query.slice(0, 40)}`).toBe(200);
    }
  }
});

test('other methods than reading do nothing, and open data refuses them', async ({ request }) => {
  for (const address of ['/', '/indicators/WAT05', '/api/releases/2022Q2/tables/facts.csv', '/api/health']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await request.fetch(address, { method, data: { a: 1 } });
      expect(response.status(), `${method} ${address}`).toBeLessThan(500);
      // What comes from nowhere is turned away before anybody asks what it wanted.
      if (address.startsWith('/api')) expect([403, 405], `${method} ${address}`).toContain(response.status());
    }
  }
});

test('a wrong address offers a way on, in its own language', async ({ page }) => {
  for (const [address, words] of [
    ['/indicators/ZZZ99', '总览'],
    ['/en/townships/000000000', 'Overview'],
    ['/indicators/WAT05.csv', '总览'],
    ['/en/index.php', 'Overview'],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: words }).first()).toBeVisible();
    await expect(page.getByRole('searchbox').first()).toBeVisible();
  }
});
