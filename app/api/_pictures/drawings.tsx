import { domainHue } from '#components/charts/hue.ts';
import { OutlineMap } from '#components/charts/OutlineMap.tsx';
import { TileMap } from '#components/charts/TileMap.tsx';
import { Wheel } from '#components/charts/Wheel.tsx';
import { markup } from '#components/ui/markup.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import {
  loadOutlinePicture,
  loadTilesPicture,
  loadWheelPicture,
  type PictureRelease,
} from '#lib/features/picture/loaders.ts';
import type { PictureKind } from '#lib/features/picture/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import { indicatorSheet, readingSheet, townshipBarsSheet } from './indicator.tsx';
import { sheet } from './sheet.ts';

/** The picture as SVG text; null where the release holds nothing of that code. */
export function drawingOf(
  kind: PictureKind,
  from: PictureRelease,
  code: string,
  locale: Locale,
): Promise<string | null> {
  switch (kind) {
    case 'wheel':
      return wheelSheet(from, code, locale);
    case 'tiles':
      return tilesSheet(from, code, locale);
    case 'outline':
      return code === 'county' ? outlineSheet(from, locale) : Promise.resolve(null);
    case 'indicator':
      return indicatorSheet(from, code, locale);
    case 'townships':
      return townshipBarsSheet(from, code, locale);
    case 'reading':
      return readingSheet(from, code, locale);
  }
}

async function wheelSheet(from: PictureRelease, code: string, locale: Locale): Promise<string | null> {
  const found = await loadWheelPicture(from, code, locale);
  if (!found) return null;
  const t = translator(locale, 'picture');
  const demonstration = from.release.demonstration;
  const petals = found.wheel.petals.map((petal) => ({ ...petal, hue: domainHue(petal.order), demonstration }));
  return sheet(from, locale, {
    title: code === 'summary' ? found.title : t('wheelTitle', { name: found.title }),
    subtitle: t('wheelSubtitle', { place: found.place, period: periodLabel(from.release.period, locale) }),
    drawing: markup(<Wheel id="w" label={found.wheel.label} petals={petals} hub={found.wheel.hub} />),
    drawingWidth: 680,
    source: t('source'),
  });
}

async function tilesSheet(from: PictureRelease, code: string, locale: Locale): Promise<string | null> {
  const found = await loadTilesPicture(from, code, locale);
  if (!found) return null;
  const t = translator(locale, 'picture');
  return sheet(from, locale, {
    title: found.title,
    subtitle: found.subtitle,
    drawing: markup(<TileMap id="t" label={found.label} tiles={found.tiles} unplaced="" />),
    drawingWidth: 620,
    legend: ([1, 2, 3, 4, 5] as const).map((step) => ({ fill: `var(--heat-${step})`, text: t(`heat.${step}`) })),
    source: t('sourceTiles'),
  });
}

async function outlineSheet(from: PictureRelease, locale: Locale): Promise<string | null> {
  const found = await loadOutlinePicture(from, locale);
  if (!found) return null;
  const t = translator(locale, 'picture');
  const number = from.profile.mapApprovalNumber;
  return sheet(from, locale, {
    title: found.title,
    subtitle: found.subtitle,
    drawing: markup(<OutlineMap id="o" {...found.outline} />),
    drawingWidth: 620,
    source: [
      t('sourceOutline', { credits: found.credits }),
      number ? t('mapNumber', { number }) : t('noMapNumber'),
    ].join(locale === 'zh' ? '；' : '; '),
    demonstration: false,
  });
}
