import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { checkEvidence } from './evidence-check.ts';

/** A sheet of people is small; one that is larger is something else. */
const MOST_BYTES = 900_000;

/**
 * The cells of a sheet as text, row by row: an Excel file, or a text file with commas or tabs in UTF-8 or, as
 * older programs write it, GB18030. Null where it is none of these or is too large.
 */
export async function cellsOfFile(name: string, bytes: Buffer): Promise<string[][] | null> {
  if (bytes.length > MOST_BYTES) return null;
  if (!/\.xlsx$/i.test(name)) return bytes.includes(0) ? null : cellsOfText(decoded(bytes));
  // The same look as at evidence: nothing that unpacks to more than it says, nothing active.
  const checked = await checkEvidence(name, bytes);
  if ('fault' in checked) return null;
  try {
    const { sheets } = await readXlsx(bytes);
    return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
  } catch {
    return null;
  }
}

/** What was pasted from a spreadsheet, or typed with commas; null where quotes do not meet. */
export function cellsOfText(text: string): string[][] | null {
  const delimiter = text.includes('\t') ? '\t' : ',';
  try {
    const rows = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
    return rows as string[][];
  } catch {
    return null;
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
