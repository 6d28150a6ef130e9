import { attachmentOf } from '#lib/domain/evidence/file-name.ts';
import { loadOfficeTable } from '#lib/features/office-table/loaders.ts';

type Context = { params: Promise<{ kind: string; code: string }> };

/** The figures behind a page of the office as CSV, always to be saved; 404 for whoever may not read the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, code } = await params;
  const query = new URL(request.url).searchParams;
  const file = await loadOfficeTable({
    ...{ kind, code, locale: query.get('locale') === 'en' ? 'en' : 'zh' },
    ...{ period: query.get('period') ?? undefined, asOf: query.get('asOf') ?? undefined },
  });
  const headers = new Headers({ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' });
  if (!file) return Response.json({ error: 'not_found' }, { status: 404, headers });
  headers.set('Content-Type', 'text/csv; charset=utf-8');
  headers.set('Content-Disposition', attachmentOf(file.name));
  return new Response(file.text, { headers });
}
