/** What every public page needs of the release it shows. */
export type ReleaseHead = {
  countyCode: string;
  id: string;
  /** Name in addresses: the period for the newest version of it, else period and version ("2022Q2-v1"). */
  name: string;
  period: string;
  version: number;
  publishedAt: Date;
  demonstration: boolean;
  nextReleaseOn: string | null;
  hash: string;
  noteZh: string;
  noteEn: string;
  /** True where no newer release exists: the one shown at the plain addresses. */
  current: boolean;
};

type Row = Omit<ReleaseHead, 'name' | 'current'>;

/** Heads, newest first, of rows in any order. A correction is newer than what it corrects even if its period is older. */
export function releaseHeads(rows: readonly Row[]): ReleaseHead[] {
  const newest = [...rows].sort((a, b) =>
    a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1,
  );
  const latestVersion = new Map<string, number>();
  for (const row of newest) latestVersion.set(row.period, Math.max(row.version, latestVersion.get(row.period) ?? 0));
  return newest.map((row, at) => ({
    ...row,
    name: latestVersion.get(row.period) === row.version ? row.period : `${row.period}-v${row.version}`,
    current: at === 0,
  }));
}

/** The head that an address names: the current one for null, otherwise by period or by period and version. */
export function headNamed(heads: readonly ReleaseHead[], wanted: string | null): ReleaseHead | null {
  if (wanted === null) return heads[0] ?? null;
  return heads.find((head) => head.name === wanted || `${head.period}-v${head.version}` === wanted) ?? null;
}
