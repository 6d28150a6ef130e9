import { working } from '#lib/server/working.ts';

/** What a brief says of its county and of the release its quarter came out in. */
export async function readBriefHead(countyCode: string, period: string) {
  const db = working();
  return {
    profile: await db.countyProfile.findUnique({
      where: { countyCode },
      select: { nameZh: true, nameEn: true, officeZh: true, officeEn: true },
    }),
    release: await db.release.findFirst({
      where: { countyCode, period, withdrawnAt: null },
      orderBy: { version: 'desc' },
      select: { version: true, publishedAt: true },
    }),
  };
}

export type BriefHead = Awaited<ReturnType<typeof readBriefHead>>;
