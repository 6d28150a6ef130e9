/** A form that waits for somebody's review, as it was handed on. */
export type Waiting = {
  id: string;
  round: number;
  state: string;
  formNameZh: string;
  formNameEn: string;
  period: string;
  dueOn: string;
};

/** What a person was told before of forms that wait. */
export type ToldOfWaiting = { id: string; isOpen: boolean; told: readonly string[] };

/** A notice to be written; `noticeId` where it is one that the person has not read yet, which now says more. */
export type WaitingNotice = {
  noticeId: string | null;
  /** The one form it is about; null where it is about several. */
  submissionId: string | null;
  values: { count: number; formZh: string; formEn: string; period: string; due: string; told: string[] };
};

/**
 * What one reviewer is to be told of the forms that wait for him; null where he knows of each. A form that comes
 * while the day's notice is unread is counted in that one, so that a deadline brings nobody a hundred notices.
 */
export function waitingNotice(waiting: readonly Waiting[], earlier: readonly ToldOfWaiting[]): WaitingNotice | null {
  const known = new Set(earlier.flatMap(({ told }) => told));
  const fresh = waiting.filter((one) => !known.has(tokenOf(one)));
  const [first] = fresh;
  if (!first) return null;
  const open = earlier.find(({ isOpen }) => isOpen);
  const still = waiting.filter((one) => open?.told.includes(tokenOf(one)));
  const members = [...fresh, ...still];
  return {
    noticeId: open?.id ?? null,
    submissionId: members.length === 1 ? first.id : null,
    values: {
      count: members.length,
      formZh: first.formNameZh,
      formEn: first.formNameEn,
      period: first.period,
      due: first.dueOn,
      told: [...(open?.told ?? []), ...fresh.map(tokenOf)],
    },
  };
}

/** The same form handed in anew, or handed on to the next step, is news again. */
function tokenOf({ id, round, state }: Waiting): string {
  return `${id} ${round} ${state}`;
}
