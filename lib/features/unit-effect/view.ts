import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { History, KnownUnit, Plan, PlannedPast } from '#lib/domain/unit-plan.ts';
import type { Locale, UnitKind } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { UnitBearing } from './data.ts';

type Names = { zh: string; en: string };
/** One thing that a change of units would do. */
export type UnitEffect = {
  kind:
    | 'created'
    | 'renamed'
    | 'moved'
    | 'followed'
    | 'same_name'
    | 'closed'
    | 'merged'
    | 'reopened'
    | 'sums'
    | 'no_sums'
    | 'figures_stay'
    | 'figures_out'
    | 'forms_ask'
    | 'forms_left'
    | 'forms_end'
    | 'cells_out'
    | 'targets'
    | 'items'
    | 'people'
    | 'tile';
  count: number;
  names: Names[];
  /** Where to, or what into. */
  to: Names | null;
  periods: string[];
  day: string;
};

type Asked = { history: History; plan: Plan; bearing: UnitBearing; day: string };

/** What a change would do to names, tree, sums, forms and people; what is done first. */
export function unitEffects(asked: Asked): UnitEffect[] {
  // What has no past of its own is where the map shows it.
  if (asked.plan.pasts.length === 0) return [{ ...NOTHING, kind: 'tile' }];
  return [...changesOf(asked), ...sumsOf(asked), ...figuresOf(asked), ...formsOf(asked), ...othersOf(asked)];
}

const NOTHING = { count: 0, names: [], to: null, periods: [], day: '' };

function changesOf({ history, plan, day }: Asked): UnitEffect[] {
  const before = (id: string | null) => history.units.find((unit) => unit.id === id);
  const found = new Map<string, UnitEffect>();
  for (const past of plan.pasts) {
    const now = plan.units.find(({ id }) => id === past.unitId);
    const target = past.successorId ?? (past.change === 'moved' ? now?.parentId : null) ?? null;
    const to = past.change === 'renamed' ? now : before(target);
    const key = `${past.change} ${past.change === 'renamed' ? past.unitId : target}`;
    const one = found.get(key) ?? { ...NOTHING, kind: past.change, to: to ? namesOf(to) : null, day };
    found.set(key, { ...one, count: one.count + 1, names: [...one.names, namesOf(past)] });
  }
  const order = ['created', 'renamed', 'merged', 'closed', 'reopened', 'moved', 'followed'];
  const sorted = [...found.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return [...sorted, ...sameNames(history, plan)];
}

/** Places that will stand beside one of the same name. */
function sameNames({ units }: History, { units: planned, pasts }: Plan): UnitEffect[] {
  const moved = planned.filter(({ id }) => pasts.some((past) => past.unitId === id && past.change === 'moved'));
  const all = [...units.filter(({ id }) => !planned.some((unit) => unit.id === id)), ...planned];
  const twice = moved.filter((unit) =>
    all.some(
      ({ id, parentId, nameZh, validTo }) =>
        id !== unit.id && validTo === null && parentId === unit.parentId && nameZh === unit.nameZh,
    ),
  );
  return twice.length > 0 ? [{ ...NOTHING, kind: 'same_name', count: twice.length, names: twice.map(namesOf) }] : [];
}

function sumsOf({ plan, bearing }: Asked): UnitEffect[] {
  if (plan.from === null || plan.pasts.every(({ change }) => change === 'created')) return [];
  const periods = [...bearing.periods].sort();
  return [{ ...NOTHING, kind: periods.length > 0 ? 'sums' : 'no_sums', count: periods.length, periods }];
}

/** Approved figures of what is closed: those of the time before stay, those of the time after count nowhere. */
function figuresOf({ plan, bearing, day }: Asked): UnitEffect[] {
  const own = bearing.figures.filter(({ unitId }) => closedIds(plan).has(unitId));
  const tell = (kind: 'figures_stay' | 'figures_out', rows: typeof own): UnitEffect[] => {
    const count = rows.reduce((sum, { _count }) => sum + _count._all, 0);
    return count > 0 ? [{ ...NOTHING, kind, count, periods: periodsOf(rows), day }] : [];
  };
  const isAfter = ({ period }: { period: string }) => endsFrom(period, day);
  return [
    ...tell(
      'figures_stay',
      own.filter((row) => !isAfter(row)),
    ),
    ...tell('figures_out', own.filter(isAfter)),
  ];
}

function formsOf({ plan, bearing, day }: Asked): UnitEffect[] {
  const [closed, created] = [closedIds(plan), plan.pasts.filter(({ change }) => change === 'created')];
  const found: UnitEffect[] = [];
  for (const { unitId } of created) {
    const kind = plan.units.find(({ id }) => id === unitId)?.kind;
    const asking = bearing.forms.filter((form) => asksOf(form, kind));
    if (asking.length > 0)
      found.push({ ...NOTHING, kind: 'forms_ask', count: asking.length, names: asking.map(namesOf), day });
  }
  const own = bearing.open.filter(({ unitId }) => closed.has(unitId));
  const [left, ended] = [
    own.filter((row) => !endsFrom(row.period, day)),
    own.filter((row) => endsFrom(row.period, day)),
  ];
  if (left.length > 0) found.push({ ...NOTHING, kind: 'forms_left', count: left.length, periods: periodsOf(left) });
  if (ended.length > 0) found.push({ ...NOTHING, kind: 'forms_end', count: ended.length, periods: periodsOf(ended) });
  // A village's figures are in the form of its township.
  const cells = bearing.cells.filter(
    ({ unitId, submission }) =>
      submission.unitId !== unitId && endsFrom(submission.period, day) && leavesForm(plan, unitId),
  );
  if (cells.length > 0)
    found.push({
      ...NOTHING,
      kind: 'cells_out',
      count: cells.length,
      periods: periodsOf(cells.map((one) => one.submission)),
    });
  return found;
}

function othersOf({ plan, bearing, day }: Asked): UnitEffect[] {
  const closed = closedIds(plan);
  const found: UnitEffect[] = [];
  const years = bearing.targets.filter(({ unitId, year }) => closed.has(unitId) && String(year) >= day.slice(0, 4));
  if (years.length > 0) {
    const periods = [...new Set(years.map(({ year }) => String(year)))].sort();
    found.push({ ...NOTHING, kind: 'targets', count: years.length, periods });
  }
  if (closed.size > 0 && bearing.items > 0) found.push({ ...NOTHING, kind: 'items', count: bearing.items });
  if (closed.size > 0 && bearing.people.length > 0) {
    const names = bearing.people.map(({ name, nameEn }) => ({ zh: name, en: nameEn ?? name }));
    found.push({ ...NOTHING, kind: 'people', count: names.length, names });
  }
  return found;
}

function closedIds({ pasts }: Plan): Set<string> {
  return new Set(pasts.filter(({ change }) => change === 'closed' || change === 'merged').map(({ unitId }) => unitId));
}

function leavesForm({ pasts }: Plan, unitId: string): boolean {
  return pasts.some(
    (past) => past.unitId === unitId && ['moved', 'closed', 'merged', 'followed'].includes(past.change),
  );
}

function asksOf(form: UnitBearing['forms'][number], kind: UnitKind | undefined): boolean {
  return !form.byDepartment && (form.filedBy === kind || form.ofKind === kind);
}

function endsFrom(period: string, day: string): boolean {
  return (periodEnd(period) ?? '') >= day;
}

function periodsOf(rows: readonly { period: string }[]): string[] {
  return [...new Set(rows.map(({ period }) => period))].sort();
}

function namesOf({ nameZh, nameEn }: Pick<KnownUnit | PlannedPast, 'nameZh' | 'nameEn'>): Names {
  return { zh: nameZh, en: nameEn };
}

/** So many names are said; of more, how many there are is enough. */
const NAMED = 8;

export function unitEffectSentence(locale: Locale): (effect: UnitEffect) => string {
  const t = translator(locale, 'unit');
  const comma = locale === 'zh' ? '、' : ', ';
  const said = (one: Names) => (locale === 'zh' ? one.zh : one.en);
  return ({ kind, count, names, to, periods, day }) => {
    const some = names.slice(0, NAMED).map(said).join(comma);
    return t(`effect.${kind}`, {
      ...{ count, day, to: to ? said(to) : '' },
      names: names.length > NAMED ? t('andMore', { names: some, count: names.length - NAMED }) : some,
      periods: periods.map((one) => (one.length === 4 ? one : periodLabel(one, locale, 'short'))).join(comma),
    });
  };
}
