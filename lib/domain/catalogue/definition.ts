import { periodEnd } from '../period-dates.ts';

/** A version of an indicator's definition, as far as it says when it holds. */
export type DatedVersion = {
  indicatorCode: string;
  version: number;
  /** First day on which it holds, an ISO date. */
  validFrom: string;
  /** True where from that day on the indicator is no longer asked for. */
  ended?: boolean | null;
};

/** Gives the definition by which a figure of a period is read. A map of one definition for each indicator is one too. */
export type Definitions<Version> = { get(code: string, period: string): Version | undefined };

/** The definition of each indicator that holds on a day. What has not begun by then, or has ended, has none. */
export function definitionsOn<Version extends DatedVersion>(
  versions: readonly Version[],
  day: string,
): Map<string, Version> {
  const newest = new Map<string, Version>();
  for (const version of versions) {
    if (version.validFrom > day) continue;
    const before = newest.get(version.indicatorCode);
    if (!before || before.version < version.version) newest.set(version.indicatorCode, version);
  }
  return new Map([...newest].filter(([, { ended }]) => ended !== true));
}

/** The definitions that hold at the end of a period. */
export function definitionsFor<Version extends DatedVersion>(
  versions: readonly Version[],
  period: string,
): Map<string, Version> {
  return definitionsOn(versions, periodEnd(period) ?? '');
}

/**
 * What every figure was collected under: the definition of its period's end. A figure that is older than the first
 * definition is read by that, and one of a time when nobody asked for it any more by the last.
 */
export function definitionsOf<Version extends DatedVersion>(versions: readonly Version[]): Definitions<Version> {
  const byCode = new Map<string, Version[]>();
  for (const version of versions) {
    if (version.ended === true) continue;
    const others = byCode.get(version.indicatorCode);
    if (others) others.push(version);
    else byCode.set(version.indicatorCode, [version]);
  }
  for (const own of byCode.values()) own.sort((a, b) => b.version - a.version);
  return {
    get(code, period) {
      const own = byCode.get(code);
      if (!own || own.length < 2) return own?.[0];
      const end = periodEnd(period) ?? '';
      return own.find(({ validFrom }) => validFrom <= end) ?? own.at(-1);
    },
  };
}
