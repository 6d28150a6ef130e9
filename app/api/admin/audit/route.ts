import { loadAuditFile } from '#lib/features/audit-export/loaders.ts';
import { streamed } from '../../_download/streamed.ts';

/** The audit log as it is filtered, to be saved as a table; 404 for whoever may not see it. */
export async function GET(request: Request): Promise<Response> {
  const file = await loadAuditFile(Object.fromEntries(new URL(request.url).searchParams));
  if (!file)
    return Response.json({ error: 'not_found' }, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  return streamed(file.parts, { type: 'text/csv; charset=utf-8', name: file.name });
}
