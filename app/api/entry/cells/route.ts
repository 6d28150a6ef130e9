import { z } from 'zod';
import { saveTypedCells } from '#lib/features/cell/actions.ts';
import type { Outcome } from '#lib/shared/outcome.ts';

/** Cells that a person typed are saved here and not by an action: actions of one page wait for each other. */
export async function POST(request: Request): Promise<Response> {
  const sent = envelope.safeParse(await request.json().catch(() => null));
  if (!sent.success) return answer({ ok: false, code: 'invalid', sentence: '', details: null });
  return answer(await saveTypedCells(sent.data));
}

const envelope = z.strictObject({
  locale: z.enum(['zh', 'en']),
  key: z.string(),
  as: z.string(),
  input: z.unknown(),
});

const STATUS: Partial<Record<Extract<Outcome<never>, { ok: false }>['code'], number>> = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_late: 409,
  too_many: 429,
  failed: 500,
};

function answer(outcome: Outcome<unknown>): Response {
  const status = outcome.ok ? 200 : (STATUS[outcome.code] ?? 422);
  return Response.json(outcome, { status, headers: { 'cache-control': 'private, no-store' } });
}
