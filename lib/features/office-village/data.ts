import { addDays } from '#lib/domain/calendar-day.ts';
import type { Unit } from '#lib/generated/sqlite/whole/client.ts';
import { working } from '#lib/server/working.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { readUnitBook } from '../unit-tree/data.ts';

/**
 * A place below the townships by its code, with the township above it and those beside it at the end of a period; one
 * that is not there then, as it is or was last. Null where there is none. `path` is the one of today, which rights follow.
 */
export async function readVillage(countyCode: string, code: string, period: string) {
  const trees = await readUnitBook(working(), countyCode);
  const isIt = (unit: Unit) => unit.code === code && unit.kind !== 'county' && unit.kind !== 'township';
  const there = trees.at(period);
  const now = await working().unit.findFirst({
    where: { countyCode, ...(there.find(isIt) ? { id: there.find(isIt)?.id } : { code }) },
    orderBy: { validFrom: 'desc' },
    include: { parent: true },
  });
  if (!now?.parentId || now.kind === 'county' || now.kind === 'township') return null;
  const unit = there.find(({ id }) => id === now.id) ?? now;
  const parent = there.find(({ id }) => id === unit.parentId) ?? now.parent;
  return { unit, path: now.path, parent, beside: beside(there, unit.parentId) };
}

/** The places right below a unit at the end of a period. */
export async function readBelow(countyCode: string, parentId: string, period: string) {
  const trees = await readUnitBook(working(), countyCode);
  return beside(trees.at(period), parentId);
}

function beside(units: readonly Unit[], parentId: string | null) {
  return units
    .filter((unit) => unit.parentId === parentId)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, nameZh, nameEn, sort }) => ({ id, code, nameZh, nameEn, sort }));
}

type Which = { unitIds: readonly string[]; indicatorCode?: string };

/** Figures of such places; with the versions they had by the end of a past day, where one is asked for. */
export async function readFiguresOf(countyCode: string, { unitIds, indicatorCode }: Which, asOf: string | null) {
  const db = working();
  const own = { countyCode, unitId: { in: [...unitIds] }, ...(indicatorCode ? { indicatorCode } : {}) };
  const figures = await db.figure.findMany({ where: own });
  if (asOf === null) return { figures, versions: null };
  const versions = await db.figureVersion.findMany({
    where: {
      countyCode,
      approvedAt: { lt: startOfDay(addDays(asOf, 1)) },
      figureId: { in: figures.map(({ id }) => id) },
    },
    orderBy: { version: 'asc' },
  });
  return { figures, versions };
}

export type VillageFigures = Awaited<ReturnType<typeof readFiguresOf>>;
