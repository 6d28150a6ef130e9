import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { loadBook } from '../progress-book/loaders.ts';
import { readReleases } from '../release/data.ts';
import { releaseHeads } from '../release/view.ts';
import { loadItems } from '../supervision/loaders.ts';
import { itemList } from '../supervision-list/view.ts';
import { type WallView, wallView } from './view.ts';

/** What the screen shows of what this person may see; null for whoever may see none of it. */
export async function loadWall(session: Session, locale: Locale): Promise<WallView | null> {
  const open = await loadBook(session);
  if (!open) return null;
  const heads = releaseHeads(await readReleases(session.countyCode, now()));
  const release = heads.find(({ period }) => period === open.book.period) ?? null;
  const loaded = await loadItems(session);
  const lines = loaded ? itemList(loaded, { stage: 'all', mine: false }, locale).lines : [];
  const items = lines.filter(({ stage }) => stage === 'open' || stage === 'overdue');
  return wallView({ book: open.book, release, items }, locale);
}
