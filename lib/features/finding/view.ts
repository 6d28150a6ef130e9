import { parsePeriod } from '#lib/domain/period.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { elapsedShare } from '#lib/domain/period-schedule.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { inSentence, listed, sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** How one domain stands; `ratio` is null where it is not rated. */
export type Standing = { code: string; nameZh: string; nameEn: string; ratio: number | null; status: Status };

type Grouped = { on: Standing[]; slow: Standing[]; late: Standing[]; unrated: Standing[] };

/** Domains by how they stand, best first in each group. */
function grouped(standings: readonly Standing[]): Grouped {
  const rated = standings.filter(isRated).sort((a, b) => b.ratio - a.ratio);
  return {
    on: rated.filter(({ status }) => isOn(status)),
    slow: rated.filter(({ status }) => status === 'slightly_behind'),
    late: rated.filter(({ status }) => !isOn(status) && status !== 'slightly_behind'),
    unrated: standings.filter((one) => one.ratio === null),
  };
}

/** The domain or domains furthest behind schedule, as far as the figures people read can tell; none where all keep it. */
export function furthestBehind(standings: readonly Standing[]): Standing[] {
  const behind = standings.filter(isRated).filter(({ status }) => !isOn(status));
  const least = Math.min(...behind.map(({ ratio }) => Math.floor(ratio * 100)));
  return behind.filter(({ ratio }) => Math.floor(ratio * 100) === least);
}

/** "五个领域赶上进度，养老落后最多" */
export function findingTitle(standings: readonly Standing[], locale: Locale): string {
  const t = translator(locale, 'summary');
  const { on, unrated } = grouped(standings);
  const total = standings.length;
  if (total === 0 || unrated.length === total) return t('findingNone');
  if (on.length === total) return t('findingAll', { count: counted(total, locale) });
  const worst = furthestBehind(standings);
  if (worst.length === 0) return t('findingRated', { count: counted(on.length, locale), rest: unrated.length });
  const names = listed(
    worst.map((one) => nameOf(one, locale)),
    locale,
  );
  if (on.length === 0) return t('findingZero', { names, n: worst.length });
  return t('finding', { count: sentenceCase(counted(on.length, locale)), n: on.length, names, worst: worst.length });
}

/** "到六月底，一年的时间过了一半。教育和客运赶上进度；建设略慢；养老滞后。" */
export function leadSentence(standings: readonly Standing[], period: string, locale: Locale): string {
  const t = translator(locale, 'summary');
  const groups = grouped(standings);
  const clauses = (['on', 'slow', 'late', 'unrated'] as const)
    .filter((key) => groups[key].length > 0)
    .map((key) => t(`lead_${key}`, { names: namesOf(groups[key], locale), n: groups[key].length }));
  const stop = locale === 'zh' ? '。' : '.';
  const standing = clauses.length > 0 ? sentenceCase(clauses.join(locale === 'zh' ? '；' : '; ')) + stop : '';
  return [elapsedSentence(period, locale), standing].filter(Boolean).join(locale === 'zh' ? '' : ' ');
}

/** How much of the year was over at the period's end. */
export function elapsedSentence(period: string, locale: Locale): string {
  const share = elapsedShare(period);
  const end = periodEnd(period);
  if (share === null || end === null || !parsePeriod(period)) return '';
  const t = translator(locale, 'summary');
  const part = { 0.25: 'quarter', 0.5: 'half', 0.75: 'three', 1: 'whole' }[share] ?? 'other';
  return t('elapsed', { month: Number(end.slice(5, 7)), part, percent: Math.round(share * 100) });
}

function namesOf(list: readonly Standing[], locale: Locale): string {
  return listed(
    list.map((one) => nameOf(one, locale)),
    locale,
  );
}

function nameOf(one: Standing, locale: Locale): string {
  return locale === 'zh' ? one.nameZh : inSentence(one.nameEn, locale);
}

function counted(n: number, locale: Locale): string {
  return translator(locale, 'summary')('counted', { n });
}

function isRated(one: Standing): one is Standing & { ratio: number } {
  return one.ratio !== null;
}

function isOn(status: Status): boolean {
  return status === 'on_schedule' || status === 'achieved' || status === 'held';
}
