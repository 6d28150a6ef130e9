import { revalidatePath } from 'next/cache';
import { isInternal } from '#lib/server/secrets.ts';
import { refusal } from '../../_open-data/answer.ts';

/**
 * Has every public page drawn anew when it is next asked for. The server calls it when what is published has
 * changed; to everybody else there is nothing at this address.
 */
export function POST(request: Request): Response {
  if (!isInternal(request.headers.get('x-duliang-internal'))) return refusal('fileMissing');
  revalidatePath('/', 'layout');
  return new Response(null, { status: 204 });
}

export function GET(): Response {
  return refusal('fileMissing');
}
