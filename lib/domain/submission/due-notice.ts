import { periodEnd } from '../period-dates.ts';
import type { NoticeKind, SubmissionState } from '../vocabulary.ts';
import { deadline } from './deadline.ts';
import { isOpen } from './transition.ts';

/** A submission of one filer, as far as its deadline is concerned. */
export type Watched = {
  id: string;
  formNameZh: string;
  formNameEn: string;
  period: string;
  state: SubmissionState;
  opensOn: string;
  dueOn: string;
};

/** Told once: the same person is never told again of the same occasion. */
export type DueNotice = {
  kind: NoticeKind;
  occasion: string;
  /** The one form it is about; null where it is about several. */
  submissionId: string | null;
  values: { count: number; formZh: string; formEn: string; period: string; due: string };
};

/**
 * What one filer is to be told today of the forms that are his: what has opened, what is due within three days,
 * what is overdue. What comes back is told when it does. Forms that share a deadline share a notice, so that nobody is flooded.
 */
export function dueNotices(submissions: readonly Watched[], today: string): DueNotice[] {
  const open = submissions.filter(({ state }) => isOpen(state));
  const at = (...stages: string[]) => open.filter(({ dueOn }) => stages.includes(deadline(dueOn, today).stage));
  return [
    ...grouped(
      'opened',
      open.filter(({ state, opensOn }) => state === 'not_started' && opensOn <= today),
      ({ period }) => period,
    ),
    ...grouped('due_soon', at('soon', 'today'), ({ dueOn }) => dueOn),
    ...grouped('overdue', at('overdue'), ({ dueOn }) => dueOn),
  ];
}

function grouped(kind: NoticeKind, found: readonly Watched[], occasionOf: (one: Watched) => string): DueNotice[] {
  const groups = new Map<string, Watched[]>();
  for (const one of found) groups.set(occasionOf(one), [...(groups.get(occasionOf(one)) ?? []), one]);
  return [...groups].map(([occasion, members]) => noticeOf(kind, occasion, members));
}

/** One notice about several forms, which names the most urgent of them. */
export function noticeOf(kind: NoticeKind, occasion: string, members: readonly Watched[]): DueNotice {
  const [first, ...others] = [...members].sort((a, b) => order(a).localeCompare(order(b)));
  return {
    kind,
    occasion,
    submissionId: others.length === 0 ? (first?.id ?? null) : null,
    values: {
      count: members.length,
      formZh: first?.formNameZh ?? '',
      formEn: first?.formNameEn ?? '',
      period: first?.period ?? '',
      due: first?.dueOn ?? '',
    },
  };
}

function order({ dueOn, period, id }: Watched): string {
  return `${dueOn} ${periodEnd(period)} ${id}`;
}
