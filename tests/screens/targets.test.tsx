import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AimScreen } from '#components/target/AimScreen.tsx';
import { TargetsScreen } from '#components/target/TargetsScreen.tsx';
import { UnitScreen } from '#components/target/UnitScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { aimView } from '#lib/features/target-aim/view.ts';
import { targetForm } from '#lib/features/target-form/view.ts';
import type { OpenTargets } from '#lib/features/target-list/loaders.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { targetRow } from '#tests/support/rows.ts';
import { answerRow, openTargets, sumTarget } from '#tests/support/target-book.ts';

const nowhere = () => {};
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  ...{ hmrRefresh: nowhere, bfcacheId: '0' },
};

function drawn(screen: ReactElement): string {
  const sent = renderToStaticMarkup(<AppRouterContext value={router as never}>{screen}</AppRouterContext>);
  // With a form whose action is a function React sends a script of its own.
  const html = sent.replace(/<script>.*?<\/script>/gs, '');
  expect(html).not.toMatch(BROKEN);
  // A style in an attribute is refused by the pages' policy.
  expect(html).not.toMatch(/ style="/);
  return html;
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const names = (html: string) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name);

const all = [sumTarget('C', 100), sumTarget('T1', 65), sumTarget('T2', 35)];
const given = { targets: all, answers: [answerRow('T1', 'objected', { text: '基数<b>偏高' })] };

function aim(code: string, change: Partial<OpenTargets> = {}, locale: Locale = 'zh', rows: object = given): string {
  const open = { ...openTargets({ ...rows, indicator: code }), ...change };
  const view = aimView(open, code, locale) ?? expect.fail('there is no view');
  const { year, years } = open;
  const form = targetForm(open, code, locale);
  return drawn(<AimScreen locale={locale} code={code} year={year} years={years} view={view} form={form} />);
}

describe('the targets of a year', () => {
  const list = (open: OpenTargets, locale: Locale = 'zh', asked = {}) =>
    drawn(<TargetsScreen locale={locale} open={open} asked={asked} />);

  it('stand on one page with what was said to them, in both languages', () => {
    const text = textOf(list(openTargets(given)));
    expect(text).toContain('2022年目标');
    expect(text).toContain('3项指标要定目标，已定1项；1个有异议，2个还没有答复');
    expect(text).toContain('只有县级数');
    const english = textOf(list(openTargets(given), 'en'));
    expect(english).toContain('1 of 3 indicators have a target; 1 objection, 2 targets wait for an answer');
    expect(english).not.toMatch(/\p{Script=Han}{3}/u);
  });

  it('can be reminded of by the county office alone', () => {
    // Whoever objected has answered.
    expect(names(list(openTargets(given)))).not.toContain('unitIds');
    const withHead = { ...openTargets({ targets: all }) };
    expect(names(list(withHead)).filter((name) => name === 'unitIds')).toHaveLength(2);
    expect(names(list({ ...withHead, mayRemind: false }))).not.toContain('unitIds');
  });

  it('are filtered by the address, and say so where nothing is left', () => {
    const html = list(openTargets(given), 'zh', { need: 'differs' });
    expect(textOf(html)).toContain('没有符合条件的指标。');
    expect(html).toContain('<option value="differs" selected="">');
    expect(html).toContain('href="/api/office/targets/2022.csv"');
  });

  it('of a year without any say what to do', () => {
    expect(textOf(list(openTargets()))).toContain('这一年还没有目标');
  });
});

describe('the targets of a place', () => {
  const open = openTargets(given);
  const place = (code: string, locale: Locale = 'zh') => {
    const unit = open.book.units.find((one) => one.code === code) ?? expect.fail('no such unit');
    return drawn(<UnitScreen locale={locale} open={open} asked={{ unit: code }} unit={unit} />);
  };

  it('are ticked and answered by whoever answers for it', () => {
    const html = place('T1');
    expect(names(html)).toEqual(expect.arrayContaining(['unitId', 'year', 't.SUM', 'answer', 'text']));
    // Answered ones are not among "all that nobody answered".
    expect(names(html)).not.toContain('o.SUM');
    expect(html).toContain('基数&lt;b&gt;偏高');
    expect(html).toContain('aria-label="选“指标SUM”"');
  });

  it('are only read by anybody else', () => {
    expect(names(place('T2'))).not.toContain('answer');
    expect(textOf(place('T2', 'en'))).toContain('1 target: 0 accepted, 0 objected to, 1 not answered');
  });
});

describe('the target of an indicator', () => {
  it('has the proof, the townships and the history, in both languages', () => {
    const text = textOf(aim('SUM'));
    expect(text).toContain('2个乡镇街道合计100个，等于县级目标。');
    expect(text).toContain('历次目标');
    const english = textOf(aim('SUM', {}, 'en'));
    expect(english).toContain('2 townships together: 100 pieces, the county’s target exactly.');
  });

  it('is set in one form: every place with the version that was seen, four quarters, day, basis and reason', () => {
    const html = aim('SUM');
    for (const id of ['u-C', 'u-T1', 'u-T2'])
      expect(names(html)).toEqual(expect.arrayContaining([`t.${id}`, `b.${id}`, `v.${id}`]));
    expect(names(html)).toEqual(
      expect.arrayContaining(['p1', 'p2', 'p3', 'p4', 'inForceFrom', 'basis', 'reason', 'way']),
    );
    expect(html).toContain('name="v.u-T1" value="1"');
    expect(textOf(html)).toContain('合计100个，等于县级目标。');
    // Without a script the button asks for the page again with what was typed.
    expect(html).toMatch(/<button[^>]*formMethod="get"/i);
    expect(html.match(/role="slider"/g)).toHaveLength(3);
  });

  it('of a flow asks for no baseline', () => {
    const html = aim('ONLY');
    expect(html).toContain('<input type="hidden" name="b.u-C" value="0"/>');
    expect(textOf(html)).toContain('这项指标只有县级数，不分解到乡镇街道。');
  });

  it('of a rate shows the pooled result, and offers rates instead of a split', () => {
    const rates = { targets: ['C', 'T1', 'T2'].map((unit) => targetRow('RATE', unit, 2022, 50, 80)) };
    const html = aim('RATE', {}, 'zh', rates);
    expect(textOf(html)).toContain('合起来是80%');
    expect([...html.matchAll(/<option value="(\w*)"/g)].map(([, way]) => way)).toEqual(['', 'same', 'rise']);
  });

  it('is not set by whoever only reads, nor where an indicator is only watched', () => {
    expect(names(aim('SUM', { maySet: false }))).toEqual([]);
    const watched = aim('WATCH');
    expect(names(watched)).toEqual([]);
    expect(textOf(watched)).toContain('不定目标');
  });
});
