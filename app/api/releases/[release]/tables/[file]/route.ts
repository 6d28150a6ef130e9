import { loadTableFile } from '#lib/features/dataset/loaders.ts';
import { parseFileName, tableNamed } from '#lib/features/dataset/schema.ts';
import { fileAnswer, guardedAnswer, refusal } from '../../../../_open-data/answer.ts';

type Context = { params: Promise<{ release: string; file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { release, file } = await params;
  const wanted = parseFileName(file);
  if (!wanted) return refusal('fileMissing');
  const table = tableNamed(wanted.stem);
  if (!table) return refusal('tableMissing');
  return guardedAnswer(async () => {
    const found = await loadTableFile(release, table, wanted.format);
    return found ? fileAnswer(request, found, wanted.format) : refusal('releaseMissing');
  });
}
