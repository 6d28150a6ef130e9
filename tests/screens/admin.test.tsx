import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AdminMenu } from '#components/admin/AdminMenu.tsx';
import { AdminScreen } from '#components/admin/AdminScreen.tsx';
import { AuditScreen } from '#components/audit/AuditScreen.tsx';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { ADMIN_ROOMS } from '#lib/features/admin-hub/view.ts';
import { askedOf } from '#lib/features/audit-log/schema.ts';
import { auditPage } from '#lib/features/audit-log/view.ts';
import { settingsOf } from '#lib/features/profile/view.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { PROFILE } from '#tests/support/profile.ts';

function drawn(screen: ReactElement): string {
  const html = renderToStaticMarkup(screen);
  expect(html).not.toMatch(BROKEN);
  return html;
}

describe('the rooms of the administration', () => {
  it('each have a card that says what it is for', () => {
    const html = drawn(<AdminScreen locale="zh" rooms={ADMIN_ROOMS} />);
    expect(html.match(/<h2>/g)).toHaveLength(ADMIN_ROOMS.length);
    expect(html).toContain('href="/admin/accounts"');
    expect(html).toContain('href="/admin/audit"');
  });

  it('stand on top of each other, the open one marked, also from a page inside of it', () => {
    const menu = (here: { page: 'accounts'; id?: string }) =>
      drawn(<AdminMenu locale="en" here={here} rooms={['accounts', 'audit']} />);
    expect(menu({ page: 'accounts' })).toContain('<a href="/en/admin/accounts" aria-current="page">Accounts</a>');
    expect(menu({ page: 'accounts', id: 'x' })).toContain('aria-current="true"');
    expect(menu({ page: 'accounts' }).match(/aria-current/g)).toHaveLength(1);
  });
});

describe('the audit log', () => {
  const names = { people: [], submissions: [], units: [], departments: [], forms: [] };
  const found = { asked: askedOf({ subject: '<i>' }), head: { sequence: 3, hash: 'ab'.repeat(32) }, names };

  it('says where the chain ends, and that nothing was found', () => {
    const html = drawn(<AuditScreen locale="zh" audit={auditPage({ ...found, rows: [], count: 0, newer: 0 }, 'zh')} />);
    expect(html).toContain(`--head 3:${'ab'.repeat(8)}`);
    expect(html).toContain('没有这样的记录');
    expect(html).toContain('value="&lt;i&gt;"');
    expect(html).not.toContain('/api/admin/audit');
  });

  it('shows what was before and what is since, and nothing of before where there was nothing', () => {
    const row = {
      ...{ countyCode: 'C', sequence: 3, at: new Date('2022-11-01T02:03:04Z'), actor: 'system:clock' },
      ...{ action: 'notice.write', subject: 'county:C', before: { state: 'a' }, after: { state: '<b>' }, hash: 'h' },
    };
    const page = (before: object | null) =>
      auditPage({ ...found, rows: [{ ...row, before }], count: 1, newer: 0 }, 'en');
    const changed = drawn(<AuditScreen locale="en" audit={page({ state: 'a' })} />);
    expect(changed).toContain('<th scope="row">State</th><td>a</td><td>&lt;b&gt;</td>');
    expect(changed).toContain('<time dateTime="2022-11-01T02:03:04.000Z">');
    expect(drawn(<AuditScreen locale="en" audit={page(null)} />)).toContain(
      '<th scope="row">State</th><td>&lt;b&gt;</td>',
    );
  });
});

describe('the settings of a county', () => {
  it('stand in their fields as people write them', () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, slightlyBehind: 0.875, tolerances: { B: 0.1, A: 0.025 } };
    const profile = { ...PROFILE, showOutline: true };
    expect(settingsOf({ profile, thresholds })).toMatchObject({
      ...{ slightlyBehind: '87.5', onSchedule: '100', tolerances: 'A 2.5\nB 10', showOutline: '1', contactPhone: '' },
    });
  });

  it('that make no sense stand as the rules take them', () => {
    expect(settingsOf({ profile: PROFILE, thresholds: 'nonsense' })).toMatchObject({
      ...{ onSchedule: '100', slightlyBehind: '90', coverageShare: '80', smallDenominator: '20', tolerances: '' },
    });
  });
});
