import { addEvidence } from '#lib/features/evidence/actions.ts';

const STATUS = {
  signed_out: 401,
  forbidden: 404,
  not_found: 404,
  conflict: 409,
  key_reused: 422,
  failed: 500,
} as const;

/** Takes one evidence file; larger than a server action takes, hence a handler. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const outcome = await addEvidence(form);
  const status = outcome.ok ? 200 : ({ ...STATUS }[outcome.code as keyof typeof STATUS] ?? 422);
  return Response.json(outcome, { status, headers: { 'Cache-Control': 'private, no-store' } });
}
