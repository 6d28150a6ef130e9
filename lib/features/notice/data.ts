import { working } from '#lib/server/working.ts';

/** How many of a person's notices are shown; older ones are history. */
const SHOWN = 200;

/** A person's own notices, newest first. */
export function readOwnNotices(countyCode: string, userId: string) {
  return working().notice.findMany({
    where: { countyCode, userId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: SHOWN,
  });
}

export type NoticeRow = Awaited<ReturnType<typeof readOwnNotices>>[number];
