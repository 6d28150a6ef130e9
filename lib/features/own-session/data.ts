import { working } from '#lib/server/working.ts';

/** A person's sessions that are not over, newest first; of a token nothing is read. */
export function readSessions(userId: string, now: Date) {
  return working().signInSession.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    omit: { token: true },
  });
}
