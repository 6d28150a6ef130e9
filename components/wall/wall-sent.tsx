import { markup } from '#components/ui/markup.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { WallView } from '#lib/features/wall/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { DomainWall, OverviewWall, RankingWall, SupervisionWall } from './WallPages.tsx';

export type WallSent = {
  place: string;
  period: string;
  demonstration: string | null;
  release: string;
  next: string | null;
  pages: { key: string; title: string; html: string }[];
  /** What is said where this picture could not be renewed. */
  away: string;
  ended: string;
};

/**
 * The pages of the screen as text, so that what was there at first and what comes hours later are shown by the same
 * few lines of script. Every text in them is escaped by markup().
 */
export function wallSent(wall: WallView, made: Date, locale: Locale): WallSent {
  const t = translator(locale, 'wall');
  const { place, period, release, next } = wall;
  return {
    ...{ place, period, release, next },
    demonstration: wall.demonstration ? translator(locale, 'chart')('demoData') : null,
    away: t('away', { at: made }),
    ended: t('ended', { at: made }),
    pages: [
      { key: 'overview', title: t('overview'), html: markup(<OverviewWall locale={locale} wall={wall} />) },
      ...wall.domains.map((domain) => ({
        key: domain.code,
        title: domain.name,
        html: markup(<DomainWall locale={locale} domain={domain} />),
      })),
      ...(wall.ranking.length > 0
        ? [{ key: 'ranking', title: t('ranking'), html: markup(<RankingWall locale={locale} wall={wall} />) }]
        : []),
      { key: 'supervision', title: t('supervision'), html: markup(<SupervisionWall locale={locale} wall={wall} />) },
    ],
  };
}
