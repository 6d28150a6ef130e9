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

/** What has not yet gone out: young enough to matter, and not tried too often. */
export function readUnsent(countyCode: string, { since, attempts }: { since: Date; attempts: number }) {
  return working().notice.findMany({
    where: {
      countyCode,
      sentAt: null,
      readAt: null,
      at: { gte: since },
      attempts: { lt: attempts },
      user: { active: true },
    },
    include: { user: { select: { name: true, email: true, phone: true } } },
    orderBy: { at: 'asc' },
    take: 100,
  });
}
