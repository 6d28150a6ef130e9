import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { working } from '#lib/server/working.ts';
import { type EntryRows, readEntry } from './data.ts';

/** What this person may do with the form at the moment. */
export type EntryRights = { fill: boolean; withdraw: boolean; evidence: boolean };

/** A form for whoever files or reviews it; null for everybody else, as for one that is not there. */
export async function loadEntry(
  { countyCode, person }: Session,
  id: string,
): Promise<{ rows: EntryRows; rights: EntryRights } | null> {
  const scope = await submissionScope(working(), countyCode, id);
  if (!scope || !may(person, 'submission.view', scope)) return null;
  const rows = await readEntry(working(), countyCode, id);
  if (!rows) return null;
  const { state, reviewBegunAt } = rows.submission;
  return {
    rows,
    rights: {
      fill: may(person, 'cell.save', scope),
      evidence: may(person, 'evidence.add', scope),
      withdraw: state === 'submitted' && reviewBegunAt === null && may(person, 'submission.withdraw', scope),
    },
  };
}
