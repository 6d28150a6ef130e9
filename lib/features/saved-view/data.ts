import { working } from '#lib/server/working.ts';
import type { SavedView } from './schema.ts';

/** What a person kept of a page, by name. */
export function readSavedViews(countyCode: string, userId: string, path: string): Promise<SavedView[]> {
  return working().savedView.findMany({
    where: { countyCode, userId, path },
    orderBy: [{ name: 'asc' }, { createdAt: 'asc' }],
    select: { id: true, name: true, path: true, query: true },
  });
}
