import { addDays } from '#lib/domain/calendar-day.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import { stepPeriod } from '#lib/domain/period.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { expectedNext } from '#lib/domain/supervision/aim.ts';
import { isResponsible } from '#lib/domain/supervision/responsible.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { currentFigure } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { aimWords } from '../headline-tile/view.ts';
import { indicatorName, targetOf } from '../indicator/view.ts';
import { paceParts } from '../pace-words/view.ts';
import { verdictWords } from '../verdict/view.ts';
import type { LoadedDraft } from './loaders.ts';

type Option = { value: string; label: string };

/** What can be chosen: a unit and an indicator, by their codes. */
export function draftChoices({ units, indicators, book }: LoadedDraft, locale: Locale) {
  const zh = locale === 'zh';
  return {
    units: units.map(({ code, nameZh, nameEn }): Option => ({ value: code, label: zh ? nameZh : nameEn })),
    indicators: book.domains.flatMap((domain) => {
      const own = indicators.filter(({ domainCode }) => domainCode === domain.code);
      const options = own.map((one): Option => ({ value: one.code, label: indicatorName(one, locale) }));
      return options.length > 0 ? [{ label: zh ? domain.nameZh : domain.nameEn, options }] : [];
    }),
  };
}

/** Days that an item has at the least, where the quarter after next gives fewer. */
const DAYS_AT_LEAST = 30;
/** Figures of a quarter are in about this long after it. */
const DAYS_TO_FILE = 20;

/** The form that opens an item on one figure, filled in as far as the figure itself says. */
export function draftView({ of, today, chosen }: LoadedDraft, locale: Locale) {
  if (!chosen) return null;
  const { unit, indicator, open, responsible } = chosen;
  const t = translator(locale, 'supervision');
  const zh = locale === 'zh';
  const { period } = of;
  const rows = of.figures.filter((row) => row.indicatorCode === indicator.code && row.unitCode === unit.code);
  const current = currentFigure(rows, period, indicator.frequency);
  const target = targetOf(
    of.targets.filter(({ unitCode }) => unitCode === unit.code),
    indicator.code,
    stepPeriod(period, 1) ?? period,
  );
  const expected = expectedNext(indicator, target, period);
  const pace = paceParts(current?.row ?? null, target, indicator, locale);
  const next = stepPeriod(period, 1) ?? period;
  const able = (departmentCode: string | null) =>
    responsible.filter(({ grants }) => isResponsible(grants, { unitPath: unit.path, departmentCode }));
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) => (!zh && nameEn) || name;
  const answering = of.departmentsOf.get(indicator.code) ?? [];
  const first = (code: string) => (answering.includes(code) ? answering.indexOf(code) : answering.length);
  const departments = [...of.departments].sort((a, b) => first(a.code) - first(b.code));
  const [chief] = answering;
  const isTown = unit.kind !== 'county';
  const owners = [
    ...(isTown ? [{ code: null, label: zh ? unit.nameZh : unit.nameEn }] : []),
    ...departments.map(({ code, nameZh, nameEn }) => ({ code, label: zh ? nameZh : nameEn })),
  ];
  return {
    unit: { id: unit.id, name: zh ? unit.nameZh : unit.nameEn },
    indicator: { code: indicator.code, name: indicatorName(indicator, locale) },
    period: { code: period, label: periodLabel(period, locale) },
    figure: figureWords(current, indicator, locale),
    aim: aimWords(indicator, target, locale),
    verdict: verdictWords(current?.row ?? { status: 'no_data', ratio: null }, locale, of.thresholds),
    needed: pace && t('needed', pace),
    openAlready: open && officeHref(locale, { page: 'office', part: 'supervision', id: open.id }),
    owners: owners.map(
      ({ code, label }): Option => ({
        value: code ?? '',
        label: able(code).length > 0 ? label : t('ownerNobody', { name: label }),
      }),
    ),
    owner: isTown && able(null).length > 0 ? '' : (chief ?? ''),
    people: owners
      .map(({ code, label }) => ({
        label,
        options: able(code).map((one): Option => ({ value: one.userId, label: nameOf(one) })),
      }))
      .filter(({ options }) => options.length > 0),
    dueOn: laterOf(addDays(periodEnd(next) ?? today, DAYS_TO_FILE), addDays(today, DAYS_AT_LEAST)),
    today,
    expected: expected === null ? '' : formatNumber(expected, indicator.decimals).replace('−', '-'),
    unitWord: zh ? indicator.unitZh : indicator.unitEn,
    expectedHint: t(expected === null ? 'expectedNone' : 'expectedHint', { period: periodLabel(next, locale) }),
    task: t('taskDraft', { unit: zh ? unit.nameZh : unit.nameEn, indicator: indicatorName(indicator, locale) }),
    demonstration: (current?.row.demonstration ?? false) || (target?.demonstration ?? false),
  };
}

export type DraftView = NonNullable<ReturnType<typeof draftView>>;

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
