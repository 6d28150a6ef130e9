import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CatalogueScreen } from '#components/catalogue/CatalogueScreen.tsx';
import { DefinitionFields } from '#components/catalogue/DefinitionFields.tsx';
import { VersionHistory } from '#components/catalogue/VersionHistory.tsx';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Carried, Tick } from '#components/office/Field.tsx';
import { DEFINITION_FIELDS } from '#lib/features/indicator-definition/schema.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { DEFINITION } from '#tests/support/definition.ts';

function drawn(screen: ReactElement): string {
  // A form of the framework brings a script of its own.
  const html = renderToStaticMarkup(screen).replace(/<script>.*<\/script>/, '');
  expect(html).not.toMatch(BROKEN);
  return html;
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const inForm = (children: ReactElement) =>
  drawn(
    <ActionForm action={async (state) => state} locale="zh" formKey="k" submit="s" waiting="w">
      {children}
    </ActionForm>,
  );

const departments = [
  { value: 'bureau', label: '某局' },
  { value: 'health', label: '卫健局 <b>' },
];

describe('the fields of a definition on the page', () => {
  it.each(['zh', 'en'] as const)('are all there, each with a label of its own (%s)', (locale) => {
    const html = inForm(<DefinitionFields locale={locale} known={DEFINITION} departments={departments} />);
    const named = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([a-zA-Z-]+)"/g)].map(([, one]) => one);
    for (const field of DEFINITION_FIELDS.filter((one) => one !== 'otherDepartments')) expect(named).toContain(field);
    expect(named).toContain('other-health');
    const labels = [...html.matchAll(/<label for="[^"]+">([^<]+)</g)].map(([, text]) => text);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('hold what is known, and open the other departments where there are any', () => {
    const known = { ...DEFINITION, otherDepartments: 'health', nameZh: '“引号” & <b>' };
    const html = inForm(<DefinitionFields locale="zh" known={known} departments={departments} />);
    expect(html).toContain('value="“引号” &amp; &lt;b&gt;"');
    expect(html).toMatch(/<details class="others" open="">/);
    expect(html).toMatch(/name="other-health"[^>]* checked=""|checked=""[^>]* name="other-health"/);
    expect(html).not.toMatch(/name="other-bureau"[^>]* checked=""/);
  });
});

describe('the parts of a form', () => {
  it('carry what is known until they were sent', () => {
    expect(inForm(<Carried name="version" value={3} />)).toContain('<input type="hidden" name="version" value="3"/>');
    expect(inForm(<Tick name="a" label="甲" defaultChecked />)).toContain('checked=""');
    expect(inForm(<Tick name="a" label="甲" defaultChecked={false} />)).not.toContain('checked');
  });
});

describe('the catalogue on the page', () => {
  const line = {
    ...{ code: 'WAT01', href: '/admin/indicators/WAT01', name: '普及率', unit: '%', kind: '比率', frequency: '每季度' },
    ...{ level: '村', department: '某局', versions: 2, state: '', headline: true },
  };
  const domain = { code: 'water', name: '供水', order: 6, glyph: '水', newHref: '/n', lines: [line] };

  it('says of each indicator whether it is in force, and of none at all that there are none', () => {
    const text = textOf(drawn(<CatalogueScreen locale="zh" domains={[domain]} />));
    expect(text).toContain('指标目录：1个指标');
    expect(text).toMatch(/普及率 主指标 .*WAT01.*在用/);
    const ended = { ...domain, lines: [{ ...line, state: '2023-01-01起停用' }] };
    expect(textOf(drawn(<CatalogueScreen locale="zh" domains={[ended]} />))).toContain('2023-01-01起停用');
    expect(textOf(drawn(<CatalogueScreen locale="en" domains={[]} />))).toContain('0 indicators');
  });

  it('tells versions with what was and what is, also where a field was empty', () => {
    const change = { field: '上限', before: '', after: '50' };
    const version = { version: 2, span: '2022-07-01起', reason: '新口径', by: '钱管', changes: [change], ended: true };
    const text = textOf(drawn(<VersionHistory locale="zh" lines={[version]} />));
    expect(text).toMatch(/第2版 2022-07-01起 新口径 钱管 .*起停用.*上限 （空） 50/);
  });
});
