import { type Grant, grantsOn, type Person } from '#lib/domain/actor.ts';
import { isDueToMove, isOver, lastsUntil } from '#lib/domain/session-limits.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { sha256 } from './audit.ts';
import type { Door } from './db.ts';
import { shownCounty } from './shown-county.ts';
import { type Client, rowsOf } from './statement.ts';

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

type SessionRow = { id: string; userId: string; createdAt: Date; expiresAt: Date; twoFactorEnabled: boolean | null };
type UserRow = {
  unitId: string;
  departmentCode: string | null;
  name: string;
  nameEn: string | null;
  active: boolean;
  mustChangePassword: boolean;
  demonstration: boolean;
};
type GrantRow = Omit<Grant, 'unitPath'> & { unitId: string; validFrom: string | null; validTo: string | null };
type PlaceRow = { nameZh: string; nameEn: string };
type UnitRow = PlaceRow & { id: string; parentId: string | null; path: string };

/**
 * The session of a cookie's token, with rights as they are now: nothing is remembered between two requests, so
 * what was taken away counts at the next. Null where it has ended or its owner was switched off. Every saved cell
 * asks, hence plain statements.
 */
export async function sessionOf(token: string, now: Date, reader: Client, through: Door): Promise<Session | null> {
  const [row] = await rowsOf<SessionRow>(
    reader,
    Prisma.sql`SELECT "id", "userId", "createdAt", "expiresAt",
        (SELECT "twoFactorEnabled" FROM "SignInUser" WHERE "id" = one."userId") AS "twoFactorEnabled"
      FROM "SignInSession" AS one WHERE "token" = ${sha256(token)}`,
  );
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
  const secondFactor = demonstration ? 'exempt' : row.twoFactorEnabled ? 'proved' : 'missing';
  return { ...rest, demonstration, person: { ...person, secondFactor }, sessionId: row.id };
}

async function personOf(id: string, now: Date, reader: Client) {
  const county = await shownCounty(reader);
  if (!county) return null;
  const countyCode = county.code;
  const [user] = await rowsOf<UserRow>(
    reader,
    Prisma.sql`SELECT "unitId", "departmentCode", "name", "nameEn", "active", "mustChangePassword", "demonstration"
      FROM "User" WHERE "countyCode" = ${countyCode} AND "id" = ${id}`,
  );
  // An account for showing opens nothing in a county that works in earnest.
  if (!user?.active || (user.demonstration && !county.demonstration)) return null;
  const given = await rowsOf<GrantRow>(
    reader,
    Prisma.sql`SELECT "role", "unitId", "departmentCode", "validFrom", "validTo"
      FROM "RoleGrant" WHERE "countyCode" = ${countyCode} AND "userId" = ${id}`,
  );
  const counting = grantsOn(given, dayOf(now));
  const wanted = [...new Set([user.unitId, ...counting.map(({ unitId }) => unitId)])];
  const units = await rowsOf<UnitRow>(
    reader,
    // Two searches: with "or" between them, or where both are merged, SQLite reads every unit of the county.
    Prisma.sql`SELECT "id", "parentId", "path", "nameZh", "nameEn" FROM "Unit"
        WHERE "countyCode" = ${countyCode} AND "parentId" IS NULL
      UNION ALL SELECT "id", "parentId", "path", "nameZh", "nameEn" FROM "Unit"
        WHERE "countyCode" = ${countyCode} AND "id" IN (${Prisma.join(wanted)})`,
  );
  const [department] = user.departmentCode
    ? await rowsOf<PlaceRow>(
        reader,
        Prisma.sql`SELECT "nameZh", "nameEn" FROM "Department"
          WHERE "countyCode" = ${countyCode} AND "code" = ${user.departmentCode}`,
      )
    : [];
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
