import { isWithin } from '#lib/domain/catalogue/bounds.ts';
import { inputsOf, parseFormula } from '#lib/domain/computed.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { askedEntry } from '#lib/domain/submission/asked.ts';
import { formFaults } from '#lib/domain/submission/form-faults.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { formEntries } from '../asked/view.ts';
import type { Bearing, DefinitionRows } from '../indicator-definition/data.ts';
import type { Definition, DefinitionField } from '../indicator-definition/schema.ts';
import { BEARING, changedFields, headlineOf, newestOf } from '../indicator-definition/view.ts';

type Names = { zh: string; en: string };
/** One thing that a change would do to others. */
export type Effect = {
  kind:
    | 'form_level'
    | 'form_frequency'
    | 'asked_computed'
    | 'forms_end'
    | 'open'
    | 'cells'
    | 'figures'
    | 'worked'
    | 'targets'
    | 'dependents'
    | 'headline';
  count: number;
  names: Names[];
  periods: string[];
};

type Changed = {
  code: string;
  domainCode: string;
  validFrom: string;
  before: Definition | null;
  /** Null where the indicator is no longer asked for. */
  after: Definition | null;
};

/** Fields that say what a number means: a target set under others may not be the same any more. */
const MEANING: readonly DefinitionField[] = ['unitZh', 'unitEn', 'kind', 'factor', 'direction', 'overUnits', 'level'];

/** What a change would do to forms, figures, targets and other indicators, worst first. */
export function effectsOf(rows: DefinitionRows, bearing: Bearing, change: Changed): Effect[] {
  const { before, after } = change;
  const fields = before && after ? changedFields(before, after) : [];
  const found = [...formEffects(bearing, change), ...openEffects(bearing, change, fields)];
  if (before) found.push(...keptEffects(bearing, change, fields));
  const dependents = dependentsOf(rows, change.code);
  if (dependents.length > 0 && (!after || fields.some((field) => MEANING.includes(field))))
    found.push({ kind: 'dependents', count: dependents.length, names: dependents, periods: [] });
  const other = after?.headline ? headlineOf(rows, change.domainCode, change.code) : undefined;
  if (other) found.push({ kind: 'headline', count: 1, names: [namesOf(other)], periods: [] });
  return found;
}

/** Forms that ask for it, and no longer fit. */
function formEffects({ forms }: Bearing, { code, domainCode, before, after }: Changed): Effect[] {
  const asking = forms.filter((form) => formEntries(form).some((entry) => askedEntry(entry).code === code));
  if (!before || asking.length === 0) return [];
  if (!after) return [{ kind: 'forms_end', count: asking.length, names: asking.map(namesOf), periods: [] }];
  const members = after.dimension?.members ?? [];
  const indicators = new Map([[code, { ...after, code, domainCode, members }]]);
  return (['form_level', 'form_frequency', 'asked_computed'] as const).flatMap((kind) => {
    const unfit = asking.filter((form) => {
      const indicatorCodes = formEntries(form).filter((entry) => askedEntry(entry).code === code);
      return formFaults({ ...form, indicatorCodes }, indicators, []).some((fault) => fault.kind === kind);
    });
    return unfit.length > 0 ? [{ kind, count: unfit.length, names: unfit.map(namesOf), periods: [] }] : [];
  });
}

/** What is being filled in or looked through of the periods that the change reaches. */
function openEffects({ forms, open, cells }: Bearing, change: Changed, fields: readonly DefinitionField[]): Effect[] {
  const { code, validFrom, before, after } = change;
  if (!before) return [];
  const asking = new Set(
    forms.filter((form) => formEntries(form).some((entry) => askedEntry(entry).code === code)).map(({ id }) => id),
  );
  const reached = open.filter(({ formId, period }) => asking.has(formId) && isFrom(period, validFrom));
  if (reached.length === 0) return [];
  const found: Effect[] = [
    { kind: 'open', count: reached.length, names: [], periods: periodsOf(reached.map(({ period }) => period)) },
  ];
  if (after && (fields.includes('min') || fields.includes('max'))) {
    const ids = new Set(reached.map(({ id }) => id));
    const outside = cells.filter(
      ({ submissionId, value }) => ids.has(submissionId) && value !== null && !isWithin(after, value),
    );
    if (outside.length > 0) found.push({ kind: 'cells', count: outside.length, names: [], periods: [] });
  }
  return found;
}

/** Approved figures of periods that the change reaches, and targets that were set for them. */
function keptEffects({ figures, targets }: Bearing, change: Changed, fields: readonly DefinitionField[]): Effect[] {
  const reached = figures.filter(({ period }) => isFrom(period, change.validFrom));
  const count = reached.reduce((sum, { _count }) => sum + _count._all, 0);
  const found: Effect[] = [];
  const isWorked = Boolean(change.after?.computedFrom) && fields.some((field) => BEARING.includes(field));
  if (count > 0)
    found.push({
      kind: isWorked ? 'worked' : 'figures',
      count,
      names: [],
      periods: periodsOf(reached.map(({ period }) => period)),
    });
  const years = targets.map(({ year }) => year).filter((year) => year >= Number(change.validFrom.slice(0, 4)));
  if (years.length > 0 && (!change.after || fields.some((field) => MEANING.includes(field))))
    found.push({ kind: 'targets', count: years.length, names: [], periods: periodsOf(years.map(String)) });
  return found;
}

/** Others that are worked out from it, or have it as their denominator. */
function dependentsOf(rows: DefinitionRows, code: string): Names[] {
  return rows.indicators.flatMap((indicator) => {
    const version = newestOf(rows, indicator.code);
    if (!version || version.ended === true || indicator.code === code) return [];
    const formula = version.computedFrom === null ? null : parseFormula(version.computedFrom);
    const rests = version.denominatorCode === code || (formula !== null && inputsOf(formula).includes(code));
    return rests ? [namesOf(version)] : [];
  });
}

function isFrom(period: string, day: string): boolean {
  return (periodEnd(period) ?? '') >= day;
}

function periodsOf(periods: readonly string[]): string[] {
  return [...new Set(periods)].sort();
}

function namesOf({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Names {
  return { zh: nameZh, en: nameEn };
}

export function effectSentence(locale: Locale): (effect: Effect) => string {
  const t = translator(locale, 'catalogue');
  const comma = locale === 'zh' ? '、' : ', ';
  return ({ kind, count, names, periods }) =>
    t(`effect.${kind}`, {
      count,
      names: names.map((one) => (locale === 'zh' ? `“${one.zh}”` : `“${one.en}”`)).join(comma),
      periods: periods.map((one) => (one.length === 4 ? one : periodLabel(one, locale, 'short'))).join(comma),
    });
}
