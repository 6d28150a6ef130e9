import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { domainWorking } from '#lib/features/domain-working/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow, TargetRow } from '#lib/features/indicator/view.ts';
import { indicatorLine } from '#lib/features/indicator-row/view.ts';
import { type MapUnit, townshipTiles, townshipTitle, type UnitProgress } from '#lib/features/township-map/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { inSentence } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type DomainRow = {
  code: string;
  order: number;
  glyph: string;
  nameZh: string;
  nameEn: string;
  whatZh: string;
  whatEn: string;
};

export type ProgressRow = UnitProgress & { domainCode: string; rated: number; onSchedule: number; targeted: number };

export type DomainInput = {
  period: string;
  county: { code: string };
  domain: DomainRow;
  indicators: readonly IndicatorRow[];
  figures: readonly FigureRow[];
  targets: readonly TargetRow[];
  progress: readonly ProgressRow[];
  townships: readonly MapUnit[];
  thresholds: unknown;
};

/** One domain: its finding, how the median came about, its indicators, its townships. */
export function domainView(input: DomainInput, locale: Locale) {
  const { domain, progress, county, indicators, figures, targets, period, townships } = input;
  const t = translator(locale, 'domain');
  const own = progress.find(({ unitCode }) => unitCode === county.code) ?? null;
  const working = domainWorking(input, locale);
  const tiles = townshipTiles(townships, progress, locale);
  const head = domainHead(domain, own, locale);
  const subject = { subject: head.name, period: periodLabel(period, locale, 'until') };
  return {
    ...head,
    title: domainTitle(head.name, own, working.lines[0]?.name ?? null, locale),
    working,
    rows: indicators.map((indicator) => indicatorLine(indicator, { figures, targets, period }, locale)),
    map: tiles.some(({ ratio }) => ratio !== null)
      ? { tiles, title: townshipTitle(tiles, head.name, locale), subtitle: t('mapSubtitle', subject) }
      : null,
  };
}

export type DomainView = ReturnType<typeof domainView>;

/** What is said of a domain wherever it is listed. */
function domainHead(domain: DomainRow, own: ProgressRow | null, locale: Locale) {
  const zh = locale === 'zh';
  const status: Status = own?.status ?? 'not_rated';
  return {
    code: domain.code,
    order: domain.order,
    glyph: domain.glyph,
    name: zh ? domain.nameZh : domain.nameEn,
    what: zh ? domain.whatZh : domain.whatEn,
    verdict: verdictWords({ status, ratio: own?.ratio ?? null }, locale),
    rated: own?.rated ?? 0,
    onSchedule: own?.onSchedule ?? 0,
    targeted: own?.targeted ?? 0,
  };
}

/** "供水：8项有评定的指标中6项赶上进度，供水管网漏损率最慢" */
export function domainTitle(name: string, own: ProgressRow | null, slowest: string | null, locale: Locale): string {
  const t = translator(locale, 'domain');
  if (!own || own.rated === 0) return t('titleNone', { name });
  if (own.ratio === null) return t('titleUnrated', { name, rated: own.rated, targeted: own.targeted });
  if (own.onSchedule === own.rated) return t('titleAll', { name, rated: own.rated });
  const slow = slowest ? inSentence(slowest, locale) : '';
  return t('title', { name, rated: own.rated, on: own.onSchedule, slow });
}

export type DomainsInput = Pick<DomainInput, 'period' | 'county' | 'indicators' | 'figures'> & {
  domains: readonly DomainRow[];
  progress: readonly ProgressRow[];
};

/** The list of domains with what each is about and how it stands. */
export function domainsView({ domains, indicators, progress, county }: DomainsInput, locale: Locale) {
  return domains
    .filter(({ order }) => order > 0)
    .map((domain) => {
      const own = progress.find((row) => row.unitCode === county.code && row.domainCode === domain.code) ?? null;
      return {
        ...domainHead(domain, own, locale),
        indicators: indicators.filter(({ domainCode }) => domainCode === domain.code).length,
      };
    });
}

export type DomainsView = ReturnType<typeof domainsView>;
