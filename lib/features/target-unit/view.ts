import { personOf } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { actorWords } from '../actor-name/view.ts';
import { indicatorName } from '../indicator/view.ts';
import { type Entry, groupBy } from '../target-entry/view.ts';
import type { OpenTargets } from '../target-list/loaders.ts';
import { type AimCell, aimCell, type Count, countOf } from '../target-list/view.ts';
import { askedScope } from '../target-notice/view.ts';
import { amountWords, type FlagWords, flagWords } from '../target-words/view.ts';

/** What was said to a target, in words. */
export type SaidWords = { state: Entry['state']; word: string; by: string | null; text: string | null };

/** One target of a place on its own list. */
export type UnitLine = {
  code: string;
  name: string;
  href: string;
  domain: { order: number; glyph: string };
  cell: AimCell;
  lastYear: string;
  reason: string | null;
  flags: readonly FlagWords[];
  said: SaidWords;
  version: number;
  mayAnswer: boolean;
};

export function unitLines(open: OpenTargets, unitCode: string, locale: Locale): UnitLine[] {
  const domains = new Map(open.book.domains.map((one) => [one.code, one]));
  return open.entries.flatMap((entry) => {
    const cell = entry.unit.code === unitCode ? aimCell(entry, locale) : null;
    if (!cell || !entry.newest) return [];
    const { indicator, newest, track } = entry;
    const domain = domains.get(indicator.domainCode);
    return [
      {
        ...{ code: indicator.code, name: indicatorName(indicator, locale), cell, version: newest.version },
        href: `${officeHref(locale, { page: 'office', part: 'targets', id: indicator.code })}?year=${open.year}`,
        domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
        lastYear: amountWords(indicator.kind === 'flow' ? track.lastYear : track.base, indicator, locale),
        reason: newest.reason,
        flags: entry.flags.map((flag) => flagWords(flag, indicator, locale)),
        said: saidWords(entry, open, locale),
        mayAnswer: open.mayAnswer(entry),
      },
    ];
  });
}

export function saidWords({ state, answer }: Entry, open: OpenTargets, locale: Locale): SaidWords {
  const t = translator(locale, 'target');
  const word = t(`answer.${state}`);
  if (!answer) return { state, word, by: null, text: null };
  const by = t('saidBy', { who: nameOf(answer.by, open, locale), at: answer.at });
  return { state, word, by, text: answer.text };
}

/** The name of whoever set or answered a target. */
export function nameOf(
  by: string,
  { people: { people }, book: { units, departments } }: OpenTargets,
  locale: Locale,
): string {
  return actorWords(by, { people: people.filter(({ id }) => id === personOf(by)), units, departments }, locale);
}

/** Who has answered and who has not: a line for each township, and for each department that answers for the county. */
export type WhoLine = {
  key: string;
  unitId: string;
  name: string;
  href: string | null;
  heads: string;
  count: Count;
};

export function whoLines(open: OpenTargets, locale: Locale): WhoLine[] {
  const asked = open.entries.filter(({ newest }) => newest !== null);
  const towns = [
    ...groupBy(
      asked.filter(({ unit }) => unit.kind === 'township'),
      ({ unit }) => unit.code,
    ).values(),
  ];
  const own = asked.filter(({ unit }) => unit.kind === 'county');
  const departments = [...groupBy(own, ({ indicator }) => departmentOf(open, indicator.code)).values()];
  return [...towns, ...departments].flatMap((entries) => whoLine(entries, open, locale));
}

function whoLine(entries: readonly Entry[], open: OpenTargets, locale: Locale): WhoLine[] {
  const [first] = entries;
  if (!first) return [];
  const { unit, indicator } = first;
  const departmentCode = departmentOf(open, indicator.code);
  const isTown = unit.kind === 'township';
  const department = open.book.departments.find(({ code }) => code === departmentCode);
  const said = (one: { nameZh: string; nameEn: string } | undefined) =>
    (locale === 'zh' ? one?.nameZh : one?.nameEn) ?? '';
  const scope = askedScope(unit, { departmentCode });
  const heads = open.people.heads
    .filter(({ actor }) => may(actor, 'target.answer', scope))
    .map(({ userId }) => nameOf(`person:${userId}`, open, locale));
  return [
    {
      ...{ key: isTown ? unit.code : departmentCode, unitId: unit.id, name: said(isTown ? unit : department) },
      href: isTown ? unitHref(unit.code, open.year, locale) : null,
      heads: heads.join(locale === 'zh' ? '、' : ', '),
      count: countOf(entries),
    },
  ];
}

function departmentOf({ book }: OpenTargets, indicatorCode: string): string {
  return book.departmentsOf.get(indicatorCode)?.[0] ?? '';
}

export function unitHref(code: string, year: number, locale: Locale): string {
  return `${officeHref(locale, { page: 'office', part: 'targets' })}?year=${year}&unit=${code}`;
}
