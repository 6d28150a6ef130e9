export type ReleaseName = { period: string; version: number };

/** The number of a period's next release: withdrawn ones keep theirs. */
export function nextVersion(names: readonly ReleaseName[], period: string): number {
  return Math.max(0, ...names.filter((name) => name.period === period).map(({ version }) => version)) + 1;
}
