import type { Summary } from './entry-summary.ts';

const PROBLEM_KINDS = ['conflict', 'wrong', 'impossible', 'returned', 'unexplained', 'empty'] as const;
export type Problem = { id: string; kind: (typeof PROBLEM_KINDS)[number] };

/** Everything that stands between the form and its submission, in the order of the form. */
export function problemsOf({ left, wrong, conflicts }: Summary, order: readonly string[]): Problem[] {
  const lists = { conflict: conflicts, wrong, ...left };
  const kinds = new Map<string, Problem['kind']>();
  for (const kind of [...PROBLEM_KINDS].reverse()) for (const id of lists[kind]) kinds.set(id, kind);
  return order.flatMap((id) => {
    const kind = kinds.get(id);
    return kind ? [{ id, kind }] : [];
  });
}
