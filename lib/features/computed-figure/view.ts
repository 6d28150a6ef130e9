import { type Formula, inputsOf, parseFormula, workOut } from '#lib/domain/computed.ts';
import { figureId } from '#lib/domain/figure-id.ts';
import { isPreferred } from '#lib/domain/official.ts';
import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import { sizesOf } from '#lib/domain/plausibility/sizes.ts';
import { UNIT_KINDS } from '#lib/domain/vocabulary.ts';
import type { Figure, FigureVersion, IndicatorVersion, Rollup, Unit } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';

export type Rule = { version: IndicatorVersion; formula: Formula };
export type Place = Pick<Unit, 'id' | 'code' | 'parentId' | 'kind' | 'sort'>;
/** What is known of the inputs: figures, and sums of those that nobody filed for the whole. */
export type Known = { figures: readonly Figure[]; rollups: readonly Rollup[] };
/** What approved the figure that this one follows; without a submission where it follows from something else. */
export type Cause = { countyCode: string; submissionId: string | null; approvedBy: string; approvedAt: Date };

/** Who files what nobody files. */
const COMPUTED_BY = 'system:computed';

/** The indicators that are worked out, each with its formula. */
export function rulesOf(versions: Iterable<IndicatorVersion>): Rule[] {
  return [...versions].flatMap((version) => {
    const formula = version.computedFrom === null ? null : parseFormula(version.computedFrom);
    return formula ? [{ version, formula }] : [];
  });
}

type Input = Pick<Figure, 'period' | 'value' | 'operator' | 'demonstration' | 'doubtKind' | 'doubtZh' | 'doubtEn'>;

/** What the rule gives for one period: the next version of every figure that is new or has changed. */
export function computedFigures(
  { version, formula }: Rule,
  period: string,
  places: readonly Place[],
  known: Known,
  cause: Cause,
): { figure: Figure; version: FigureVersion }[] {
  const depth = UNIT_KINDS.indexOf(version.level);
  const before = new Map(
    known.figures
      .filter(
        (row) => row.indicatorCode === version.indicatorCode && row.period === period && row.origin === 'computed',
      )
      .map((row) => [row.unitId, row]),
  );
  const tree = places.map(({ code, parentId, kind, sort }) => ({
    code,
    parent: places.find(({ id }) => id === parentId)?.code ?? null,
    kind,
    sort,
  }));
  return places
    .filter(({ kind }) => UNIT_KINDS.indexOf(kind) <= depth)
    .flatMap((place) => {
      const numerator = inputAt(known, formula.numerator, place.id, period);
      const denominator =
        'size' in formula.denominator
          ? counted(sizesOf(place.code, tree, {})[formula.denominator.size], period)
          : inputInForce(known, formula.denominator.indicator, place.id, period);
      const figure = figureFrom({ version, formula }, place, period, numerator, denominator, cause);
      return nextVersion(figure, before.get(place.id), cause);
    });
}

function figureFrom(
  { version, formula }: Rule,
  place: Place,
  period: string,
  numerator: Input | null,
  denominator: Input | null,
  { countyCode }: Cause,
): Figure {
  const { indicatorCode } = version;
  const worked = workOut(
    formula,
    { numerator: numerator?.value ?? null, denominator: denominator?.value ?? null },
    version,
  );
  const inputs = [numerator, denominator].filter((input) => input !== null);
  const doubted = inputs.find(({ doubtKind }) => doubtKind !== 'none');
  const rest = inputsOf(formula);
  return {
    ...{ countyCode, indicatorCode, unitId: place.id, period, dimension: '', origin: 'computed', version: 1 },
    id: figureId({ indicatorCode, unitCode: place.code, period, dimension: '' }, 'computed'),
    ...(worked ?? { state: 'missing', value: null, numerator: null, denominator: null }),
    operator: numerator?.operator ?? 'eq',
    ...{ said: null, saidValue: null, saidPeriod: null, factId: null, rateOnly: false, late: false },
    doubtKind: doubted?.doubtKind ?? 'none',
    doubtZh: doubted?.doubtZh ?? null,
    doubtEn: doubted?.doubtEn ?? null,
    sourceZh: translator('zh', 'approval')('computedFrom', { inputs: rest.join('、') }),
    sourceEn: translator('en', 'approval')('computedFrom', { inputs: rest.join(', ') }),
    demonstration: inputs.some(({ demonstration }) => demonstration),
    ...{ noteZh: null, noteEn: null },
  };
}

function nextVersion(figure: Figure, before: Figure | undefined, cause: Cause) {
  if (!before && figure.state === 'missing') return [];
  const parts = ['state', 'value', 'numerator', 'denominator', 'operator'] as const;
  if (before && parts.every((part) => before[part] === figure[part])) return [];
  const next = { ...figure, id: before?.id ?? figure.id, version: (before?.version ?? 0) + 1 };
  const { countyCode, id, version, value, numerator, denominator, operator, state } = next;
  const row: FigureVersion = {
    ...{ countyCode, figureId: id, version, value, numerator, denominator, operator, state, said: null },
    reason: before ? translator('zh', 'approval')('recomputed') : null,
    reasonEn: before ? translator('en', 'approval')('recomputed') : null,
    ...{ filedBy: COMPUTED_BY, filedAt: cause.approvedAt, approvedBy: cause.approvedBy, approvedAt: cause.approvedAt },
    submissionId: cause.submissionId,
  };
  return [{ figure: next, version: row }];
}

/** The official figure of a unit; a sum counts only where none of its parts is missing. */
function inputAt({ figures, rollups }: Known, code: string, unitId: string, period: string): Input | null {
  const own = figures.filter(
    (row) => row.indicatorCode === code && row.unitId === unitId && row.period === period && row.dimension === '',
  );
  const best = own.reduce<Figure | null>(
    (one, other) => (one && !isPreferred(other, one, undefined) ? one : other),
    null,
  );
  if (best?.state === 'reported') return best;
  const sum = rollups.find(
    (row) => row.indicatorCode === code && row.unitId === unitId && row.period === period && row.dimension === '',
  );
  if (!sum || sum.covered < sum.coverageOf) return null;
  return { ...counted(sum.value, period), demonstration: sum.demonstration };
}

/** What is collected yearly is in force until the next one. */
function inputInForce(known: Known, code: string, unitId: string, period: string): Input | null {
  const end = periodEnd(period) ?? '';
  const periods = [...known.figures, ...known.rollups]
    .filter((row) => row.indicatorCode === code && row.unitId === unitId && (periodEnd(row.period) ?? '9') <= end)
    .map((row) => row.period);
  for (const at of [...new Set(periods)].sort(comparePeriods).reverse()) {
    const found = inputAt(known, code, unitId, at);
    if (found) return found;
  }
  return null;
}

function counted(value: number | null, period: string): Input {
  return { period, value, operator: 'eq', demonstration: false, doubtKind: 'none', doubtZh: null, doubtEn: null };
}
