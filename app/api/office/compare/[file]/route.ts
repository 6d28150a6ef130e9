import { loadCompareBook } from '#lib/features/compare-book/loaders.ts';
import { compareDifference } from '#lib/features/compare-difference/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { siteAddress } from '#lib/server/env.ts';
import { currentSession } from '#lib/server/session.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { compareFile, fileResponse, parseCompareFile, queryOf } from '../../../_compare/files.ts';

/** What is compared in the office, as a file; 404 for whoever may not see it, in the same words as where there is none. */
export async function GET(request: Request, { params }: { params: Promise<{ file?: string }> }): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' });
  const missing = () => Response.json({ error: 'not_found' }, { status: 404, headers });
  const wanted = parseCompareFile((await params).file ?? '');
  const session = wanted && (await currentSession());
  if (!wanted || !session) return missing();
  const query = queryOf(request.url);
  const found = await loadCompareBook(session, query);
  if (!found) return missing();
  const { locale, kind } = wanted;
  const differs = compareDifference(found, query, locale);
  const made = await compareFile({
    ...{ locale, kind, query, rows: found.rows },
    notes: [translator(locale, 'compare')('sourceOffice', { day: found.day }), ...(differs ? [differs] : [])],
    page: new URL(officeHref(locale, { page: 'office', part: 'compare' }), siteAddress()).href,
  });
  return made ? fileResponse(made, `compare-${found.day}.${kind}`, headers) : missing();
}
