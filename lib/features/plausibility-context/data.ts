import { definitionsFor } from '#lib/domain/catalogue/definition.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { RULE_LEVELS } from '#lib/domain/plausibility/rule.ts';
import type { UnitKind } from '#lib/domain/vocabulary.ts';
import type { Submission, Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import { askedBook } from '../asked/view.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

export type FormReader = Pick<
  WorkingClient,
  'submission' | 'unit' | 'unitPast' | 'indicatorVersion' | 'plausibilityRule' | 'figure' | 'rollup'
>;

/** Catalogue codes of the base figures that places are measured by. */
export const MEASURED = { registered: 'BASE01', resident: 'BASE02', area: 'BASE03', elderly: 'BASE05' } as const;

/** Figures of how many years before the form's own are looked at. */
const YEARS_BACK = 3;

/**
 * A form with what is known around it: its places and indicators, the cells it asks for, the figures approved so
 * far and the rules that doubt figures. The number of queries is the same for one cell and for three hundred.
 */
export async function readForm(reader: FormReader, countyCode: string, submissionId: string) {
  const found = await reader.submission.findUnique({
    where: { countyCode_id: { countyCode, id: submissionId } },
    include: { form: true },
  });
  if (!found) return null;
  const { form, ...submission } = found;
  const trees = await readUnitBook(reader, countyCode);
  const tree = trees.at(submission.period).filter(({ kind }) => isRuleLevel(kind));
  const defined = await reader.indicatorVersion.findMany({ where: { countyCode } });
  const versions = definitionsFor(defined, submission.period);
  const asked = askedBook(trees, defined).cellsOf(form, submission.unitId, submission.period);
  const codes = [...new Set(asked.map(({ indicatorCode }) => indicatorCode))];
  const denominators = [...versions.values()].flatMap(({ indicatorCode, denominatorCode }) =>
    codes.includes(indicatorCode) && denominatorCode ? [denominatorCode] : [],
  );
  const places = new Set(asked.map(({ unitId }) => unitId));
  const units = tree.filter(({ id }) => places.has(id));
  const around = [...new Set(units.flatMap(({ path }) => path.split('/').filter(Boolean)))];
  const year = parsePeriod(submission.period)?.year ?? 0;
  const where = {
    countyCode,
    unitId: { in: around },
    indicatorCode: { in: [...new Set([...codes, ...denominators, ...Object.values(MEASURED)])] },
    period: { gte: String(year - YEARS_BACK) },
  };
  return {
    submission,
    form,
    /** False where who was to fill it is not there any more at the end of the period. */
    isAsked: isAskedOf(trees, submission),
    /** The unit that files, as it was then, or as it was last. */
    filer: tree.find(({ id }) => id === submission.unitId) ?? (await lastKnown(reader, submission)),
    tree,
    units,
    asked,
    versions,
    figures: await reader.figure.findMany({ where, orderBy: { period: 'asc' } }),
    rollups: await reader.rollup.findMany({ where, orderBy: { period: 'asc' } }),
    rules: await reader.plausibilityRule.findMany({
      where: { countyCode, indicatorCode: { in: [...codes, '*'] } },
      orderBy: { order: 'asc' },
    }),
  };
}

function lastKnown(reader: FormReader, { countyCode, unitId }: Submission): Promise<Unit> {
  return reader.unit.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id: unitId } } });
}

function isRuleLevel(kind: UnitKind): boolean {
  return (RULE_LEVELS as readonly string[]).includes(kind);
}

export type FormRows = NonNullable<Awaited<ReturnType<typeof readForm>>>;
