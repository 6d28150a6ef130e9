import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { BackupScreen } from '#components/backup/BackupScreen.tsx';
import { HealthScreen } from '#components/health/HealthScreen.tsx';
import { ProfileScreen } from '#components/profile/ProfileScreen.tsx';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import type { BackupPage } from '#lib/features/backup/view.ts';
import { backupPage } from '#lib/features/backup/view.ts';
import type { HealthPart } from '#lib/features/county-health/view.ts';
import { FIELDS } from '#lib/features/profile/schema.ts';
import { settingsOf } from '#lib/features/profile/view.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { BACKUP, MANIFEST } from '#tests/support/backup.ts';
import { PROFILE } from '#tests/support/profile.ts';

const nowhere = () => {};
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  ...{ hmrRefresh: nowhere, bfcacheId: '0' },
};

function drawn(screen: ReactElement): string {
  const sent = renderToStaticMarkup(<AppRouterContext value={router as never}>{screen}</AppRouterContext>);
  // Outside of a request React has no address for an action yet, and a script that waits for one.
  const html = sent.replace(/ action="javascript:[^"]*"|<script>.*?<\/script>/gs, '');
  expect(html).not.toMatch(BROKEN);
  expect(html).not.toMatch(/ style="/);
  return html;
}

describe('the form of the profile', () => {
  const settings = settingsOf({ profile: { ...PROFILE, sealText: '"印"' }, thresholds: DEFAULT_THRESHOLDS });

  it.each(['zh', 'en'] as const)('has a field for everything that can be changed, in %s', (locale) => {
    const html = drawn(<ProfileScreen locale={locale} settings={settings} />);
    for (const name of FIELDS) expect(html.match(new RegExp(` name="${name}"`, 'g')), name).toHaveLength(1);
    expect(html.match(/<label /g)).toHaveLength(FIELDS.length);
  });

  it('remembers what it showed', () => {
    const html = drawn(<ProfileScreen locale="zh" settings={settings} />);
    const seen = /name="seen" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(seen)).toEqual(settings);
  });
});

describe('the page of backups', () => {
  const verdict = { at: '2022-11-02T01:00:00.000Z', sound: true, zh: [], en: [] };
  const backups = [{ name: BACKUP, manifest: MANIFEST, verdict }];
  const page = (change: Partial<BackupPage> = {}) => ({
    ...backupPage({ isSqlite: true, backups, progress: null, keep: 14 }, [], 'en'),
    ...change,
  });

  it('leads to each file, and says what was found', () => {
    const html = drawn(<BackupScreen locale="en" page={page()} />);
    expect(html).toContain(`href="/api/admin/backups/${BACKUP}"`);
    expect(html).toContain('<h1 class="page-title">1 backup, 1 tried and sound</h1>');
    expect(html).toContain('Tried and sound');
    expect(html).not.toContain('<progress');
  });

  it('says what is being done, and what did not end well', () => {
    const running = drawn(<BackupScreen locale="zh" page={page({ running: { text: '正在备份', percent: 26 } })} />);
    expect(running).toContain('<progress value="26" max="100" aria-label="正在备份">');
    expect(drawn(<BackupScreen locale="zh" page={page({ failed: '没有做成' })} />)).toContain('没有做成');
    expect(drawn(<BackupScreen locale="zh" page={page({ lines: [] })} />)).toContain('还没有备份。');
  });

  it('says on PostgreSQL how it is done there, and has no button', () => {
    const html = drawn(<BackupScreen locale="en" page={page({ isSqlite: false })} />);
    expect(html).toContain('pg_dump --format=custom');
    expect(html).not.toContain('<button');
  });
});

describe('the page of health', () => {
  const part = (key: HealthPart['key'], bad: boolean): HealthPart => ({
    ...{ key, title: key, lines: [{ label: 'what', text: 'how', bad }] },
  });

  it('marks what needs a hand with more than a colour, and waits for the database', async () => {
    const database = Promise.resolve(part('database', false));
    const props = { locale: 'zh' as const, parts: [part('work', true)], database, whole: '/x?whole=1' };
    const { prelude } = await prerender(<HealthScreen {...props} />);
    const html = await new Response(prelude).text();
    expect(html).toContain('<div class="bad"><dt>what</dt><dd><span aria-hidden="true">▲ </span>how</dd></div>');
    expect(html).toContain('health-database');
  });

  it('leads whoever has no script to the page that waits', () => {
    const never = new Promise<HealthPart>(() => {});
    const html = renderToStaticMarkup(<HealthScreen locale="en" parts={[]} database={never} whole="/x?whole=1" />);
    expect(html).toContain('<noscript><a href="/x?whole=1">See the whole page</a></noscript>');
  });
});
