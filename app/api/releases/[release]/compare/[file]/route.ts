import { createHash } from 'node:crypto';
import { periodLabel } from '#lib/domain/period-label.ts';
import { loadPictureRelease } from '#lib/features/picture/loaders.ts';
import { loadReleasedCompare } from '#lib/features/released-compare/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { siteAddress } from '#lib/server/env.ts';
import { href } from '#lib/shared/routes.ts';
import { compareFile, fileResponse, parseCompareFile, queryOf } from '../../../../_compare/files.ts';
import { guardedAnswer, holds, openHeaders, refusal } from '../../../../_open-data/answer.ts';

type Context = { params: Promise<{ release: string; file: string }> };

/** Raised when the same data would be written or drawn differently. */
const WRITING = 1;

/** What is compared of one release, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { release: name, file } = await params;
  const wanted = parseCompareFile(file);
  if (!wanted) return refusal('fileMissing');
  return guardedAnswer(async () => {
    const from = await loadPictureRelease(name);
    if (!from) return refusal('releaseMissing');
    const { release, profile } = from;
    const { locale, kind } = wanted;
    const asked = `${WRITING}\n${release.hash}\n${file}\n${new URL(request.url).search}`;
    const headers = openHeaders(createHash('sha256').update(asked).digest('hex').slice(0, 32));
    const tag = headers.get('ETag')?.slice(3, -1) ?? '';
    if (holds(request, tag)) return new Response(null, { status: 304, headers });
    const query = queryOf(request.url);
    const t = translator(locale, 'picture');
    const zh = locale === 'zh';
    const { version, publishedAt: at } = release;
    const period = periodLabel(release.period, locale);
    const made = await compareFile({
      ...{ locale, kind, query, rows: await loadReleasedCompare(release, query) },
      notes: [
        t('release', { county: zh ? profile.nameZh : profile.nameEn, period, version, at }),
        t('licence', { licence: zh ? profile.licenceZh : profile.licenceEn }),
      ],
      page: new URL(href({ locale, release: null }, { page: 'compare' }), siteAddress()).href,
    });
    if (!made) return refusal(kind === 'png' ? 'pictureMissing' : 'fileMissing');
    return fileResponse(made, `${release.countyCode}-${release.period}-v${version}-compare.${kind}`, headers);
  });
}
