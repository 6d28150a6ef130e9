import { findRelease, loadIndicatorFile } from '#lib/features/dataset/loaders.ts';
import { parseFileName } from '#lib/features/dataset/schema.ts';
import { fileAnswer, guardedAnswer, refusal } from '../../../../_open-data/answer.ts';

type Context = { params: Promise<{ release: string; file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { release, file } = await params;
  const wanted = parseFileName(file);
  if (!wanted) return refusal('fileMissing');
  return guardedAnswer(async () => {
    const found = await loadIndicatorFile(release, wanted.stem, wanted.format);
    if (found) return fileAnswer(request, found, wanted.format);
    return refusal((await findRelease(release)) ? 'indicatorMissing' : 'releaseMissing');
  });
}
