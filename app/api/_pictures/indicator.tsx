import type { Locale } from '#lib/domain/vocabulary.ts';
import type { PictureRelease } from '#lib/features/picture/loaders.ts';

/** The quarterly chart of one indicator; null where the release holds no such indicator. */
export async function indicatorSheet(_from: PictureRelease, _code: string, _locale: Locale): Promise<string | null> {
  return null;
}
