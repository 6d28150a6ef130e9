import { working } from '#lib/server/working.ts';

/** What is stored of one file, with the item it belongs to; null where there is none. */
export async function readReplyFile(countyCode: string, id: string) {
  return working().supervisionFile.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { fileName: true, mediaType: true, sha256: true, reply: { select: { supervisionId: true } } },
  });
}
