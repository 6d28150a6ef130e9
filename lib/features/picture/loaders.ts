import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { outlineView } from '../county-outline/view.ts';
import { readSources } from '../dataset/data.ts';
import { findRelease } from '../dataset/loaders.ts';
import { findingTitle } from '../finding/view.ts';
import { loadIndicator } from '../indicator/loaders.ts';
import { indicatorView } from '../indicator-page/view.ts';
import type { Profile } from '../release/loaders.ts';
import type { ReleaseHead } from '../release/view.ts';
import { loadSummary } from '../summary/loaders.ts';
import { standingsOf } from '../summary/view.ts';
import { loadTownship } from '../township/loaders.ts';
import { readTownships } from '../township-list/data.ts';
import { townshipTiles, townshipTitle } from '../township-map/view.ts';
import { wheelView } from '../wheel/view.ts';
import { sentenceCase } from '../wording/view.ts';

/** The release a picture is drawn from, with the names it is signed with. */
export type PictureRelease = { profile: Profile; release: ReleaseHead };

export async function loadPictureRelease(name: string): Promise<PictureRelease | null> {
  return findRelease(name);
}

/** The wheel of the county ("summary") or of one township; null where there is no such unit. */
export async function loadWheelPicture({ profile, release }: PictureRelease, code: string, locale: Locale) {
  const county = locale === 'zh' ? profile.nameZh : profile.nameEn;
  if (code !== 'summary') {
    const township = await loadTownship(release, code, locale);
    return township && { place: `${county} · ${township.line.name}`, title: township.line.name, wheel: township.wheel };
  }
  const rows = await loadSummary(release);
  if (!rows) return null;
  const standings = standingsOf(rows);
  return { place: county, title: findingTitle(standings, locale), wheel: wheelView(standings, locale) };
}

/** The townships in one domain, or over all of them; null where there is no such domain. */
export async function loadTilesPicture({ release }: PictureRelease, code: string, locale: Locale) {
  const rows = await readTownships(release, null, []);
  const domain = rows.domains.find((one) => one.code === code && one.order > 0);
  if (!domain && code !== 'all') return null;
  const t = translator(locale, 'summary');
  const name = domain ? (locale === 'zh' ? domain.nameZh : domain.nameEn) : t('whereAll');
  const tiles = townshipTiles(
    rows.units.filter((unit) => unit.kind === 'township'),
    rows.progress.filter((row) => row.domainCode === code),
    locale,
  );
  return {
    tiles,
    title: sentenceCase(townshipTitle(tiles, name, locale)),
    subtitle: t('whereSubtitle', { subject: name, period: periodLabel(release.period, locale, 'until') }),
    label: t('whereSubtitle', { subject: name, period: periodLabel(release.period, locale, 'until') }),
  };
}

/** What the page of one indicator draws; null where the release holds no such indicator. */
export async function loadIndicatorPicture({ release }: PictureRelease, code: string, locale: Locale) {
  const rows = await loadIndicator(release, code);
  if (!rows) return null;
  return indicatorView({ ...rows, period: release.period }, locale);
}

/** The county's outline; null where the county does not show one. */
export async function loadOutlinePicture({ profile, release }: PictureRelease, locale: Locale) {
  const rows = profile.showOutline ? await loadSummary(release) : null;
  const outline = rows && outlineView(profile.outline, rows.townships, locale);
  if (!outline) return null;
  const zh = locale === 'zh';
  const sources = await readSources({ countyCode: release.countyCode, releaseId: release.id });
  const credits = sources.flatMap((row) => (zh ? row.attributionZh : row.attributionEn) ?? []);
  const t = translator(locale, 'summary');
  return {
    outline,
    title: t('county', { name: zh ? profile.nameZh : profile.nameEn }),
    subtitle: t('outlineNote'),
    credits: credits.join(zh ? '；' : '; '),
  };
}
