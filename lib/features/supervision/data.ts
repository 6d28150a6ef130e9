import { working } from '#lib/server/working.ts';

/** Ended items that a list reaches back to; older ones are found by their address. */
const ENDED_SHOWN = 300;

/** Items with when each was last answered: those in hand, and what ended last. */
export async function readItems(countyCode: string) {
  const db = working();
  const include = { replies: { select: { kind: true, at: true, by: true }, orderBy: { at: 'asc' } } } as const;
  const open = await db.supervision.findMany({ where: { countyCode, state: 'open' }, include });
  const ended = await db.supervision.findMany({
    where: { countyCode, state: { not: 'open' } },
    include,
    orderBy: { endedAt: 'desc' },
    take: ENDED_SHOWN,
  });
  return [...open, ...ended];
}

export type ItemWithReplies = Awaited<ReturnType<typeof readItems>>[number];

/** Items in hand, with the place of each; as many queries however many there are. */
export async function readOpenItems(countyCode: string) {
  const db = working();
  const items = await db.supervision.findMany({
    where: { countyCode, state: 'open' },
    select: { unitId: true, departmentCode: true, ownerId: true, state: true, dueOn: true },
  });
  if (items.length === 0) return [];
  const units = await db.unit.findMany({
    where: { countyCode, id: { in: [...new Set(items.map(({ unitId }) => unitId))] } },
    select: { id: true, path: true },
  });
  const at = new Map(units.map((unit) => [unit.id, unit]));
  return items.map((item) => ({ ...item, unit: at.get(item.unitId) }));
}

/** One item with all that was said under it; null where there is none. */
export function readItem(countyCode: string, id: string) {
  return working().supervision.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: { replies: { orderBy: { at: 'asc' }, include: { files: { orderBy: { fileName: 'asc' } } } } },
  });
}

export type WholeItem = NonNullable<Awaited<ReturnType<typeof readItem>>>;

/** Whoever and whatever the items name, also what has closed since. */
export async function readNames(countyCode: string, items: readonly { unitId: string; people: readonly string[] }[]) {
  const db = working();
  const people = [...new Set(items.flatMap((item) => item.people))];
  return {
    units: await db.unit.findMany({
      where: { countyCode, id: { in: [...new Set(items.map(({ unitId }) => unitId))] } },
      select: { id: true, code: true, path: true, kind: true, nameZh: true, nameEn: true },
    }),
    people: await db.user.findMany({
      where: { countyCode, id: { in: people } },
      select: { id: true, name: true, nameEn: true },
    }),
  };
}

export type Names = Awaited<ReturnType<typeof readNames>>;
