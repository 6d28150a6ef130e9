import { gunzipSync } from 'node:zlib';
import type { Release, ReleasePlan, ReleaseWithdrawal } from '#lib/generated/sqlite/whole/client.ts';
import { releaseHash } from '#lib/server/digest.ts';
import type { Told } from '../chain-proof/view.ts';
import { parseFrozen } from '../frozen-text/view.ts';
import type { Fault } from '../proof/view.ts';

/** What a release freezes: the part of its hash, and the table it is stored in. */
export const FROZEN = {
  domains: 'ReleasedDomain',
  sources: 'ReleasedSource',
  indicators: 'ReleasedIndicator',
  facts: 'ReleasedFact',
  units: 'ReleasedUnit',
  targets: 'ReleasedTarget',
  figures: 'ReleasedFigure',
  progress: 'ReleasedProgress',
  changes: 'ReleasedChange',
  references: 'ReleasedReference',
} as const;

/** One release: its row, what it froze, and what the chain says was published. */
export function releaseFaults(
  release: Release,
  frozen: Readonly<Record<string, Iterable<object>>>,
  published: Told['published'],
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
  published: Told['published'],
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

/** A release that waits for its hour holds what was signed; afterwards its rows are what counts. */
export function planFaults({ id, state, hash, snapshot }: ReleasePlan): Fault[] {
  if (state !== 'waiting') return [];
  return frozenHash(snapshot) === hash ? [] : [{ code: 'plan_rows', values: { plan: id } }];
}

function frozenHash(snapshot: Uint8Array): string | null {
  try {
    const frozen = parseFrozen(gunzipSync(new Uint8Array(snapshot)).toString('utf8'));
    return releaseHash(frozen.head, frozen.snapshot);
  } catch {
    return null;
  }
}
