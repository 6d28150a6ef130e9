import { working } from '#lib/server/working.ts';
import { readResponsible } from '../responsible/data.ts';

/** Whether an item on this figure is in hand already, and who could be given one. */
export async function readDraftItem(
  countyCode: string,
  { indicatorCode, unitId }: { indicatorCode: string; unitId: string },
  day: string,
) {
  const db = working();
  return {
    open: await db.supervision.findFirst({
      where: { countyCode, indicatorCode, unitId, state: 'open' },
      select: { id: true, dueOn: true },
    }),
    responsible: await readResponsible(db, countyCode, day),
  };
}

export type DraftData = Awaited<ReturnType<typeof readDraftItem>>;
