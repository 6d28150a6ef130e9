import { loadReadiness } from '#lib/features/health/loaders.ts';

export const dynamic = 'force-dynamic';

/** Readiness: the database can be read and holds a county. 503 until it does. */
export async function GET(): Promise<Response> {
  const readiness = await loadReadiness();
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
