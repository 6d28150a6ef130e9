import { sumProof } from '#lib/domain/target/split.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { indicatorName } from '../indicator/view.ts';
import type { Book } from '../progress-book/view.ts';
import { type Entry, groupBy } from '../target-entry/view.ts';
import { amountWords, dayWords, type FlagWords, flagWords, pathWords } from '../target-words/view.ts';

/** How townships take part in an indicator's targets: they add up, have rates of their own, or have none. */
export type Parting = 'sum' | 'rate' | 'county_only';

export type Count = { set: number; of: number; accepted: number; objected: number; open: number };

/** One indicator on the list of a year. */
export type AimLine = {
  code: string;
  name: string;
  href: string;
  domain: { code: string; order: number; glyph: string };
  parting: Parting;
  county: AimCell | null;
  /** Townships that have a target, of those that are asked. */
  townships: Count;
  /** Answers of townships and, of the county's own target, of the department in charge. */
  answers: Count;
  /** By how much the townships' targets miss the county's; 0 where they agree or are no sum. */
  difference: number;
  differenceText: string;
  flags: readonly (FlagWords & { count: number })[];
};
export type AimCell = {
  target: string;
  baseline: string;
  path: string;
  from: string;
  version: number;
  demonstration: boolean;
};

export const NEEDS = ['unset', 'differs', 'flagged', 'objected', 'open'] as const;
type Need = (typeof NEEDS)[number];

export function aimLines(entries: readonly Entry[], book: Book, year: number, locale: Locale): AimLine[] {
  const byCode = groupBy(entries, ({ indicator }) => indicator.code);
  const domains = new Map(book.domains.map((one) => [one.code, one]));
  return [...byCode.values()].map((own) => aimLine(own, { domains, year, locale }));
}

type Around = { domains: ReadonlyMap<string, Book['domains'][number]>; year: number; locale: Locale };

function aimLine(own: readonly Entry[], { domains, year, locale }: Around): AimLine {
  const indicator = (own[0] as Entry).indicator;
  const county = own.find(({ unit }) => unit.kind === 'county') ?? null;
  const towns = own.filter(({ unit, applies, newest }) => unit.kind === 'township' && (applies || newest !== null));
  const parting = partingOf(indicator);
  const difference = differenceOf(parting, county, towns);
  const domain = domains.get(indicator.domainCode);
  return {
    ...{ code: indicator.code, name: indicatorName(indicator, locale), parting, difference },
    href: `${officeHref(locale, { page: 'office', part: 'targets', id: indicator.code })}?year=${year}`,
    domain: { code: indicator.domainCode, order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
    county: county?.newest ? aimCell(county, locale) : null,
    townships: countOf(towns),
    answers: countOf(own),
    differenceText: amountWords(Math.abs(difference), indicator, locale),
    flags: flagCounts(own, locale),
  };
}

export function partingOf({ level, overUnits }: Pick<Entry['indicator'], 'level' | 'overUnits'>): Parting {
  if (level === 'county') return 'county_only';
  return overUnits === 'sum' ? 'sum' : 'rate';
}

/** Only townships that were given a part at all can miss the whole. */
function differenceOf(parting: Parting, county: Entry | null, towns: readonly Entry[]): number {
  const parts = towns.map(({ newest }) => newest?.target ?? null);
  if (parting !== 'sum' || !county?.newest || parts.every((one) => one === null)) return 0;
  return sumProof(county.newest.target, parts).difference;
}

export function aimCell({ newest, indicator }: Entry, locale: Locale): AimCell | null {
  if (!newest) return null;
  return {
    target: amountWords(newest.target, indicator, locale),
    baseline: amountWords(newest.baseline, indicator, locale),
    path: pathWords(newest.path, locale),
    from: dayWords(newest.inForceFrom, locale),
    version: newest.version,
    demonstration: newest.demonstration,
  };
}

export function countOf(entries: readonly Entry[]): Count {
  const asked = entries.filter(({ newest }) => newest !== null);
  const of = (state: Entry['state']) => asked.filter((one) => one.state === state).length;
  return {
    ...{ set: asked.length, of: entries.length },
    ...{ accepted: of('accepted'), objected: of('objected'), open: of('open') },
  };
}

/** Each kind of flag once, with the county's own reason where it has one, and how many places it is said of. */
function flagCounts(own: readonly Entry[], locale: Locale): AimLine['flags'] {
  const all = own.flatMap(({ flags, indicator }) => flags.map((flag) => ({ flag, indicator })));
  const groups = groupBy(all, ({ flag }) => flag.flag);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...flagWords(first.flag, first.indicator, locale), count: group.length }] : [];
  });
}

function needsOf(line: AimLine): Need[] {
  const open: Record<Need, boolean> = {
    unset: line.county === null || (line.parting !== 'county_only' && line.townships.set < line.townships.of),
    differs: line.difference !== 0,
    flagged: line.flags.length > 0,
    objected: line.answers.objected > 0,
    open: line.answers.open > 0,
  };
  return NEEDS.filter((need) => open[need]);
}

export type Asked = { domain?: string | undefined; need?: string | undefined };

export function filterLines(lines: readonly AimLine[], { domain, need }: Asked): AimLine[] {
  return lines.filter(
    (line) => (!domain || line.domain.code === domain) && (!need || needsOf(line).some((one) => one === need)),
  );
}
