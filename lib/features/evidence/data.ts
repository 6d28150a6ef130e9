import { submissionScope } from '#lib/server/submission-scope.ts';
import { working } from '#lib/server/working.ts';

/** What is stored of one file, with what rights over it depend on; null where there is none, or it was removed. */
export async function readOneEvidence(countyCode: string, id: string) {
  const file = await working().attachment.findFirst({
    where: { countyCode, id, removedAt: null },
    select: { submissionId: true, fileName: true, mediaType: true, sha256: true },
  });
  const scope = file && (await submissionScope(working(), countyCode, file.submissionId));
  return file && scope ? { ...file, scope } : null;
}
