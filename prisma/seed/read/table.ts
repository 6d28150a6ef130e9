import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { FaultList } from './fault.ts';

/** A row of a file as its schema shapes it, with the line it stands on. */
export type Row<T> = T & { line: number };
/** The rows of one file, and the name by which its faults are reported. */
export type Table<T> = { file: string; rows: Row<T>[] };

type Shape = z.ZodObject;
type Parsed = { record: string[]; info: Info };

/**
 * Reads a CSV file whose header holds the schema's keys in snake_case, in any order.
 * Rows that do not fit are reported and left out.
 */
export function readTable<S extends Shape>(path: string, schema: S, faults: FaultList): Table<z.output<S>> {
  const file = basename(path);
  const lines = parseFile(path, file, faults);
  const header = lines.shift()?.record;
  if (!header || !headerFits(file, header, schema, faults)) return { file, rows: [] };
  const rows: Row<z.output<S>>[] = [];
  for (const { record, info } of lines) {
    if (record.length !== header.length) {
      faults.add(file, info.lines, 'field_count', { found: record.length, wanted: header.length });
      continue;
    }
    const parsed = schema.safeParse(Object.fromEntries(header.map((name, at) => [camel(name), record[at]?.trim()])));
    if (parsed.success) rows.push({ ...parsed.data, line: info.lines });
    else for (const issue of parsed.error.issues) reportCell(file, info.lines, issue, header, record, faults);
  }
  return { file, rows };
}

function parseFile(path: string, file: string, faults: FaultList): Parsed[] {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    faults.add(file, 1, 'no_file', { path });
    return [];
  }
  if (content.includes('\uFFFD')) faults.add(file, content.split('\uFFFD', 1)[0]?.split('\n').length ?? 1, 'not_utf8');
  try {
    // The library's types do not follow the option `info`.
    return parse(content, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as never;
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    faults.add(file, line, 'broken_quotes');
    return [];
  }
}

function headerFits(file: string, header: string[], schema: Shape, faults: FaultList): boolean {
  const wanted = Object.keys(schema.shape).map(snake);
  const missing = wanted.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !wanted.includes(name));
  for (const column of missing) faults.add(file, 1, 'column_missing', { column });
  for (const column of unknown) faults.add(file, 1, 'column_unknown', { column });
  return missing.length + unknown.length === 0;
}

function reportCell(
  file: string,
  line: number,
  issue: z.core.$ZodIssue,
  header: string[],
  record: string[],
  faults: FaultList,
): void {
  const column = snake(String(issue.path[0] ?? ''));
  const [kind = '', ...allowed] = issue.message.split(' ');
  const value = record[header.indexOf(column)] ?? '';
  // Every cell's message is a key of the `seed` messages, see cells.ts.
  faults.add(file, line, kind as never, { column, value, allowed: allowed.join(' | ') });
}

/** Reports the second and later rows that share a key. */
export function unique<T>(
  table: Table<T>,
  column: string,
  key: (row: Row<T>) => string | null,
  faults: FaultList,
): void {
  const first = new Map<string, number>();
  for (const row of table.rows) {
    const value = key(row);
    if (value === null) continue;
    const line = first.get(value);
    if (line === undefined) first.set(value, row.line);
    else faults.add(table.file, row.line, 'repeated', { column, value, first: line });
  }
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
