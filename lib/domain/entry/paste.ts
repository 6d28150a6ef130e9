/**
 * A block copied from Excel or WPS, row by row: cells apart by tabs, rows by line breaks, a cell with a tab or a
 * line break inside in quotation marks with its own marks doubled. The line break after the last row is no row.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? closedQuote(text, at) : null;
    const end = quoted ? quoted.end : plainEnd(text, at);
    row.push(quoted ? quoted.content : text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at === text.length) break;
  }
  return rows;
}

/** A quoted cell ends where its closing mark is followed by a tab, a line break or the end; other marks are just marks. */
function closedQuote(text: string, start: number): { content: string; end: number } | null {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"') at += 2;
    else if (at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? ''))
      return { content: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    else return null;
  }
  return null;
}

function plainEnd(text: string, start: number): number {
  const found = text.slice(start).search(/[\t\r\n]/);
  return found < 0 ? text.length : start + found;
}

/** A block as the clipboard carries it to Excel and WPS. */
export function writeBlock(block: readonly (readonly string[])[]): string {
  return block
    .map((row) => row.map((cell) => (/^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
}
