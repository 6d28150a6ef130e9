import { describe, expect, it } from 'vitest';
import { dimensionRows } from '#lib/features/dimension-table/view.ts';
import { figureRow, indicatorRow } from '#tests/support/released-rows.ts';

describe('figures told apart by a dimension', () => {
  const grids = { ...indicatorRow('GOV01', { kind: 'stock' }), dimensionName: 'grid_level' };
  const rows = [
    figureRow('GOV01', '2022H1', {
      dimension: 'grid_level=middle',
      value: null,
      saidValue: 40,
      doubtKind: 'ambiguous',
    }),
    figureRow('GOV01', '2021', { dimension: 'grid_level=large', value: 18 }),
  ];

  it('stand member by member, period by period, gaps as gaps', () => {
    const view = dimensionRows(grids, rows, '2022Q2', 'zh');
    expect(view?.periods.map(({ code }) => code)).toEqual(['2021', '2022H1']);
    expect(view?.members.map(({ name, cells }) => [name, ...cells.map(({ figure }) => figure.text)])).toEqual([
      ['大网格', '18', '未报'],
      ['中网格', '未报', '未定'],
    ]);
  });

  it('are none for an indicator without a dimension or without members', () => {
    expect(dimensionRows({ ...grids, dimensionName: null }, rows, '2022Q2', 'zh')).toBeNull();
    expect(dimensionRows(grids, [figureRow('GOV01', '2022Q2')], '2022Q2', 'zh')).toBeNull();
  });
});
