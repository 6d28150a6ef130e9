import { chosenCounty } from '#lib/server/env.ts';
import { working } from '#lib/server/working.ts';

/** How many notices the person has not read yet. */
export function countUnread(countyCode: string, userId: string): Promise<number> {
  return working().notice.count({ where: { countyCode, userId, readAt: null } });
}

/** What the head of every page says of the county. */
export function readProfile() {
  const code = chosenCounty();
  return working().countyProfile.findFirst({
    where: code ? { countyCode: code } : {},
    orderBy: { countyCode: 'asc' },
    select: { nameZh: true, nameEn: true, sealText: true, contactPhone: true },
  });
}
