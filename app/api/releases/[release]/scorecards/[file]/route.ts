import { findRelease } from '#lib/features/dataset/loaders.ts';
import { parseFileName } from '#lib/features/dataset/schema.ts';
import { loadScorecard } from '#lib/features/scorecard/loaders.ts';
import { guardedAnswer, holds, openHeaders, refusal } from '../../../../_open-data/answer.ts';

type Context = { params: Promise<{ release: string; file: string }> };

/** Where one unit stands in every indicator: the county, or a township by its code. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { release: name, file } = await params;
  const wanted = parseFileName(file);
  if (wanted?.format !== 'json') return refusal('fileMissing');
  return guardedAnswer(async () => {
    const found = await findRelease(name);
    if (!found) return refusal('releaseMissing');
    const { release } = found;
    const tag = `scorecard-${wanted.stem}-${release.hash.slice(0, 24)}`;
    const headers = openHeaders(tag);
    if (holds(request, tag)) return new Response(null, { status: 304, headers });
    const lines = await loadScorecard(release, wanted.stem);
    if (lines.length === 0) return refusal('unitMissing');
    return Response.json({ release: release.id, period: release.period, unit: wanted.stem, lines }, { headers });
  });
}
