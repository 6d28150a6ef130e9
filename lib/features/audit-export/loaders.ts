import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import { currentSession } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readEvents } from '../audit-log/data.ts';
import { mayAudit } from '../audit-log/loaders.ts';
import { askedOf } from '../audit-log/schema.ts';
import { filterOf } from '../audit-log/view.ts';
import { readNamed, readPeople } from '../audit-words/data.ts';
import { auditHeadLine, auditLines } from './view.ts';

/** So many events are held at a time, however long the chain is. */
const AT_ONCE = 400;

export type AuditFile = { name: string; parts: AsyncGenerator<string> };

/** What the address filters, oldest last, as the parts of a CSV file; null for whoever may not see it. */
export async function loadAuditFile(query: Record<string, string>): Promise<AuditFile | null> {
  const session = await currentSession();
  if (!session || !mayAudit(session)) return null;
  const locale = query.locale === 'en' ? 'en' : 'zh';
  return {
    name: `audit-${session.countyCode}-${dayOf(now())}.csv`,
    parts: partsOf(session.countyCode, query, locale),
  };
}

async function* partsOf(countyCode: string, query: Record<string, string>, locale: Locale): AsyncGenerator<string> {
  yield auditHeadLine(locale);
  const people = await readPeople(countyCode);
  const filter = filterOf(countyCode, askedOf(query), people, locale);
  for (let before: number | null = null; ; ) {
    const rows = await readEvents(filter, { before, after: null, most: AT_ONCE });
    const named = await readNamed(
      countyCode,
      rows.map(({ subject }) => subject.slice(subject.indexOf(':') + 1)),
    );
    if (rows.length > 0) yield auditLines(rows, { people, ...named }, locale);
    before = rows.at(-1)?.sequence ?? null;
    if (rows.length < AT_ONCE || before === null) return;
  }
}
