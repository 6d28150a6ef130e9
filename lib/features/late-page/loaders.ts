import { reachOf } from '#lib/domain/reach.ts';
import type { Session } from '#lib/server/session.ts';
import { type AskedBook, isBookLate } from '../progress-book/loaders.ts';
import { isThere, type Named } from './data.ts';

/**
 * Whether a page about one of several may be begun before its book is there. Once it is begun nothing can be answered
 * but that it is there, so it must be, and be seen: only somebody who may look at all of the county is sure of that.
 */
export async function isOneLate(session: Session, asked: AskedBook, named: Named): Promise<boolean> {
  const seesAll = reachOf(session.person, 'office.view').some(
    ({ unitPath, departmentCode }) => departmentCode === null && unitPath === session.countyPath,
  );
  return seesAll && (await isBookLate(session, asked)) && (await isThere(session.countyCode, named));
}
