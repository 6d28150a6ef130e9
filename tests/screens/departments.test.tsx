import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DepartmentsScreen } from '#components/department/DepartmentsScreen.tsx';
import type { DepartmentLine } from '#lib/features/department/view.ts';

const textOf = (html: string) =>
  html
    .replace(/<script>.*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const line = (change: Partial<DepartmentLine> = {}): DepartmentLine => ({
  ...{ code: 'bureau', nameZh: '水利局', nameEn: 'Water', indicators: [], others: [], forms: [], people: 0 },
  ...change,
});
const drawn = (locale: 'zh' | 'en', lines: DepartmentLine[]) =>
  renderToStaticMarkup(<DepartmentsScreen locale={locale} lines={lines} />);

describe('the page of departments', () => {
  it('says of one that answers for nothing where that is decided', () => {
    const text = textOf(drawn('zh', [line()]));
    expect(text).toContain('1个部门');
    expect(text).toContain('还没有归口的指标：在指标的定义里指定。');
    expect(text).toContain('没有报表。');
    expect(text).toContain('没有账号');
  });

  it('leads to what it answers for, what it helps with and its forms, in the reader’s language', () => {
    const indicators = [{ href: '/en/admin/indicators/WAT01', name: 'Tap water' }];
    const others = [{ href: '/en/admin/indicators/WAT02', name: 'Large works' }];
    const forms = [{ href: '/en/admin/forms/water', name: 'Water, quarterly' }];
    const html = drawn('en', [line({ indicators, others, forms, people: 1 })]);
    for (const { href, name } of [...indicators, ...others, ...forms])
      expect(html).toContain(`href="${href}">${name}<`);
    expect(html).toContain('href="/en/office/departments/bureau"');
    expect(textOf(html)).toContain('one account');
  });

  it('carries the names as they were read, and those alone', () => {
    const html = drawn('zh', [line({ nameZh: '“水”&<b>' })]);
    expect(html).toContain('name="wasZh" value="“水”&amp;&lt;b&gt;"');
    expect(html).toContain('name="wasEn" value="Water"');
    expect(html.match(/name="code"/g)).toHaveLength(2);
  });
});
