import type { AuditEvent, Release, ReleaseWithdrawal } from '#lib/generated/sqlite/whole/client.ts';
import { releaseHash } from '#lib/server/digest.ts';
import type { Fault } from '../proof/view.ts';

/** Hash that the chain gives each release, and the number of the event that published it. */
export type Published = ReadonlyMap<string, { hash: string; isOld: boolean }>;

/** @param chain of one county; events of the first version knew another way to hash a release */
export function publishedIn(chain: readonly AuditEvent[]): Published {
  const found = new Map<string, { hash: string; isOld: boolean }>();
  for (const { action, after, kept } of chain) {
    if (action !== 'release.publish' || typeof after !== 'object' || after === null) continue;
    const { id, hash } = after as { id?: unknown; hash?: unknown };
    if (typeof id === 'string' && typeof hash === 'string') found.set(id, { hash, isOld: kept === null });
  }
  return found;
}

/** One release: its row, what it froze, and what the chain says was published. */
export function releaseFaults(
  release: Release,
  frozen: Readonly<Record<string, Iterable<object>>>,
  published: Published,
): Fault[] {
  const values = { release: release.id };
  const known = published.get(release.id);
  if (!known) return [{ code: 'release_unknown', values }];
  if (known.hash !== release.hash) return [{ code: 'release_event', values }];
  if (known.isOld || releaseHash(release, frozen) === release.hash) return [];
  return [{ code: 'release_rows', values }];
}

/** Releases that the chain knows and the database does not, and withdrawals that do not agree. */
export function absenceFaults(
  releases: readonly Release[],
  published: Published,
  withdrawals: readonly ReleaseWithdrawal[],
): Fault[] {
  const there = new Map(releases.map((release) => [release.id, release]));
  const withdrawn = new Map(withdrawals.map((row) => [row.releaseId, row.withdrawnAt.getTime()]));
  return [
    ...[...published.keys()]
      .filter((id) => !there.has(id))
      .map((release): Fault => ({ code: 'release_gone', values: { release } })),
    ...releases
      .filter(({ id, withdrawnAt }) => withdrawn.get(id) !== withdrawnAt?.getTime())
      .map(({ id }): Fault => ({ code: 'release_withdrawal', values: { release: id } })),
    ...[...withdrawn.keys()]
      .filter((id) => !there.has(id))
      .map((release): Fault => ({ code: 'release_withdrawal', values: { release } })),
  ];
}
