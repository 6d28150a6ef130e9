import { may } from '#lib/domain/permissions.ts';
import { readEvidence } from '#lib/server/evidence-store.ts';
import { currentSession } from '#lib/server/session.ts';
import { readOneEvidence } from './data.ts';

export type EvidenceDownload = { name: string; mediaType: string; bytes: Buffer };

/**
 * One stored file for whoever may see its form, or, once that is approved, the county's figures. Null is what
 * everybody else gets, whether or not there is such a file.
 */
export async function loadEvidence(id: string): Promise<EvidenceDownload | null> {
  const session = await currentSession();
  if (!session || !/^[\w-]{1,64}$/.test(id)) return null;
  const found = await readOneEvidence(session.countyCode, id);
  if (!found) return null;
  const { person, countyPath } = session;
  const seesFigures =
    found.scope.state === 'approved' && may(person, 'figure.view', { kind: 'county', unitPath: countyPath });
  if (!seesFigures && !may(person, 'submission.view', found.scope)) return null;
  const bytes = await readEvidence(found.sha256);
  return bytes && { name: found.fileName, mediaType: found.mediaType, bytes };
}
