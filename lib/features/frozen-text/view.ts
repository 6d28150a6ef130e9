import type { Snapshot } from '../snapshot/view.ts';

/** What a release says of itself, fixed when it is signed off. Times are ISO instants. */
type FrozenHead = {
  countyCode: string;
  id: string;
  period: string;
  version: number;
  publishedAt: string;
  approvedBy: string;
  noteZh: string;
  noteEn: string;
  nextReleaseOn: string | null;
  demonstration: boolean;
  /** As the county's row holds them. */
  thresholds: unknown;
};

export type Frozen = { head: FrozenHead; snapshot: Snapshot };

type Table = { columns: string[]; rows: unknown[][] };

const TABLES = [
  'domains',
  'sources',
  'indicators',
  'facts',
  'units',
  'targets',
  'figures',
  'progress',
  'changes',
  'references',
] as const satisfies readonly (keyof Snapshot)[];

/** Said once in the head and not in every row. */
const MARK = ['countyCode', 'releaseId'];

/** A release as one text, to be kept until its hour; a column's name is written once and not in every row. */
export function frozenText({ head, snapshot }: Frozen): string {
  const tables = TABLES.map((name) => [name, tableOf(snapshot[name])] as const);
  return JSON.stringify({ head, tables: Object.fromEntries(tables) });
}

function tableOf(rows: readonly object[]): Table {
  const columns = [...new Set(rows.flatMap(Object.keys))].filter((name) => !MARK.includes(name)).sort();
  const cells = rows.map((row) => new Map(Object.entries(row)));
  return { columns, rows: cells.map((row) => columns.map((name) => row.get(name) ?? null)) };
}

/** What `frozenText` wrote, with every row marked as the release's own again. */
export function parseFrozen(text: string): Frozen {
  const { head, tables } = JSON.parse(text) as { head: FrozenHead; tables: Record<string, Table> };
  const mark = { countyCode: head.countyCode, releaseId: head.id };
  const rowsOf = (name: string) => {
    const { columns, rows } = tables[name] ?? { columns: [], rows: [] };
    return rows.map((cells) => ({ ...Object.fromEntries(columns.map((column, at) => [column, cells[at]])), ...mark }));
  };
  return { head, snapshot: Object.fromEntries(TABLES.map((name) => [name, rowsOf(name)])) as unknown as Snapshot };
}
