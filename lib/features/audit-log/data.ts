import type { AuditEvent, Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { working } from '#lib/server/working.ts';
import { startOfDay } from '#lib/shared/county-day.ts';

export type AuditFilter = {
  countyCode: string;
  /** Names as the chain keeps them; null for everybody. */
  actors: readonly string[] | null;
  action: string;
  /** What the subject has to be, or hold; null for every subject. */
  subjects: { of: readonly string[]; holds: string } | null;
  from: string;
  to: string;
};

type Part = { before: number | null; after: number | null; most: number };
export type AuditRow = Omit<AuditEvent, 'kept' | 'previousHash'>;

const DAY_MS = 86_400_000;

function whereOf({ countyCode, actors, action, subjects, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  return {
    countyCode,
    ...(actors ? { actor: { in: [...actors] } } : {}),
    ...(action ? { action } : {}),
    ...(subjects ? { OR: [{ subject: { in: [...subjects.of] } }, { subject: { contains: subjects.holds } }] } : {}),
    at: {
      ...(from ? { gte: startOfDay(from) } : {}),
      ...(to ? { lt: new Date(startOfDay(to).getTime() + DAY_MS) } : {}),
    },
  };
}

/** Some events, newest first: those right before, or right after, a number, or the newest. */
export async function readEvents(filter: AuditFilter, { before, after, most }: Part): Promise<AuditRow[]> {
  const rows = await working().auditEvent.findMany({
    where: {
      ...whereOf(filter),
      sequence: { ...(before === null ? {} : { lt: before }), ...(after === null ? {} : { gt: after }) },
    },
    omit: { kept: true, previousHash: true },
    orderBy: { sequence: after === null ? 'desc' : 'asc' },
    take: most,
  });
  return after === null ? rows : rows.reverse();
}

/** How many events a filter finds, and how many of them come after the newest that is shown. */
export async function countEvents(filter: AuditFilter, newest: number | null) {
  const where = whereOf(filter);
  const count = await working().auditEvent.count({ where });
  const newer =
    newest === null ? 0 : await working().auditEvent.count({ where: { ...where, sequence: { gt: newest } } });
  return { count, newer };
}

/** Where the county's chain ends. */
export async function readHead(countyCode: string) {
  const county = await working().county.findUnique({
    where: { code: countyCode },
    select: { auditSequence: true, auditHash: true },
  });
  return { sequence: county?.auditSequence ?? 0, hash: county?.auditHash ?? '' };
}
