import { expect, type Page } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '#seed/accounts.ts';

/** Signs a demonstration account in and goes on to `next`. */
export async function signIn(page: Page, username: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(DEMONSTRATION_PASSWORD);
  await page.locator('main button[type=submit]').click();
  await expect(page).toHaveURL((url) => url.pathname === next);
}

/** Pastes a block as Excel puts it on the clipboard, into the field with the cursor. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
