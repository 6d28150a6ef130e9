import { roundTo } from '#lib/domain/decimal.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import { isAimed } from '#lib/domain/target/faults.ts';
import { pooledTarget, sumProof } from '#lib/domain/target/split.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { distanceWords } from '../figure/view.ts';
import { indicatorName } from '../indicator/view.ts';
import type { Book } from '../progress-book/view.ts';
import type { Entry } from '../target-entry/view.ts';
import type { OpenTargets } from '../target-list/loaders.ts';
import { type AimCell, aimCell, type Parting, partingOf } from '../target-list/view.ts';
import { nameOf, type SaidWords, saidWords, unitHref } from '../target-unit/view.ts';
import { amountWords, basisWords, dayWords, type FlagWords, flagWords, pathWords } from '../target-words/view.ts';

/** One place on the page of an indicator. */
export type AimPlace = {
  code: string;
  name: string;
  href: string;
  applies: boolean;
  lastYear: string;
  cell: AimCell | null;
  /** Its part of the county's whole; null where parts do not add up. */
  share: string | null;
  flags: readonly FlagWords[];
  said: SaidWords | null;
  basis: string;
  reason: string | null;
  /** Said where the newest version does not count yet. */
  waits: string | null;
};

export type AimView = {
  name: string;
  domain: { order: number; glyph: string };
  parting: Parting;
  /** False of what is only watched, or is to stay in a band. */
  aimed: boolean;
  county: AimPlace | null;
  towns: readonly AimPlace[];
  /** Whether the parts prove the whole, in words. */
  proof: { good: boolean; text: string } | null;
  path: { percents: number[]; isEven: boolean; lastYear: number[] | null };
  history: readonly VersionLine[];
};

export function aimView(open: OpenTargets, code: string, locale: Locale): AimView | null {
  const indicator = open.book.indicators.find((one) => one.code === code);
  if (!indicator) return null;
  const domain = open.book.domains.find((one) => one.code === indicator.domainCode);
  const county = open.entries.find(({ unit }) => unit.kind === 'county') ?? null;
  const towns = open.entries.filter(({ unit }) => unit.kind === 'township');
  const parting = partingOf(indicator);
  const of = parting === 'sum' ? (county?.newest?.target ?? null) : null;
  const own = county ?? towns[0] ?? null;
  const shares = parsePath(own?.newest?.path);
  return {
    ...{ name: indicatorName(indicator, locale), parting, aimed: isAimed(indicator) },
    domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
    county: county && placeOf(county, open, null, locale),
    towns: towns.map((entry) => placeOf(entry, open, of, locale)),
    proof: proofOf(parting, county, towns, open.book, locale),
    path: {
      percents: shares ? shares.map((share) => Number((share * 100).toFixed(1))) : [25, 50, 75, 100],
      isEven: shares === null,
      lastYear: own?.track.path ?? null,
    },
    history: historyOf(open, locale),
  };
}

function placeOf(entry: Entry, open: OpenTargets, whole: number | null, locale: Locale): AimPlace {
  const { unit, indicator, newest, inForce, track, applies } = entry;
  const t = translator(locale, 'target-aim');
  const waits = newest && inForce?.version !== newest.version;
  return {
    ...{ code: unit.code, name: locale === 'zh' ? unit.nameZh : unit.nameEn, applies },
    href: unitHref(unit.code, open.year, locale),
    lastYear: amountWords(indicator.kind === 'flow' ? track.lastYear : track.base, indicator, locale),
    cell: aimCell(entry, locale),
    share: whole && newest ? `${formatNumber((newest.target / whole) * 100, 1)}%` : null,
    flags: entry.flags.map((flag) => flagWords(flag, indicator, locale)),
    said: newest ? saidWords(entry, open, locale) : null,
    basis: newest ? basisWords(newest.basis, locale) : '',
    reason: newest?.reason ?? null,
    waits: waits
      ? t(inForce ? 'waits' : 'waitsFirst', {
          from: dayWords(newest.inForceFrom, locale),
          before: amountWords(inForce?.target ?? null, indicator, locale),
        })
      : null,
  };
}

function proofOf(
  parting: Parting,
  county: Entry | null,
  towns: readonly Entry[],
  book: Book,
  locale: Locale,
): AimView['proof'] {
  const t = translator(locale, 'target-aim');
  const set = towns.filter(({ newest }) => newest !== null);
  if (!county?.newest || set.length === 0) return null;
  const { indicator, newest } = county;
  const value = (amount: number | null) => amountWords(amount, indicator, locale);
  if (parting === 'sum') {
    const { sum, difference } = sumProof(
      newest.target,
      set.map((one) => one.newest?.target ?? null),
    );
    const words = { sum: value(sum), whole: value(newest.target), amount: value(Math.abs(difference)), n: set.length };
    return {
      good: difference === 0,
      text: t(difference === 0 ? 'sumIs' : difference > 0 ? 'sumOver' : 'sumUnder', words),
    };
  }
  const wholes = denominatorsOf(book, indicator.code);
  const { rate, count, of } = pooledTarget(
    set.map(({ newest: own, unit }) => ({ target: own?.target ?? null, denominator: wholes.get(unit.code) ?? null })),
  );
  if (rate === null) return { good: true, text: t('notPooled') };
  // As it is written: what would fall short by less than is ever said of it reaches its target.
  const way =
    ((roundTo(rate, indicator.decimals) ?? rate) - newest.target) * (indicator.direction === 'lower' ? -1 : 1);
  const words = {
    rate: value(rate),
    whole: value(newest.target),
    amount: distanceWords(Math.abs(way), indicator, locale),
    count,
    of,
  };
  return { good: way >= 0, text: t(way >= 0 ? 'pooledReaches' : 'pooledMisses', words) };
}

/** The newest whole of which each place's rate is a share. */
export function denominatorsOf({ figures }: Book, code: string): Map<string, number> {
  const own = figures
    .filter((row) => row.indicatorCode === code && row.dimension === '' && row.denominator !== null)
    .sort((a, b) => comparePeriods(a.period, b.period));
  return new Map(own.map((row) => [row.unitCode, row.denominator ?? 0]));
}

/** One version of one place's target, with everything that was said to it. */
export type VersionLine = {
  key: string;
  place: string;
  version: string;
  target: string;
  baseline: string;
  path: string;
  from: string;
  basis: string;
  reason: string;
  setBy: string;
  answers: readonly { word: string; by: string; text: string | null }[];
};

/** Every version there was, the county's first, of each place the newest first. */
function historyOf(open: OpenTargets, locale: Locale): VersionLine[] {
  const t = translator(locale, 'target');
  return open.entries.flatMap(({ unit, indicator, versions, answers }) =>
    [...versions].reverse().map((row) => ({
      ...{ key: `${unit.code} ${row.version}`, place: locale === 'zh' ? unit.nameZh : unit.nameEn },
      version: t('versionOf', { version: row.version }),
      target: amountWords(row.target, indicator, locale),
      baseline: amountWords(row.baseline, indicator, locale),
      path: pathWords(row.path, locale),
      from: dayWords(row.inForceFrom, locale),
      basis: basisWords(row.basis, locale),
      reason: row.reason ?? '',
      setBy: row.setBy
        ? t('saidBy', { who: nameOf(row.setBy, open, locale), at: row.setAt ?? new Date(0) })
        : translator(locale, 'target-aim')('carriedIn'),
      answers: answers
        .filter(({ version }) => version === row.version)
        .map(({ answer, text, by, at }) => ({
          ...{ word: t(`answer.${answer}`), text },
          by: t('saidBy', { who: nameOf(by, open, locale), at }),
        })),
    })),
  );
}
