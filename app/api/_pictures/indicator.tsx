import { domainHue } from '#components/charts/hue.ts';
import { ReadingScale } from '#components/charts/ReadingScale.tsx';
import { SeriesPicture } from '#components/indicator/SeriesPicture.tsx';
import { TownshipBarsPicture } from '#components/indicator/TownshipBars.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { markup } from '#components/ui/markup.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadIndicatorPicture, type PictureRelease } from '#lib/features/picture/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { sheet } from './sheet.ts';

/** The chart over time of one indicator; null where the release holds no such indicator or nothing to draw of it. */
export async function indicatorSheet(from: PictureRelease, code: string, locale: Locale): Promise<string | null> {
  const found = await loadIndicatorPicture(from, code, locale);
  if (!found?.chart) return null;
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

/** The figure in each township; null where it is not collected there. */
export async function townshipBarsSheet(from: PictureRelease, code: string, locale: Locale): Promise<string | null> {
  const view = await loadIndicatorPicture(from, code, locale);
  if (!view?.townships) return null;
  const t = translator(locale, 'indicator');
  const { townships, domain } = view;
  const label = t('townshipsCaption', { name: view.name, when: view.when });
  const place = { locale, release: null };
  return sheet(from, locale, {
    title: t(townships.rated ? 'townshipsRated' : 'townships'),
    subtitle: label,
    drawing: markup(<TownshipBarsPicture place={place} townships={townships} label={label} order={domain.order} />),
    source: `${brickWords(locale).source}${view.facts.department}`,
    demonstration: townships.demonstration,
  });
}

/** What was said beside what is taken; null where no scale tells the two apart. */
export async function readingSheet(from: PictureRelease, code: string, locale: Locale): Promise<string | null> {
  const view = await loadIndicatorPicture(from, code, locale);
  if (!view?.reading) return null;
  const { title, subtitle, share: _share, ...scale } = view.reading;
  return sheet(from, locale, {
    title,
    subtitle,
    drawing: markup(<ReadingScale id="r" label={title} hue={domainHue(view.domain.order)} {...scale} />),
    source: `${brickWords(locale).source}${view.sources.join(locale === 'zh' ? '；' : '; ')}`,
    demonstration: false,
  });
}
