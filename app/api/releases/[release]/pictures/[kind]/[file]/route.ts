import { createHash } from 'node:crypto';
import { loadPictureRelease } from '#lib/features/picture/loaders.ts';
import { parsePicture } from '#lib/features/picture/schema.ts';
import { drawPicture } from '#lib/server/pictures.ts';
import { guardedAnswer, holds, openHeaders, refusal } from '../../../../../_open-data/answer.ts';
import { drawingOf } from '../../../../../_pictures/drawings.tsx';

type Context = { params: Promise<{ release: string; kind: string; file: string }> };

/** Raised when the same data would be drawn differently. */
const DRAWING = 1;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { release: name, kind, file } = await params;
  const wanted = parsePicture(kind, file);
  if (!wanted) return refusal('pictureMissing');
  return guardedAnswer(async () => {
    const from = await loadPictureRelease(name);
    if (!from) return refusal('releaseMissing');
    const { release } = from;
    const version = `${release.period}-v${release.version}`;
    const key = `${DRAWING}\n${release.countyCode}\n${release.hash}\n${kind}\n${file}`;
    const tag = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const headers = openHeaders(tag);
    if (holds(request, tag)) return new Response(null, { status: 304, headers });
    const picture = await drawPicture(key, () => drawingOf(wanted.kind, from, wanted.code, wanted.locale));
    if (!picture) return refusal('pictureMissing');
    headers.set('Content-Type', 'image/png');
    headers.set('Content-Disposition', `inline; filename="${release.countyCode}-${version}-${kind}-${file}"`);
    return new Response(new Uint8Array(picture), { headers });
  });
}
