import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { mentionedIn } from '../audit-detail/view.ts';
import { readNamed, readPeople } from '../audit-words/data.ts';
import { countEvents, readEvents, readHead } from './data.ts';
import { askedOf } from './schema.ts';
import { type AuditPage, auditPage, filterOf, PER_PAGE } from './view.ts';

type Query = Record<string, string | string[] | undefined>;

export function mayAudit({ person, countyPath }: Session): boolean {
  return may(person, 'audit.view', { kind: 'county', unitPath: countyPath });
}

/** A page of the county's audit log; null for whoever may not see it. */
export async function loadAudit(session: Session, query: Query, locale: Locale): Promise<AuditPage | null> {
  if (!mayAudit(session)) return null;
  const { countyCode } = session;
  const asked = askedOf(query);
  const people = await readPeople(countyCode);
  const filter = filterOf(countyCode, asked, people, locale);
  const rows = await readEvents(filter, { ...asked, most: PER_PAGE });
  const named = await readNamed(countyCode, mentionedIn(rows));
  const counts = await countEvents(filter, rows[0]?.sequence ?? null);
  return auditPage({ asked, rows, ...counts, head: await readHead(countyCode), names: { people, ...named } }, locale);
}
