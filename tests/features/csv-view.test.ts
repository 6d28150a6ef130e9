import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, csvLines, flag, guarded, number, plainNumber, text, unguarded } from '#lib/features/csv/view.ts';

const read = (lines: string): string[][] => parse(lines, { record_delimiter: '\r\n' });

describe('text in a CSV cell', () => {
  it('is guarded where a spreadsheet would run it', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      expect(guarded(formula)).toBe(`'${formula}`);
    }
  });

  it('is left alone where it only holds such a character further on', () => {
    for (const plain of ['95%以上', 'a=b', '1+N', '2021—2022', '']) expect(guarded(plain)).toBe(plain);
  });

  it('comes back as it was, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => unguarded(guarded(value)) === value));
  });

  it('survives quoting: text to CSV to text is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (cells) => {
        fc.pre(cells.length > 1 || cells[0] !== '');
        const [row] = read(csvLines([cells]));
        expect(row?.map(unguarded)).toEqual(cells);
      }),
    );
  });

  it('may hold line breaks, quotes and commas', () => {
    const cells = ['第一行\n第二行', '他说"好"', 'a,b', ' 前有空格', '\r\n'];
    expect(read(csvLines([cells]))[0]?.map(unguarded)).toEqual(cells);
  });
});

describe('numbers in a CSV cell', () => {
  it('stay numbers: a minus is not guarded', () => {
    expect(cellText(-12.5)).toBe('-12.5');
    expect(cellText(0)).toBe('0');
  });

  it('are written without exponent and exactly', () => {
    expect(plainNumber(1e21)).toBe('1000000000000000000000');
    expect(plainNumber(1.5e-7)).toBe('0.00000015');
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => Number(plainNumber(value)) === value + 0,
      ),
    );
  });

  it('that are absent or no numbers leave the cell empty, which is not 0', () => {
    expect(cellText(null)).toBe('');
    expect(cellText(Number.NaN)).toBe('');
    expect(cellText(Number.POSITIVE_INFINITY)).toBe('');
  });
});

describe('a table', () => {
  type Row = { name: string; n: number | null; made: boolean };
  const columns = [
    text<Row>('name', (row) => row.name),
    number<Row>('n', (row) => row.n),
    flag<Row>('demonstration', (row) => row.made),
  ];

  it('ends every line with CR LF and writes true and false', () => {
    expect(csvLines([columns.map((column) => column.value({ name: '=x', n: null, made: true }))])).toBe(
      "'=x,,true\r\n",
    );
  });
});
