import type { OpenFile } from '#lib/features/dataset/loaders.ts';
import { type Format, TABLES } from '#lib/features/dataset/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import { ASK_AGAIN } from '#lib/server/shared-caches.ts';
import { href } from '#lib/shared/routes.ts';

const TYPES: Record<Format, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** The file as a stream, or 304 where the reader already holds it. */
export function fileAnswer(request: Request, file: OpenFile, format: Format): Response {
  const headers = openHeaders(file.tag);
  if (holds(request, file.tag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', TYPES[format]);
  headers.set('Content-Disposition', `${format === 'csv' ? 'attachment' : 'inline'}; filename="${file.downloadName}"`);
  if (format === 'csv') {
    const twin = `${new URL(request.url).pathname.slice(0, -'csv'.length)}json`;
    headers.set('Link', `<${twin}>; rel="describedby"; type="application/json"`);
  }
  return new Response(streamOf(file.text()), { headers });
}

/** Headers that every open file shares; anyone's page may read it. */
export function openHeaders(tag: string): Headers {
  return new Headers({
    ETag: `W/"${tag}"`,
    'Cache-Control': ASK_AGAIN,
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
}

export function holds(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((entry) => entry.trim().replace(/^W\//, '') === `"${tag}"`);
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

export type Refusal =
  | 'fileMissing'
  | 'releaseMissing'
  | 'indicatorMissing'
  | 'pictureMissing'
  | 'tableMissing'
  | 'unitMissing'
  | 'unavailable';

/** A clear sentence in both languages, and where to go on. */
export function refusal(reason: Refusal, status: 404 | 503 = 404): Response {
  const sentence = (locale: 'zh' | 'en') => {
    const t = translator(locale, 'dataset');
    const address = href({ locale, release: null }, { page: 'data' });
    return { error: t(reason, { tables: TABLES.join(', ') }), next: t('seeAll', { address }) };
  };
  return Response.json(
    { zh: sentence('zh'), en: sentence('en') },
    { status, headers: { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' } },
  );
}

/** Runs a handler; where the data cannot be read, a sentence goes out and the cause stays in the log. */
export async function guardedAnswer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (cause) {
    console.error('open data:', cause);
    return refusal('unavailable', 503);
  }
}
