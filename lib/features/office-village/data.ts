import { addDays } from '#lib/domain/calendar-day.ts';
import { working } from '#lib/server/working.ts';
import { startOfDay } from '#lib/shared/county-day.ts';

/** A place below the townships by its code, with the township above it and those beside it; null where there is none. */
export async function readVillage(countyCode: string, code: string) {
  const db = working();
  const unit = await db.unit.findFirst({
    where: { countyCode, code, kind: { notIn: ['county', 'township'] } },
    orderBy: { validFrom: 'desc' },
    include: { parent: true },
  });
  if (!unit?.parentId) return null;
  const beside = await db.unit.findMany({
    where: { countyCode, parentId: unit.parentId, validTo: null },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, nameZh: true, nameEn: true, sort: true },
  });
  return { unit, parent: unit.parent, beside };
}

/** The places right below a unit that are there at the end of a day. */
export function readBelow(countyCode: string, parentId: string, day: string) {
  return working().unit.findMany({
    where: { countyCode, parentId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, nameZh: true, nameEn: true, sort: true },
  });
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
