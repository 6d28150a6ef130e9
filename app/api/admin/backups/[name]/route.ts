import { loadBackupFile } from '#lib/features/backup/loaders.ts';
import { streamed } from '../../../_download/streamed.ts';

/** A backup to be kept elsewhere; 404 for whoever may not have it. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const file = await loadBackupFile((await params).name);
  if (!file)
    return Response.json({ error: 'not_found' }, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  return streamed(file.parts, { type: 'application/gzip', name: file.name });
}
