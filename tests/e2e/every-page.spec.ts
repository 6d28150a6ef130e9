import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addressIn, KINDS, LOCALES } from './addresses.ts';

// A colour half way between two themes is no fault of either.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const [kind, address] of Object.entries(KINDS)) {
  for (const locale of LOCALES) {
    test(`${kind} in ${locale}: no barrier, no sideways scroll, no error, narrow and wide, light and dark`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404/.test(message.text())) errors.push(message.text());
      });
      const response = await page.goto(addressIn(locale, address));
      expect(response?.status()).toBe(kind === 'missing' ? 404 : 200);
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en');
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).not.toContainText(/\b(NaN|Infinity|undefined|null|\[object Object\])\b/);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `sideways at ${size.width}`).toBeLessThanOrEqual(0);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
          expect(found, `${size.width} ${colorScheme}`).toEqual([]);
        }
      }
      expect(errors).toEqual([]);
    });
  }
}
