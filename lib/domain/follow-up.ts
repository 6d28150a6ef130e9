import type { RemarkKind } from './vocabulary.ts';

type Said = { kind: RemarkKind };

/**
 * What is still to be followed up: of everything said of a figure the last word that flags it or takes the flag
 * away counts, and a comment says neither.
 * @param remarks in the order in which they were said
 * @param keyOf names the figure
 * @returns the remarks that flag, in the order in which their figures were first flagged
 */
export function stillFlagged<R extends Said>(remarks: readonly R[], keyOf: (remark: R) => string): R[] {
  const last = new Map<string, R>();
  for (const remark of remarks) if (remark.kind !== 'comment') last.set(keyOf(remark), remark);
  return [...last.values()].filter(({ kind }) => kind === 'flagged');
}
