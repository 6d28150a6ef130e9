import { type Grant, grantsOn, type Person } from '#lib/domain/actor.ts';
import { isDueToMove, isOver, lastsUntil } from '#lib/domain/session-limits.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { sha256 } from './audit.ts';
import type { Door } from './db.ts';
import { shownCounty } from './shown-county.ts';
import type { WorkingClient } from './working.ts';

/** Who is signed in, as pages and writes need it; rights are read anew at every request. */
export type Session = {
  countyCode: string;
  /** Path of the county's own unit, for rights over the county as a whole. */
  countyPath: string;
  person: Person;
  /** Shown at the top of every page. */
  name: string;
  nameEn: string | null;
  workplace: { zh: string; en: string };
  /** An account that exists for showing only. */
  demonstration: boolean;
  sessionId: string;
};

type Reader = Pick<WorkingClient, 'signInSession' | 'user' | 'roleGrant' | 'unit' | 'department' | 'county'>;

/**
 * The session of a cookie's token, with rights as they are now: nothing is remembered between two requests, so
 * what was taken away counts at the next. Null where it has ended or its owner was switched off.
 */
export async function sessionOf(token: string, now: Date, reader: Reader, through: Door): Promise<Session | null> {
  const row = await reader.signInSession.findUnique({ where: { token: sha256(token) }, include: { user: true } });
  if (!row) return null;
  const times = { madeAt: row.createdAt.getTime(), expiresAt: row.expiresAt.getTime() };
  if (isOver(times, now.getTime())) return null;
  const session = await personOf(row.userId, now, reader);
  if (!session) return null;
  if (isDueToMove(times, now.getTime())) {
    // A session revoked meanwhile is gone and stays so.
    await through.client.signInSession.updateMany({
      where: { id: row.id },
      data: { expiresAt: new Date(lastsUntil(times.madeAt, now.getTime())), updatedAt: now },
    });
  }
  const { demonstration, person, ...rest } = session;
  const secondFactor = demonstration ? 'exempt' : row.user.twoFactorEnabled ? 'proved' : 'missing';
  return { ...rest, demonstration, person: { ...person, secondFactor }, sessionId: row.id };
}

async function personOf(id: string, now: Date, reader: Reader) {
  const county = await shownCounty(reader);
  if (!county) return null;
  const countyCode = county.code;
  const user = await reader.user.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: { grants: true },
  });
  // An account for showing opens nothing in a county that works in earnest.
  if (!user?.active || (user.demonstration && !county.demonstration)) return null;
  const counting = grantsOn(user.grants, dayOf(now));
  const units = await reader.unit.findMany({
    where: {
      countyCode,
      OR: [{ parentId: null }, { id: { in: [user.unitId, ...counting.map(({ unitId }) => unitId)] } }],
    },
    select: { id: true, parentId: true, path: true, nameZh: true, nameEn: true },
  });
  const department = user.departmentCode
    ? await reader.department.findUnique({ where: { countyCode_code: { countyCode, code: user.departmentCode } } })
    : null;
  const at = new Map(units.map((unit) => [unit.id, unit]));
  const place = department ?? at.get(user.unitId);
  const grants = counting.flatMap(({ role, unitId, departmentCode }): Grant[] => {
    const unitPath = at.get(unitId)?.path;
    return unitPath ? [{ role, unitPath, departmentCode }] : [];
  });
  return {
    countyCode,
    countyPath: units.find(({ parentId }) => parentId === null)?.path ?? '',
    person: { kind: 'person' as const, id, grants, mustChangePassword: user.mustChangePassword },
    name: user.name,
    nameEn: user.nameEn,
    workplace: { zh: place?.nameZh ?? '', en: place?.nameEn ?? '' },
    demonstration: user.demonstration,
  };
}
