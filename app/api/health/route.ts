export const dynamic = 'force-dynamic';

/** Liveness: the process answers. The database is never asked, so that a slow disk does not get the server killed. */
export function GET(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'Cache-Control': 'no-store' } });
}
