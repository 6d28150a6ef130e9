import { replyToItem } from '#lib/features/supervision/actions.ts';
import { faultName } from '#lib/features/supervision/view.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

const STATUS = {
  signed_out: 401,
  forbidden: 404,
  not_found: 404,
  conflict: 409,
  key_reused: 422,
  failed: 500,
} as const;

/**
 * Takes an answer with its files; larger than a server action takes, hence a handler. A form that was sent without a
 * script is led back to its page, which says why where it was not taken.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const outcome = await replyToItem(form);
  const headers = { 'Cache-Control': 'private, no-store' };
  if (request.headers.get('accept')?.includes('text/html')) {
    const locale = form.get('locale') === 'en' ? 'en' : 'zh';
    const id = encodeURIComponent(String(form.get('id') ?? ''));
    const page = officeHref(locale, { page: 'office', part: 'supervision', id });
    const where = outcome.ok ? '#course' : `?${new URLSearchParams({ fault: faultName(outcome) })}#reply`;
    return new Response(null, { status: 303, headers: { ...headers, Location: `${page}${where}` } });
  }
  const status = outcome.ok ? 200 : ({ ...STATUS }[outcome.code as keyof typeof STATUS] ?? 422);
  return Response.json(outcome, { status, headers });
}
