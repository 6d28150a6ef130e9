import { loadOverview } from '#lib/features/overview/loaders.ts';
import { overviewCsv } from '#lib/features/overview-csv/view.ts';
import { currentSession } from '#lib/server/session.ts';

/** What the overview shows, as a table for a spreadsheet; 404 for whoever may not see it, as if it were not there. */
export async function GET(request: Request): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' });
  const session = await currentSession();
  const asked = new URL(request.url).searchParams;
  const locale = asked.get('locale') === 'en' ? 'en' : 'zh';
  const open = session && (await loadOverview(session, Object.fromEntries(asked), locale));
  if (!open) return Response.json({ error: 'not_found' }, { status: 404, headers });
  headers.set('Content-Type', 'text/csv; charset=utf-8');
  headers.set('Content-Disposition', `attachment; filename="duliang-overview-${open.overview.scope.book.period}.csv"`);
  return new Response(overviewCsv(open.overview, locale), { headers });
}
