import { attachmentOf } from '#lib/domain/evidence/file-name.ts';
import { EVIDENCE_KINDS } from '#lib/domain/evidence/kind.ts';
import { loadBriefFile } from '#lib/features/briefing-document/loaders.ts';

/** The meeting brief as a Word document, named in its reader's language; 404 for whoever may not read it. */
export async function GET(request: Request): Promise<Response> {
  const { locale, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  const file = await loadBriefFile(query, locale === 'en' ? 'en' : 'zh');
  const headers = new Headers({ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' });
  if (!file) return Response.json({ error: 'not_found' }, { status: 404, headers });
  headers.set('Content-Type', EVIDENCE_KINDS.docx.mediaType);
  headers.set('Content-Disposition', attachmentOf(file.name, 'brief'));
  return new Response(new Uint8Array(file.bytes), { headers });
}
