import { expect, test } from '@playwright/test';
import { CANARY_FORMS } from '#tests/support/canary.ts';
import { crawl } from './crawl.ts';

function assertClean(body: string, where: string): void {
  for (const form of CANARY_FORMS) expect(body.includes(form), `${form} in ${where}`).toBe(false);
}

test('nothing unpublished is in any page, payload, download or picture', async ({ request }) => {
  test.setTimeout(600_000);
  const read = await crawl(request, assertClean);
  expect(read.length).toBeGreaterThan(100);
  expect(read.some((address) => address.endsWith('.csv'))).toBe(true);
  expect(read.some((address) => address.endsWith('.json'))).toBe(true);
  expect(read.some((address) => address.endsWith('.png'))).toBe(true);
});

test('a guessed address of the unpublished quarter gives nothing away', async ({ request }) => {
  for (const address of [
    '/releases/2022Q3',
    '/en/releases/2022Q3',
    '/api/releases/2022Q3/tables/figures.csv',
    '/api/releases/2022Q3-v1/indicators/ELD03.json',
  ]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    assertClean(await response.text(), address);
  }
});
