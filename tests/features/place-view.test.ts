import { describe, expect, it } from 'vitest';
import { STATUSES } from '#lib/domain/vocabulary.ts';
import { outlineView, unitCounts } from '#lib/features/county-outline/view.ts';
import { heatClass, townshipTiles, townshipTitle } from '#lib/features/township-map/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { wheelView } from '#lib/features/wheel/view.ts';
import { domainRow, progressRow, townRow } from '#tests/support/public-rows.ts';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [110, 26],
      [111, 26],
      [111, 27],
      [110, 27],
      [110, 26],
    ],
  ],
};

describe('the outline of a county', () => {
  it('shows places that have a sourced point, streets as the seat', () => {
    const units = [townRow('T1', { sort: 'street' }), townRow('T2')].map((unit, n) => ({
      ...unit,
      lng: 110.5,
      lat: n === 0 ? 26.5 : null,
    }));
    const view = outlineView(square, units, 'zh');
    expect(view?.points).toEqual([{ name: 'T1镇', lng: 110.5, lat: 26.5, kind: 'seat' }]);
    expect(view?.label).toBe('轮廓图，标出T1镇');
  });

  it('takes a point on a meridian of zero for a point', () => {
    expect(outlineView(square, [{ ...townRow('T1'), lng: 0, lat: 0 }], 'en')?.points).toHaveLength(1);
  });

  it('carries a scale bar of a round length within a third of the width', () => {
    expect(outlineView(square, [], 'zh')?.scaleBar).toEqual({ km: 20, label: '20公里' });
    expect(outlineView(square, [], 'en')?.scaleBar.label).toBe('20 km');
    const tiny = {
      type: 'Polygon',
      coordinates: [
        [
          [110, 26],
          [110.001, 26],
          [110.001, 26.001],
          [110, 26],
        ],
      ],
    };
    expect(outlineView(tiny, [], 'zh')?.scaleBar.km).toBe(1);
    const islands = {
      type: 'MultiPolygon',
      coordinates: [
        square.coordinates,
        [
          [
            [112, 26],
            [113, 26],
            [113, 27],
            [112, 26],
          ],
        ],
      ],
    };
    expect(outlineView(islands, [], 'zh')?.scaleBar.km).toBe(50);
  });

  it.each([
    null,
    undefined,
    'text',
    7,
    {},
    { type: 'Point', coordinates: [1, 2] },
    { type: 'Polygon' },
    { type: 'Polygon', coordinates: 'x' },
  ])('is none where %j is stored', (stored) => {
    expect(outlineView(stored, [], 'zh')).toBeNull();
  });

  it('counts the kinds of township that there are', () => {
    const units = [townRow('a', { sort: 'street' }), townRow('b'), townRow('c'), townRow('d', { sort: 'township' })];
    expect(unitCounts(units, 'zh')).toBe('1个街道、2个镇和1个乡');
    expect(unitCounts(units.slice(1, 2), 'en')).toMatch(/^1 town$/);
    expect(unitCounts([], 'zh')).toBe('');
  });
});

describe('the tiles of the townships', () => {
  it('colour a ratio by five classes whose edges belong to the upper one', () => {
    expect([0, 0.7499, 0.75, 0.8999, 0.9, 0.9999, 1, 1.0999, 1.1, 9, -1].map(heatClass)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 1,
    ]);
    expect(heatClass(null)).toBeNull();
  });

  it('say name, figure and word, and leave blank what is not rated', () => {
    const [rated, unrated, unknown] = townshipTiles(
      [townRow('T1', { tileCol: 0, tileRow: 2 }), townRow('T2'), townRow('T3')],
      [progressRow('T1', 0.9996), progressRow('T2', null)],
      'zh',
    );
    expect(rated).toMatchObject({
      label: 'T1镇 99.9% 略慢',
      figure: '99.9',
      percent: '99.9%',
      heat: 3,
      light: 'slow',
      col: 0,
      row: 2,
    });
    expect(unrated).toMatchObject({ ratio: null, heat: null, figure: '', word: '不评', light: 'none', col: null });
    expect(unknown).toMatchObject({ word: '未报', light: 'none', ratio: null });
  });

  it('are summed up in a title', () => {
    const title = (ratios: (number | null)[], locale: 'zh' | 'en' = 'zh') =>
      townshipTitle(
        townshipTiles(
          ratios.map((_, n) => townRow(`T${n}`)),
          ratios.map((ratio, n) => progressRow(`T${n}`, ratio)),
          locale,
        ),
        locale === 'zh' ? '养老' : 'Elderly care',
        locale,
      );
    expect(title([1, 0.8, null])).toBe('养老：2个乡镇街道中，1个没有赶上进度');
    expect(title([1, 1.2])).toBe('养老：2个乡镇街道都赶上了进度');
    expect(title([null, null])).toBe('养老：乡镇资料不足，不评');
    expect(title([])).toBe('养老：乡镇资料不足，不评');
    expect(title([1], 'en')).toBe('Elderly care: the one township is on schedule');
    expect(title([0.5, 0.6, 1], 'en')).toBe('Elderly care: 2 of 3 townships are behind schedule');
    expect(title([0.5], 'en')).toBe('Elderly care: 1 of 1 township is behind schedule');
  });

  it('hold forty townships as well as one', () => {
    const many = Array.from({ length: 40 }, (_, n) => townRow(`T${n}`));
    expect(
      townshipTiles(
        many,
        many.map(({ code }) => progressRow(code, 1)),
        'en',
      ),
    ).toHaveLength(40);
  });
});

describe('a verdict in words', () => {
  it.each(STATUSES)('%s has a word in both languages and a light', (status) => {
    for (const locale of ['zh', 'en'] as const) {
      const words = verdictWords({ status, ratio: null }, locale);
      expect(words.word).not.toMatch(/status\.|^$/);
      expect(words).toMatchObject({ figure: '' });
    }
  });

  it('never lets the label say more than the light', () => {
    expect(verdictWords({ status: 'slightly_behind', ratio: 0.99999 }, 'zh').figure).toBe('99.9%');
    expect(verdictWords({ status: 'behind', ratio: 0.8996 }, 'zh').figure).toBe('89.9%');
    expect(verdictWords({ status: 'on_schedule', ratio: 1.004 }, 'zh').figure).toBe('100%');
    expect(verdictWords({ status: null, ratio: null }, 'en')).toEqual({
      light: 'none',
      word: 'not reported',
      figure: '',
    });
  });
});

describe('the wheel', () => {
  const domains = (ratios: (number | null)[]) =>
    ratios.map((ratio, n) => ({ ...domainRow(`d${n}`, n + 1), ratio, status: progressRow('C', ratio).status }));

  it('counts those on schedule over all, rated or not', () => {
    expect(wheelView(domains([1, 1.2, 0.5, null]), 'zh').hub).toEqual({ value: '2', of: '/4', word: '达序时' });
    expect(wheelView(domains([null, null]), 'zh').hub.value).toBe('0');
    expect(wheelView([], 'en').petals).toEqual([]);
  });

  it('says every petal in its label, in both languages', () => {
    expect(wheelView(domains([1, null]), 'zh').label).toBe('九瓣图：领域d0100%达序时，领域d1不评');
    expect(wheelView(domains([1, null]), 'en').label).toMatch(/Domain d0.*100%.*on schedule, Domain d1.*not rated/);
  });
});
