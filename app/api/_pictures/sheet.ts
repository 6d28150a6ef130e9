import { type PictureProps, pictureSvg } from '#components/picture/PictureFrame.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { PictureRelease } from '#lib/features/picture/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The sheet of a picture: what is drawn, and the lines that say whence it is and how it may be used. */
export function sheet(
  { profile, release }: PictureRelease,
  locale: Locale,
  picture: Omit<PictureProps, 'demonstration' | 'notes'> & { source: string; demonstration?: boolean },
): string {
  const t = translator(locale, 'picture');
  const zh = locale === 'zh';
  const { source, demonstration = release.demonstration, ...rest } = picture;
  return pictureSvg({
    ...rest,
    demonstration: demonstration ? t('demonstration') : null,
    notes: [
      source,
      t('release', {
        county: zh ? profile.nameZh : profile.nameEn,
        period: periodLabel(release.period, locale),
        version: release.version,
        at: release.publishedAt,
      }),
      t('licence', { licence: zh ? profile.licenceZh : profile.licenceEn }),
    ],
  });
}
