import { SeriesPicture } from '#components/indicator/SeriesPicture.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { markup } from '#components/ui/markup.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadSeriesPicture, type PictureRelease } from '#lib/features/picture/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { sheet } from './sheet.ts';

/** The chart over time of one indicator; null where the release holds no such indicator or nothing to draw of it. */
export async function indicatorSheet(from: PictureRelease, code: string, locale: Locale): Promise<string | null> {
  const found = await loadSeriesPicture(from, code, locale);
  if (!found) return null;
  const words = brickWords(locale);
  const t = translator(locale, 'picture');
  const made = found.chart.demonstration.some((mark) => mark) || found.aim.demonstration;
  return sheet(from, locale, {
    title: found.finding,
    subtitle: `${found.name} · ${found.subtitle}`,
    drawing: markup(
      <SeriesPicture view={found.chart} label={found.finding} order={found.domain.order} doubtMark={words.doubt} />,
    ),
    source: [`${words.source}${found.sources.join(locale === 'zh' ? '；' : '; ')}`, made ? t('real') : '']
      .filter(Boolean)
      .join(locale === 'zh' ? '。' : '. '),
    demonstration: made,
  });
}
