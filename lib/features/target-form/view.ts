import { comparePeriods } from '#lib/domain/period-dates.ts';
import { RATE_WAYS, SUM_WAYS } from '#lib/domain/target/propose.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { indicatorName } from '../indicator/view.ts';
import { aimView, denominatorsOf } from '../target-aim/view.ts';
import type { Entry } from '../target-entry/view.ts';
import type { OpenTargets } from '../target-list/loaders.ts';
import { type FormRow, plainText, type TargetForm, workedOut } from '../target-split/view.ts';
import { amountWords, basisWords } from '../target-words/view.ts';

/** The form as the page opens it; null where nothing can be set. */
export function targetForm(open: OpenTargets, code: string, locale: Locale): TargetForm | null {
  const view = aimView(open, code, locale);
  const indicator = open.book.indicators.find((one) => one.code === code);
  if (!view?.aimed || !indicator || !open.maySet) return null;
  const wholes = denominatorsOf(open.book, code);
  const scales = baseFigures(open, locale);
  const row = (entry: Entry): FormRow => rowOf(entry, open, { scales, wholes, locale });
  const county = open.entries.find(({ unit }) => unit.kind === 'county');
  const isFirst = open.entries.every(({ newest }) => newest === null);
  const { overUnits, decimals, min, max, unitZh, unitEn, kind } = indicator;
  return {
    ...{ indicatorCode: code, year: open.year, unit: locale === 'zh' ? unitZh : unitEn, isFirst },
    rules: { overUnits, decimals, min, max, unitZh, unitEn, isFlow: kind === 'flow' },
    county: county ? row(county) : null,
    towns: view.parting === 'county_only' ? [] : open.entries.filter(({ unit }) => unit.kind === 'township').map(row),
    ways: waysOf(view.parting, scales, locale),
    percents: view.path.percents,
    lastYear: view.path.lastYear,
    basis: county?.newest ? basisWords(county.newest.basis, locale) : translator(locale, 'target')('basis.plan'),
    inForceFrom: isFirst && open.today > `${open.year}-12-31` ? `${open.year}-01-01` : open.today,
  };
}

type Scale = { code: string; name: string; of: ReadonlyMap<string, number> };

function rowOf(
  entry: Entry,
  open: OpenTargets,
  { scales, wholes, locale }: { scales: readonly Scale[]; wholes: ReadonlyMap<string, number>; locale: Locale },
): FormRow {
  const { unit, indicator, newest, track, applies } = entry;
  const lastYear = indicator.kind === 'flow' ? track.lastYear : track.base;
  const before = open.book.targets.find(
    (one) => one.indicatorCode === indicator.code && one.unitCode === unit.code && one.year === open.year - 1,
  );
  // Where the year before is not over yet, this one begins where that is to end.
  const base = newest?.baseline ?? track.base ?? before?.target ?? null;
  return {
    ...{ unitId: unit.id, name: locale === 'zh' ? unit.nameZh : unit.nameEn, version: newest?.version ?? 0, applies },
    target: newest ? plainText(newest.target) : '',
    baseline: base === null ? '' : plainText(base),
    lastYear: amountWords(lastYear, indicator, locale),
    base,
    weights: Object.fromEntries([
      ['last_year', lastYear],
      ...scales.map(({ code, of }) => [code, of.get(unit.code) ?? null] as const),
    ]),
    denominator: wholes.get(unit.code) ?? null,
  };
}

/** Denominators of the county that townships have: people, villages, what else its catalogue counts as a base. */
function baseFigures({ book }: OpenTargets, locale: Locale): Scale[] {
  const bases = book.indicators.filter(({ domainCode, overUnits }) => domainCode === 'base' && overUnits === 'sum');
  return bases.flatMap((indicator) => {
    const own = book.figures
      .filter((row) => row.indicatorCode === indicator.code && row.dimension === '' && row.value !== null)
      .sort((a, b) => comparePeriods(a.period, b.period));
    const of = new Map(own.map((row) => [row.unitCode, row.value ?? 0]));
    const isEverywhere = book.units.every(({ kind, code }) => kind !== 'township' || of.has(code));
    return isEverywhere ? [{ code: indicator.code, name: indicatorName(indicator, locale), of }] : [];
  });
}

function waysOf(parting: string, scales: readonly Scale[], locale: Locale): TargetForm['ways'] {
  const t = translator(locale, 'target-aim');
  if (parting === 'county_only') return [];
  if (parting === 'rate') return RATE_WAYS.map((way) => ({ way, label: t(`way.${way}`) }));
  return [
    ...SUM_WAYS.map((way) => ({ way, label: t(`way.${way}`) })),
    ...scales.map(({ code, name }) => ({ way: code, label: t('way.base', { name }) })),
  ];
}

/** The form with what was typed into it put back, and its townships worked out where a way is named. */
export function retyped(form: TargetForm, typed: Readonly<Record<string, string | undefined>>): TargetForm {
  const again = (row: FormRow): FormRow => ({
    ...row,
    target: typed[`t.${row.unitId}`] ?? row.target,
    baseline: typed[`b.${row.unitId}`] ?? row.baseline,
  });
  const county = form.county && again(form.county);
  const percents = form.percents.map((percent, at) => Number(typed[`p${at + 1}`] ?? percent));
  const { basis = form.basis, inForceFrom = form.inForceFrom, way } = typed;
  const filled = { ...form, county, towns: form.towns.map(again), percents, basis, inForceFrom };
  return way ? { ...filled, towns: workedOut(filled, way) ?? filled.towns } : filled;
}
