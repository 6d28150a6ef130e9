import { readEvidence } from '#lib/server/evidence-store.ts';
import { currentSession } from '#lib/server/session.ts';
import type { EvidenceDownload } from '../evidence/loaders.ts';
import { loadItem } from '../supervision/loaders.ts';
import { readReplyFile } from './data.ts';

/** A file to an answer, for whoever may see the item; null for everybody else, whether or not there is such a file. */
export async function loadReplyFile(id: string): Promise<EvidenceDownload | null> {
  const session = await currentSession();
  if (!session || !/^[\w-]{1,64}$/.test(id)) return null;
  const file = await readReplyFile(session.countyCode, id);
  if (!file || !(await loadItem(session, file.reply.supervisionId))) return null;
  const bytes = await readEvidence(file.sha256);
  return bytes && { name: file.fileName, mediaType: file.mediaType, bytes };
}
