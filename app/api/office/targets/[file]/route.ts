import { loadTargets } from '#lib/features/target-list/loaders.ts';
import { targetTable } from '#lib/features/target-table/view.ts';
import { currentSession } from '#lib/server/session.ts';

const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** The targets of a year, as far as whoever is signed in may see them; 404 for whoever may see none. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const session = await currentSession();
  const year = /^(20\d\d)\.csv$/.exec((await params).file)?.[1];
  const open = session && year ? await loadTargets(session, { year }) : null;
  if (!open) return Response.json({ error: 'not_found' }, { status: 404, headers: HEADERS });
  return new Response(targetTable(open), {
    headers: {
      ...HEADERS,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="targets-${year}.csv"`,
    },
  });
}
