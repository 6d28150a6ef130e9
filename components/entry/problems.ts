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

/** The next cell that looks wrong and nobody has explained, after `here` and then round again; null where there is none. */
export function doubtAfter(
  { left }: Pick<Summary, 'left'>,
  order: readonly string[],
  here: string | null,
): string | null {
  const from = here === null ? -1 : order.indexOf(here);
  const doubts = order.filter((id) => id !== here && left.unexplained.includes(id));
  return doubts.find((id) => order.indexOf(id) > from) ?? doubts[0] ?? null;
}
