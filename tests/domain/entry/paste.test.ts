import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock, writeBlock } from '#lib/domain/entry/paste.ts';

describe('a pasted block', () => {
  it('is rows and columns, without a row after the last line break', () => {
    expect(readBlock('88.1\t2\r\n61.0\t3\r\n')).toEqual([
      ['88.1', '2'],
      ['61.0', '3'],
    ]);
    expect(readBlock('88.1\n61.0')).toEqual([['88.1'], ['61.0']]);
    expect(readBlock('88.1')).toEqual([['88.1']]);
  });

  it('keeps blank cells and blank rows where they stand', () => {
    expect(readBlock('1\n\n3\n')).toEqual([['1'], [''], ['3']]);
    expect(readBlock('\t2\n1\t\n')).toEqual([
      ['', '2'],
      ['1', ''],
    ]);
  });

  it('reads line breaks, tabs and marks inside a quoted cell, as Excel and WPS write them', () => {
    expect(readBlock('"并网\n关停7处"\t1215\r\n"他说""对"""\t2\r\n')).toEqual([
      ['并网\n关停7处', '1215'],
      ['他说"对"', '2'],
    ]);
  });

  it('takes a mark that opens no quoted cell for a mark', () => {
    expect(readBlock('"一次合格率"率\t5')).toEqual([['"一次合格率"率', '5']]);
    expect(readBlock('12"\t"x')).toEqual([['12"', '"x']]);
  });

  it('reads old line ends of a Mac too', () => {
    expect(readBlock('1\r2\r3')).toEqual([['1'], ['2'], ['3']]);
  });

  it('is read back as it was written, whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('1', '万', '"', '\t', '\n', ' ', ','), maxLength: 6 });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        expect(readBlock(`${writeBlock(cells)}\n`)).toEqual(cells);
      }),
    );
  });

  it('never loses a text, whatever was copied', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const words = (all: string) => all.replaceAll(/["\t\r\n]/g, '');
        expect(words(readBlock(text).flat().join(''))).toBe(words(text));
      }),
    );
  });
});
