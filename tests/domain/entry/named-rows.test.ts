import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedRows } from '#lib/domain/entry/named-rows.ts';

const NAMES = [
  ['农村自来水普及率', 'WAT01'],
  ['日供水量', 'WAT05'],
  ['农村人饮工程数', 'WAT04'],
];

describe('a block whose rows begin with names', () => {
  it('goes to the rows of these names, in whatever order', () => {
    expect(
      namedRows(
        [
          ['日供水量', '18'],
          ['农村自来水普及率', '88.1'],
        ],
        NAMES,
      ),
    ).toEqual({
      rows: [
        { row: 1, cells: ['18'] },
        { row: 0, cells: ['88.1'] },
      ],
      unknown: [],
    });
  });

  it('may carry its heading, units between name and figure, spaces, brackets and codes', () => {
    const block = [
      ['指标', '计量单位', '本季', '说明'],
      ['日 供水量（万立方米/天）', '万立方米/天', '18', '丰水期'],
      ['wat04', '个', '1,215', ''],
    ];
    expect(namedRows(block, NAMES)).toEqual({
      rows: [
        { row: 1, cells: ['18', '丰水期'] },
        { row: 2, cells: ['1,215', ''] },
      ],
      unknown: ['指标'],
    });
  });

  it('names what it could not find', () => {
    expect(
      namedRows(
        [
          ['日供水量', '18'],
          ['别的指标', '3'],
          ['WAT04', '2'],
        ],
        NAMES,
      )?.unknown,
    ).toEqual(['别的指标']);
  });

  it('is none where most rows have no known name, where there are names alone, or where a name is of two rows', () => {
    expect(
      namedRows(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        NAMES,
      ),
    ).toBeNull();
    expect(namedRows([['日供水量'], ['农村人饮工程数']], NAMES)).toBeNull();
    expect(
      namedRows(
        [
          ['日供水量', '1'],
          ['x', '2'],
          ['y', '3'],
        ],
        NAMES,
      ),
    ).toBeNull();
    expect(namedRows([['五级网格数', '1']], [['五级网格数'], ['五级网格数']])).toBeNull();
    expect(namedRows([], NAMES)).toBeNull();
  });

  it('finds every row again after any shuffle', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 1 });
    fc.assert(
      fc.property(order, (rows) => {
        const block = rows.map((row) => [NAMES[row]?.[0] ?? '', String(row + 100)]);
        const found = namedRows(block, NAMES);
        expect(found?.rows.map(({ row, cells }) => [row, cells[0]])).toEqual(
          rows.map((row) => [row, String(row + 100)]),
        );
      }),
    );
  });
});
