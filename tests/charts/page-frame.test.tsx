import { describe, expect, it } from 'vitest';
import type { FrameContext } from '#components/shell/frame-context.ts';
import { PageFrame } from '#components/shell/PageFrame.tsx';
import { Seal } from '#components/shell/Seal.tsx';
import type { Place, Target } from '#lib/shared/routes.ts';
import { drawn } from './drawn.ts';

const context: FrameContext = {
  countyName: '青溪县',
  sealText: '青溪',
  languages: ['zh', 'en'],
  domains: 2,
  statements: true,
  demonstration: '季度数为演示。',
  earlier: null,
  releaseLine: '2022年第二季度 · 第2版',
  sources: ['县统计局'],
  unapprovedOutline: false,
  office: '青溪县指标办公室',
  contact: { phone: '0739-422 0000', email: 'a@example.cn', address: null },
  nextRelease: '下次发布：2022年10月28日',
  licence: { text: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  privacy: false,
  icpRecord: null,
  policeRecord: null,
  mapApprovalNumber: null,
};

function frame(place: Place, here: Target | null, more: Partial<FrameContext> = {}): string {
  return drawn(
    <PageFrame place={place} here={here} context={{ ...context, ...more }}>
      正文
    </PageFrame>,
  );
}

const zh: Place = { locale: 'zh', release: null };

describe('the frame of a page', () => {
  it('begins with the way to the content', () => {
    expect(frame(zh, { page: 'summary' })).toMatch(/^<a class="skip" href="#main">跳到正文<\/a>/);
  });

  it('leads to statements only where the county has some', () => {
    expect(frame(zh, { page: 'summary' }, { statements: true })).toContain("href='/facts'");
    expect(frame(zh, { page: 'summary' }, { statements: false })).not.toContain("href='/facts'");
  });

  it('counts the domains of this county, not of another', () => {
    expect(frame(zh, { page: 'summary' })).toContain('>两个领域</a>');
    expect(frame(zh, { page: 'summary' }, { domains: 12 })).toContain('>12个领域</a>');
    expect(frame({ locale: 'en', release: null }, { page: 'summary' }, { domains: 9 })).toContain('>Nine domains</a>');
  });

  it('marks nothing where there is no page, and leads to the start in the other language', () => {
    expect(frame(zh, null)).not.toContain('aria-current');
    expect(frame(zh, null)).toContain("<a href='/en' lang='en'");
  });

  it('marks the page, and the list a page belongs to', () => {
    expect(frame(zh, { page: 'facts' })).toContain("<a href='/facts' aria-current='page'>");
    expect(frame(zh, { page: 'indicator', code: 'WAT05' })).toContain("<a href='/domains' aria-current='true'>");
  });

  it('keeps page and release when the language changes, and says so in that language', () => {
    const html = frame({ locale: 'zh', release: '2022Q1' }, { page: 'indicator', code: 'WAT05' });
    expect(html).toContain("<a href='/en/releases/2022Q1/indicators/WAT05' lang='en' hreflang='en'>English</a>");
  });

  it('hides the modes until the script is there to change them', () => {
    const modes = [...frame(zh, { page: 'summary' }).matchAll(/<button [^>]*data-mode='(\w+)'[^>]*>/g)];
    expect(modes.map(([, mode]) => mode)).toEqual(['size', 'theme']);
    for (const [button] of modes) expect(button).toContain("hidden=''");
  });

  it('opens its menu on a phone without the script', () => {
    expect(frame(zh, { page: 'summary' })).toContain("<details class='menu'><summary>菜单</summary>");
  });

  it('says that data are demonstration data, and that a release is an earlier one, only where it is so', () => {
    expect(frame(zh, { page: 'summary' })).toContain('季度数为演示。');
    expect(frame(zh, { page: 'summary' }, { demonstration: null })).not.toContain('demobar');
    const earlier = frame(zh, { page: 'summary' }, { earlier: { text: '这是第一季度。', link: '/' } });
    expect(earlier).toContain("这是第一季度。</span><a href='/'>看最新一期</a>");
  });

  it('says how to report a mistake, and record numbers only where there are any', () => {
    const html = frame(zh, { page: 'summary' });
    expect(html).toContain("<a href='tel:07394220000'>0739-422 0000</a>");
    expect(html).not.toContain('beian');
    const recorded = frame(zh, { page: 'summary' }, { icpRecord: '湘ICP备1号', mapApprovalNumber: '湘S(2022)1号' });
    expect(recorded).toContain('湘ICP备1号');
    expect(recorded).toContain('地图审图号：湘S(2022)1号');
  });

  it('cuts a seal of one to four characters', () => {
    for (const text of ['梁', '都梁', '都梁县', '都梁之印']) {
      expect(drawn(<Seal text={text} />).match(/<text /g)).toHaveLength([...text].length);
    }
    expect(drawn(<Seal text="都梁之印章" />).match(/<text /g)).toHaveLength(4);
  });
});
