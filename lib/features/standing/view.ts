import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import { domainProgress } from '#lib/domain/progress/aggregate.ts';
import type { Thresholds } from '#lib/domain/progress/thresholds.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import type { ReleasedProgress } from '#lib/generated/sqlite/whole/client.ts';

/** How a unit stands in one domain, or in all of them, at the end of a quarter. */
export type Standing = Omit<ReleasedProgress, 'releaseId' | 'countyCode'>;

/** Domain code under which the standing over all indicators is kept. */
const ALL_DOMAINS = 'all';

type JudgedRow = {
  indicatorCode: string;
  unitCode: string;
  period: string;
  dimension: string;
  status: Status | null;
  ratio: number | null;
};
type Aim = { indicatorCode: string; unitCode: string; year: number };

type Input = {
  figures: readonly JudgedRow[];
  aims: readonly Aim[];
  /** Units whose standing is kept: those above the villages. */
  unitCodes: readonly string[];
  quarters: readonly string[];
  /** Domain of each indicator; one that is not named here belongs to no standing. */
  domainOf: ReadonlyMap<string, string>;
  thresholds: Thresholds;
};

/** The median of each unit's rated indicators, for every quarter asked for. */
export function standings({ figures, aims, unitCodes, quarters, domainOf, thresholds }: Input): Standing[] {
  const rowsOf = groupBy(figures, (row) => row.unitCode);
  const aimsOf = groupBy(aims, (aim) => aim.unitCode);
  return unitCodes.flatMap((unitCode) =>
    quarters.flatMap((period) => {
      const verdicts = verdictsAt(rowsOf.get(unitCode) ?? [], aimsOf.get(unitCode) ?? [], period);
      const byDomain = groupBy([...verdicts], ([indicator]) => domainOf.get(indicator) ?? '');
      byDomain.delete('');
      const all = [...byDomain.values()].flat();
      return [...byDomain, [ALL_DOMAINS, all] as const].map(([domainCode, entries]) => {
        const { ratio, status, rated, onSchedule, targeted } = domainProgress(
          entries.map(([, verdict]) => verdict),
          thresholds,
        );
        return { unitCode, domainCode, period, ratio, status, rated, onSchedule, targeted };
      });
    }),
  );
}

type Verdict = { status: Status; ratio: number | null };

/**
 * The verdict that counts for each indicator at the end of a quarter: its own for what is collected
 * quarterly, the newest of the last twelve months for what is collected less often, and no data where a
 * target exists and nothing was given.
 */
export function verdictsAt(rows: readonly JudgedRow[], aims: readonly Aim[], quarter: string): Map<string, Verdict> {
  const end = periodEnd(quarter) ?? '';
  const year = targetSpan(quarter)?.year ?? 0;
  const found = new Map<string, JudgedRow>();
  for (const row of rows) {
    if (row.dimension !== '' || row.status === null || !isInForce(row.period, quarter, end)) continue;
    const before = found.get(row.indicatorCode);
    if (!before || comparePeriods(row.period, before.period) > 0) found.set(row.indicatorCode, row);
  }
  const verdicts = new Map<string, Verdict>();
  for (const [indicator, { status, ratio }] of found) if (status) verdicts.set(indicator, { status, ratio });
  const collected = new Set(rows.filter((row) => /Q\d$/.test(row.period)).map((row) => row.indicatorCode));
  for (const aim of aims) {
    if (aim.year !== year || verdicts.has(aim.indicatorCode)) continue;
    // What is collected less often than quarterly is not missing before its period is over.
    if (collected.has(aim.indicatorCode)) verdicts.set(aim.indicatorCode, { status: 'no_data', ratio: null });
  }
  return verdicts;
}

function isInForce(period: string, quarter: string, end: string): boolean {
  if (/Q\d$/.test(period)) return period === quarter;
  const last = periodEnd(period) ?? '9';
  const aYearBefore = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
  return last <= end && last > aYearBefore;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
