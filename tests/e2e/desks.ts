import { spawnSync } from 'node:child_process';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { root } from '../../scripts/stamps.ts';
import { signIn } from './office.ts';

const DESK = 1440;
const PHONE = 390;

/** What scripts of a page threw. */
const errors = new WeakMap<Page, string[]>();

/** A person at a browser of their own, signed in. */
export async function sitDown(browser: Browser, base: string, username: string, next: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, viewport: { width: DESK, height: 900 } });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  errors.set(page, thrown);
  await signIn(page, username, next);
  return page;
}

/** Nothing that axe can see is wrong with what is on the screen, and nothing reaches over its edge; on a phone, too. */
export async function isFit(page: Page, where: string, { phone = false } = {}): Promise<void> {
  for (const width of phone ? [PHONE, DESK] : [DESK]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(found, `${where}, ${width} wide`).toEqual([]);
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(reach, `${where}, ${width} wide`).toBeLessThanOrEqual(width);
  }
  expect(errors.get(page) ?? [], where).toEqual([]);
}

/** A grid is ready for keys once React has taken the page over. */
export async function openForm(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).click();
  await expect(page.locator('.gtable')).toBeVisible();
  await page.waitForLoadState('networkidle');
}

export const field = (page: Page, row: number, name = 'value') =>
  page.locator(`[data-row="${row}"][data-field="${name}"]`);

/** What the audit holds of one thing, or of one person's sitting down: who did what, one after the other. */
export function audited(file: string, subject: string): { actor: string; action: string; after: string }[] {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare('select "actor", "action", "after" from "AuditEvent" where "subject" = ? order by "sequence"')
    .all(subject);
  db.close();
  return rows as { actor: string; action: string; after: string }[];
}

/** The words of npm run -s verify about a database, and whether it found nothing. */
export function verified(file: string): { status: number | null; said: string } {
  const verify = path.join(root, 'scripts', 'verify.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [verify, file], { encoding: 'utf8', cwd: root });
  return { status, said: stdout + stderr };
}
