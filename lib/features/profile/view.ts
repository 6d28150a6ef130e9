import { parseThresholds, type Thresholds } from '#lib/domain/progress/thresholds.ts';
import { percentOf, toleranceLines } from '#lib/domain/progress/tolerance-lines.ts';
import { RECORD_EXAMPLES, type RecordNumber } from '#lib/domain/record-number.ts';
import { LOCALES, type Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { FIELDS, type FieldName, SAID } from './schema.ts';

/** Everything that can be changed, as the text that stands in its field; a switch is 1 or nothing. */
export type Settings = Record<FieldName, string>;

type Stored = { profile: Record<(typeof SAID)[number], string | null> & { showOutline: boolean }; thresholds: unknown };

export function settingsOf({ profile, thresholds }: Stored): Settings {
  return {
    ...(Object.fromEntries(SAID.map((name) => [name, profile[name] ?? ''])) as Record<(typeof SAID)[number], string>),
    showOutline: profile.showOutline ? '1' : '',
    ...ruleTexts(parseThresholds(thresholds)),
  };
}

function ruleTexts(rules: Thresholds) {
  const percent = (share: number) => String(percentOf(share));
  return {
    onSchedule: percent(rules.onSchedule),
    slightlyBehind: percent(rules.slightlyBehind),
    coverageShare: percent(rules.coverageShare),
    smallDenominator: String(rules.smallDenominator),
    unitSlipOver: percent(rules.unitSlipOver),
    tolerance: percent(rules.tolerance),
    easyBelow: percent(rules.easyBelow),
    stretchOver: percent(rules.stretchOver),
    tolerances: toleranceLines(rules.tolerances),
  };
}

/** Fields in which two states of the settings differ. */
export function differing(one: Partial<Settings>, other: Settings): FieldName[] {
  return FIELDS.filter((name) => lines(one[name] ?? '') !== lines(other[name]));
}

/** A browser sends the ends of lines in its own way. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

const FAULTS = ['empty', 'tooLong', 'oneLine', 'phone', 'email', 'url', 'seal', 'count', 'order', 'unfit'] as const;

/** What is wrong with a field, by the name that the schema or the write gave it. */
export function profileFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'profile');
  return (name) => {
    const [kind, first = '', second = ''] = name.split(':');
    if (kind === 'percent') return t('fault.percent', { least: Number(first), most: Number(second) });
    if (kind === 'line') return t('fault.line', { line: Number(first) });
    if (kind === 'unknown') return t('fault.unknown', { code: first });
    if (kind && isKind(kind)) return t(`fault.${kind}`, { example: RECORD_EXAMPLES[kind] });
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known}`) : null;
  };
}

function isKind(name: string): name is RecordNumber {
  return Object.hasOwn(RECORD_EXAMPLES, name);
}

/** What others made of the fields they changed meanwhile, for whoever has to choose. */
export function othersSaid(current: Settings, changed: readonly FieldName[], locale: Locale) {
  const t = translator(locale, 'profile');
  return changed.map((name) => ({
    label: t('now', { field: t(`field.${name}`) }),
    text: saidOf(current, name, locale) || t('nothing'),
  }));
}

/** What a field says, as a reader has it: a choice by its words. */
function saidOf(current: Settings, name: FieldName, locale: Locale): string {
  const t = translator(locale, 'profile');
  if (name === 'showOutline') return t(current.showOutline ? 'shown' : 'hidden');
  const only = LOCALES.find((one) => one === current.onlyLanguage);
  return name === 'onlyLanguage' ? t(`pages.${only ?? 'all'}`) : current[name];
}
