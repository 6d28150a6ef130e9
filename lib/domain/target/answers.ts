/** What somebody said to a version of a target. */
export type Answer = { version: number; answer: 'accepted' | 'objected'; at: string };

/** How a target stands with whoever is to reach it. `open`: nobody has answered the newest version yet. */
export type AnswerState = 'open' | 'accepted' | 'objected';

/** The answer that counts: the newest one to the newest version. What was said to an earlier one is history. */
export function countingAnswer<A extends Answer>(version: number, answers: readonly A[]): A | null {
  return answers
    .filter((one) => one.version === version)
    .reduce<A | null>((newest, one) => (newest === null || newest.at <= one.at ? one : newest), null);
}

export function answerState(version: number, answers: readonly Answer[]): AnswerState {
  return countingAnswer(version, answers)?.answer ?? 'open';
}

type Versioned = { version: number; inForceFrom: string };

/** Of the versions of one target: the newest, and the one that counts on `day`, which a later beginning sets apart. */
export function standingVersions<V extends Versioned>(
  versions: readonly V[],
  day: string,
): { newest: V | null; inForce: V | null } {
  const byVersion = [...versions].sort((a, b) => b.version - a.version);
  return { newest: byVersion[0] ?? null, inForce: byVersion.find(({ inForceFrom }) => inForceFrom <= day) ?? null };
}
