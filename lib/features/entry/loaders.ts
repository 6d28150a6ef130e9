import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { type EntryRows, readEntryScope, readOpenEntry } from './data.ts';

/** What this person may do with the form at the moment. */
export type EntryRights = { fill: boolean; withdraw: boolean; evidence: boolean };

/** A form for whoever files or reviews it; null for everybody else, as for one that is not there. */
export async function loadEntry(
  { countyCode, person }: Session,
  id: string,
): Promise<{ rows: EntryRows; rights: EntryRights } | null> {
  const scope = await readEntryScope(countyCode, id);
  if (!scope || !may(person, 'submission.view', scope)) return null;
  const rows = await readOpenEntry(countyCode, id);
  if (!rows) return null;
  const { state, reviewBegunAt } = rows.submission;
  return {
    rows,
    rights: {
      fill: rows.isAsked && may(person, 'cell.save', scope),
      evidence: rows.isAsked && may(person, 'evidence.add', scope),
      withdraw:
        rows.isAsked && state === 'submitted' && reviewBegunAt === null && may(person, 'submission.withdraw', scope),
    },
  };
}
