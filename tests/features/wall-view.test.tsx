import { describe, expect, it } from 'vitest';
import { wallSent } from '#components/wall/wall-sent.tsx';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import { bookWithin } from '#lib/features/progress-book/view.ts';
import type { ItemLine } from '#lib/features/supervision-list/view.ts';
import { wallView } from '#lib/features/wall/view.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { smallBook } from '#tests/support/book.ts';

const release = { publishedAt: new Date('2022-07-28T01:00:00Z'), version: 2, nextReleaseOn: '2022-10-28' };
const made = new Date('2022-08-03T01:00:00Z');
const book = smallBook();
const item = (id: string, stage: 'open' | 'overdue'): ItemLine => ({
  ...{ id, href: '/', indicator: '自来水', unit: 'T1镇', domain: { order: 1, glyph: '水' }, task: '<查明>原因' },
  ...{ owner: '水利局', stage, word: '在办', age: '已3天', due: '9月30日', left: '还有5天' },
  ...{ atOpening: { light: 'late', word: '滞后', figure: '60%' }, now: { light: 'late', word: '滞后', figure: '62%' } },
  ...{ answered: null, mine: false },
});

describe('what the wall shows', () => {
  it('is the whole, each domain that is behind, the ranking and supervision', () => {
    const wall = wallView({ book, release, items: [item('a', 'overdue')] }, 'zh');
    expect(wall).toMatchObject({ place: '试验县', period: '2022年第二季度', next: '下次发布 10月28日' });
    expect(wall.release).toBe('7月28日发布 · 第2版');
    const { pages } = wallSent(wall, made, 'zh');
    expect(pages.map(({ key }) => key)).toEqual([
      'overview',
      ...wall.domains.map(({ code }) => code),
      'ranking',
      'supervision',
    ]);
    expect(wall.domains.every(({ verdict }) => verdict.light === 'slow' || verdict.light === 'late')).toBe(true);
  });

  it('puts what is furthest behind first, and says the unit beside the target once', () => {
    const { overview } = wallView({ book, release, items: [] }, 'zh');
    const ratios = overview.worst.map(({ done, due }) => (done ?? 0) / (due ?? 1));
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    for (const line of overview.worst) expect(line.figure).toMatch(/^[−\d.,]+$/);
  });

  it('gives equal figures one place, and none to what is not rated', () => {
    const { ranking } = wallView({ book, release, items: [] }, 'zh');
    expect(ranking).toHaveLength(3);
    for (const row of ranking) {
      const better = ranking.filter((one) => (one.ratio ?? -1) > (row.ratio ?? -1)).length;
      expect(row.place).toBe(row.ratio === null ? null : better + 1);
    }
  });

  it('puts those of one place in the order of how much of their schedule they keep', () => {
    const kept: Record<string, number> = { T1: 5, T2: 2, T3: 7 };
    const progress = book.progress.map((row) => ({
      ...row,
      ...(row.domainCode === 'all' && kept[row.unitCode] !== undefined
        ? { ratio: 1, onSchedule: kept[row.unitCode] ?? 0, rated: 10 }
        : {}),
    }));
    const { ranking } = wallView({ book: { ...book, progress }, release, items: [] }, 'zh');
    expect(ranking.map(({ code, place }) => [code, place])).toEqual([
      ['T3', 1],
      ['T1', 1],
      ['T2', 1],
    ]);
  });

  it('is of one town for its head: no map of one square, no ranking of one', () => {
    const town = bookWithin(book, [{ unitPath: '/u-C/u-T1/', departmentCode: null }]);
    const wall = wallView({ book: town, release: null, items: [] }, 'zh');
    expect(wall).toMatchObject({ place: 'T1镇', release: '还没有发布', next: null, ranking: [] });
    expect([wall.overview.map, ...wall.domains.map(({ map }) => map)].every((map) => map === null)).toBe(true);
    expect(wallSent(wall, made, 'zh').pages.map(({ key }) => key)).not.toContain('ranking');
  });

  it('bears a county without a figure', () => {
    const empty = { ...book, figures: [], progress: [], targets: [], units: [], indicators: [] };
    const { pages } = wallSent(wallView({ book: empty, release: null, items: [] }, 'zh'), made, 'zh');
    expect(pages.map(({ key }) => key)).toEqual(['overview', 'supervision']);
    expect(pages.map(({ html }) => html).join('')).not.toMatch(BROKEN);
  });

  it('shows the most pressing of supervision and says how many there are besides', () => {
    const items = Array.from({ length: 9 }, (_, at) => item(`i${at}`, 'open'));
    expect(wallView({ book, release, items }, 'zh').supervision).toMatchObject({ total: 9, more: 2 });
  });

  it.each(LOCALES)('is sent as text in which nothing is broken and everything is escaped (%s)', (locale) => {
    const sent = wallSent(wallView({ book, release, items: [item('a', 'open')] }, locale), made, locale);
    for (const { html } of sent.pages) {
      expect(html).not.toMatch(BROKEN);
      expect(html).not.toMatch(/ style=|<script|<查明>/);
    }
    expect(sent.away).toMatch(locale === 'zh' ? /8月3日 09:00起/ : /since August 3/);
    expect(sent.ended).toMatch(locale === 'zh' ? /重新登录/ : /sign in again/);
  });
});
