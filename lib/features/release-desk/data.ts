import { personOf } from '#lib/domain/actor.ts';
import { working } from '#lib/server/working.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

/** Plans that have ended are listed no further back than this; the audit keeps them all. */
const PLANS_SHOWN = 30;

/** Everything the publisher's desk shows, the frozen rows left out. */
export async function readDesk(countyCode: string) {
  const db = working();
  const where = { countyCode };
  const [plans, releases, withdrawals, counted, trees] = await Promise.all([
    db.releasePlan.findMany({ where, omit: { snapshot: true }, orderBy: { signedAt: 'desc' }, take: PLANS_SHOWN }),
    db.release.findMany({ where, omit: { thresholds: true } }),
    db.releaseWithdrawal.findMany({ where }),
    db.submission.groupBy({ by: ['period', 'state', 'unitId'], where, _count: { _all: true } }),
    readUnitBook(db, countyCode),
  ]);
  const states = counted.filter((row) => isAskedOf(trees, row));
  const names = [
    ...plans.flatMap(({ signedBy, endedBy }) => [signedBy, endedBy ?? '']),
    ...withdrawals.map(({ withdrawnBy }) => withdrawnBy),
  ];
  return { plans, releases, withdrawals, states, people: await readPeople(countyCode, names) };
}

/** Names of the persons that `actorName` wrote, by what it wrote. */
export async function readPeople(countyCode: string, names: readonly string[]) {
  const ids = [...new Set(names.flatMap((name) => personOf(name) ?? []))];
  const users = await working().user.findMany({
    where: { countyCode, id: { in: ids } },
    select: { id: true, name: true, nameEn: true },
  });
  return new Map(users.map((user) => [`person:${user.id}`, user]));
}

export type People = Awaited<ReturnType<typeof readPeople>>;
export type DeskRows = Awaited<ReturnType<typeof readDesk>>;
