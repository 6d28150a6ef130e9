import Database from 'better-sqlite3';
import { sha256 } from '#lib/server/audit.ts';
import type { Door } from '#lib/server/db.ts';
import { rightfulActor } from '../authorisation/rightful.ts';
import { ACTIONS } from '../authorisation/sent.ts';
import { TABLE } from '../authorisation/table.ts';

/** Somebody for each right, and the names of a form that they work on in place of the tests' own. */
export async function prepareAsking({ client }: Door) {
  const of = async (role: 'reviewer' | 'first_reviewer' | 'publisher' | 'admin' | 'leader') =>
    (await client.roleGrant.findFirstOrThrow({ where: { role } })).userId;
  const form = await client.submission.findFirstOrThrow({
    where: { departmentCode: null, form: { ofKind: 'village' }, state: { in: ['not_started', 'filling'] } },
    include: { form: true },
  });
  const other = await client.submission.findFirstOrThrow({ where: { form: { reviewSteps: 2 } } });
  const village = await client.unit.findFirstOrThrow({ where: { parentId: form.unitId, validTo: null } });
  const filer = await client.roleGrant.findFirst({ where: { role: 'filer', unitId: form.unitId } });
  const people = {
    filer: filer?.userId ?? (await client.roleGrant.findFirstOrThrow({ where: { role: 'filer' } })).userId,
    ...{ reviewer: await of('reviewer'), first_reviewer: await of('first_reviewer'), publisher: await of('publisher') },
    ...{ admin: await of('admin'), leader: await of('leader') },
  };
  const [code = ''] = form.form.indicatorCodes as string[];
  const names: [string, string][] = [
    ['villages-u-T1', form.id],
    ['town-u-T1', other.id],
    ['u-V11', village.id],
    ['u-T1', form.unitId],
    ['WAT01', code],
    ['secret-clerk', 'demo-grid'],
    ['secret-deputy', people.leader],
  ];
  return { people, translate: (text: string) => names.reduce((all, [from, to]) => all.replaceAll(from, to), text) };
}

export type Asking = Awaited<ReturnType<typeof prepareAsking>>;

/** Whoever may do it, so that nothing is refused for another reason than what is sent. */
export function personFor(name: string, { people }: Asking): string {
  const write = ACTIONS[name]?.write;
  if (!write || write === 'door') return people.leader;
  const rule = TABLE[write];
  const actor = rule.about === 'own' ? null : rightfulActor(rule);
  const role = actor?.kind === 'person' ? (actor.grants[0]?.role ?? 'leader') : 'leader';
  return people[role as keyof typeof people] ?? people.leader;
}

/** Puts the person's session there, which some of what is asked ends. */
export function signedIn(file: string, userId: string): void {
  const db = new Database(file);
  const now = new Date();
  const until = new Date(now.getTime() + 8 * 3_600_000);
  const [at, end] = [now, until].map((when) => when.toISOString().replace('Z', '+00:00'));
  db.pragma('busy_timeout = 5000');
  db.prepare('DELETE FROM "SignInSession" WHERE "id" = ?').run(`asked-${userId}`);
  db.prepare(
    `INSERT INTO "SignInSession" ("id", "token", "userId", "createdAt", "updatedAt", "expiresAt") VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(`asked-${userId}`, sha256(userId), userId, at, at, end);
  db.close();
}
