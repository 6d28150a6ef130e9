import { attachmentOf } from '#lib/domain/evidence/file-name.ts';
import { loadReplyFile } from '#lib/features/supervision-file/loaders.ts';

/** A file to an answer, always to be saved and never shown inside this site; 404 for whoever may not have it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const file = await loadReplyFile((await params).id);
  const headers = new Headers({
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  if (!file) return Response.json({ error: 'not_found' }, { status: 404, headers });
  headers.set('Content-Type', file.mediaType);
  headers.set('Content-Disposition', attachmentOf(file.name));
  return new Response(new Uint8Array(file.bytes), { headers });
}
