import { working } from '#lib/server/working.ts';

/** Up to when a person has said to have seen what changed; null for whoever never has. */
export async function readLastLook(countyCode: string, userId: string): Promise<Date | null> {
  const row = await working().lastLook.findUnique({ where: { countyCode_userId: { countyCode, userId } } });
  return row?.seenAt ?? null;
}
