import type { SubmissionEventKind, SubmissionState } from '#lib/domain/vocabulary.ts';
import type { Submission } from '#lib/generated/sqlite/whole/client.ts';
import type { Fault } from '../proof/view.ts';

type Form = Pick<Submission, 'id' | 'round' | 'state'>;
type Happened = { submissionId: string; sequence: number; kind: SubmissionEventKind };
type Round = { submissionId: string; round: number };

/** States that a form can be in after what last moved it. */
const AFTER: Partial<Record<SubmissionEventKind, readonly SubmissionState[]>> = {
  opened: ['not_started', 'filling'],
  submitted: ['submitted'],
  withdrawn: ['filling', 'returned'],
  first_reviewed: ['first_reviewed'],
  returned: ['returned'],
  approved: ['approved'],
  reopened: ['returned'],
};

/** What happened to each form is numbered without a gap, and so is how often it was handed in; its state follows. */
export function formFaults(forms: readonly Form[], events: readonly Happened[], rounds: readonly Round[]): Fault[] {
  const eventsOf = grouped(events);
  const roundsOf = grouped(rounds);
  return forms.flatMap(({ id, round, state }) => {
    const own = [...(eventsOf.get(id) ?? [])].sort((one, other) => one.sequence - other.sequence);
    const handedIn = (roundsOf.get(id) ?? []).map((row) => row.round).sort((one, other) => one - other);
    const faults: Fault[] = [];
    if (own.some(({ sequence }, at) => sequence !== at + 1))
      faults.push({ code: 'form_events', values: { form: id, found: own.length } });
    if (handedIn.length !== round || handedIn.some((number, at) => number !== at + 1))
      faults.push({ code: 'form_rounds', values: { form: id, found: handedIn.length } });
    const last = own.findLast(({ kind }) => AFTER[kind])?.kind ?? 'opened';
    if (!AFTER[last]?.includes(state)) faults.push({ code: 'form_state', values: { form: id, state, last } });
    return faults;
  });
}

function grouped<Row extends { submissionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.submissionId);
    if (others) others.push(row);
    else found.set(row.submissionId, [row]);
  }
  return found;
}
