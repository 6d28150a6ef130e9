import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flag, integer, oneOf, optionalNumber, optionalPeriod, text, words } from '#lib/shared/cells.ts';
import { FaultList } from '#seed/read/fault.ts';
import { readTable, unique } from '#seed/read/table.ts';
import { faultsOf } from './pack.ts';

const schema = z.object({
  unitCode: text,
  villages: integer,
  area: optionalNumber,
  since: optionalPeriod,
  rated: flag,
  kind: oneOf(['town', 'street']),
  tags: words,
});
const HEADER = 'unit_code,villages,area,since,rated,kind,tags';

function read(content: string | Buffer) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'table-')), 'places.csv');
  writeFileSync(file, content);
  const list = new FaultList();
  const table = readTable(file, schema, list);
  const faults = faultsOf(() => list.throwIfAny());
  return { rows: table.rows, table, faults, where: faults.map(({ line, kind }) => `${line} ${kind}`) };
}

describe('a file of the seed', () => {
  it('is read by the names of its columns, in whatever order, each row with its line', () => {
    const { rows, faults } = read('rated,kind,unit_code,villages,area,since,tags\n1,town,A,12,3.5,2021Q4,x  y\n');
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { unitCode: 'A', villages: 12, area: 3.5, since: '2021Q4', rated: true, kind: 'town', tags: ['x', 'y'], line: 2 },
    ]);
  });

  it('may come from Excel: with a mark at its start, Windows line ends, spaces and empty lines', () => {
    const { rows, faults } = read(`\uFEFF${HEADER}\r\n A ,12,,,0,street,\r\n\r\n`);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ unitCode: 'A', area: null, since: null, rated: false, tags: [] }]);
  });

  it('has every wrong cell named with its line, and its other rows are still read', () => {
    const { rows, where, faults } = read(
      `${HEADER}\nA,twelve,1,2021Q5,1,town,\nB,3,,,yes,city,\n,4,,,1,town,\nC,5,,,1,town,\n`,
    );
    expect(where).toEqual(['2 not_integer', '2 not_period', '3 not_flag', '3 not_one_of', '4 empty']);
    expect(rows.map(({ unitCode }) => unitCode)).toEqual(['C']);
    expect(faults[0]?.en).toContain('twelve');
    expect(faults[3]?.zh).toContain('town | street');
  });

  it('with a cell too many or too few says how many there are and should be', () => {
    const { where, faults } = read(`${HEADER}\nA,12,,,1,town\n`);
    expect(where).toEqual(['2 field_count']);
    expect(faults[0]?.en).toMatch(/6.*7/);
  });

  it('with columns missing and unknown is not read, and both are named', () => {
    const { rows, where } = read(`unit_code,villages,area,since,rated,kind,colour\nA,12,,,1,town,red\n`);
    expect(where).toEqual(['1 column_missing', '1 column_unknown']);
    expect(rows).toEqual([]);
  });

  it('that is no UTF-8, has an open quote or is not there says so instead of failing', () => {
    const gbk = Buffer.concat([Buffer.from(`${HEADER}\nA,1,,,1,town,`), Buffer.from([0xce, 0xe4, 0x0a])]);
    expect(read(gbk).where).toContain('2 not_utf8');
    expect(read(`${HEADER}\n"A,12\n`).where[0]).toContain('broken_quotes');
    const list = new FaultList();
    readTable(path.join(tmpdir(), 'nowhere', 'places.csv'), schema, list);
    expect(faultsOf(() => list.throwIfAny()).map(({ kind }) => kind)).toEqual(['no_file']);
  });

  it('has each repeated key pointed out with the line that had it first', () => {
    const { table } = read(`${HEADER}\nA,1,,,1,town,\nB,1,,,1,town,\nA,2,,,1,town,\nA,3,,,1,town,\n`);
    const list = new FaultList();
    unique(table, 'unit_code', (row) => row.unitCode, list);
    const faults = faultsOf(() => list.throwIfAny());
    expect(faults.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['4 repeated', '5 repeated']);
    expect(faults[1]?.en).toContain('2');
  });
});
