import { wallSent } from '#components/wall/wall-sent.tsx';
import { loadWall } from '#lib/features/wall/loaders.ts';
import { now } from '#lib/server/clock.ts';
import { currentSession } from '#lib/server/session.ts';

/** The pages of the wall display anew; 401 once the sign-in has ended, 404 for whoever may not see them. */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('locale') === 'en' ? 'en' : 'zh';
  const headers = { 'Cache-Control': 'private, no-store' };
  const session = await currentSession();
  if (!session) return Response.json({ error: 'signed_out' }, { status: 401, headers });
  const wall = await loadWall(session, locale);
  if (!wall) return Response.json({ error: 'not_found' }, { status: 404, headers });
  return Response.json(wallSent(wall, now(), locale), { headers });
}
