import { EVIDENCE_FAULTS } from '#lib/domain/evidence/kind.ts';
import { ageOf, type Stage, stageOf } from '#lib/domain/supervision/stage.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { REFUSAL_CODES } from '#lib/shared/errors.ts';
import type { Outcome } from '#lib/shared/outcome.ts';

/** Names of sentences on what is wrong with a field. */
const FAULTS = [
  ...['text', 'long', 'day', 'past', 'not_later', 'too_far', 'number', 'no_direction', 'reached', 'open_already'],
  ...['nobody', 'not_theirs', 'place', 'period', 'files', 'unfit'],
] as const;

/** What is wrong with a field, by the name that the schema or the write gave it. */
export function faultSentence(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'supervision');
  return (name) => {
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known as 'text'}`) : null;
  };
}

/** Why an answer was not taken, and at which field. */
export function inReply({ field, fault, locale }: { field: string; fault: string; locale: Locale }): Outcome<never> {
  const sentence = faultSentence(locale)(fault) ?? '';
  return { ok: false, code: 'invalid', sentence, details: { field, fault } };
}

/** Name of the sentence that says why an answer was not taken, for an address that leads back to its form. */
export function faultName({ code, details }: Extract<Outcome<unknown>, { ok: false }>): string {
  const { fault } = Object(details) as { fault?: unknown };
  return typeof fault === 'string' ? fault : code;
}

/** The sentence of that name; null where the address names none. */
export function namedFault(name: string | null, locale: Locale): string | null {
  if (name === null) return null;
  const evidence = EVIDENCE_FAULTS.find((one) => one === name);
  if (evidence) return translator(locale, 'evidence')(`fault.${evidence}`);
  const code = REFUSAL_CODES.find((one) => one === name);
  return faultSentence(locale)(name) ?? translator(locale, 'refusal')(code ?? 'failed');
}

/** How an item stands now, for whoever was about to change what somebody else has changed meanwhile. */
export function nowTold(details: unknown, locale: Locale): { label: string; text: string }[] {
  const { theirs } = Object(details) as { theirs?: { state?: unknown; dueOn?: unknown } };
  if (typeof theirs?.dueOn !== 'string') return [];
  const t = translator(locale, 'supervision');
  const state = theirs.state === 'met' || theirs.state === 'ended' ? theirs.state : 'open';
  return [
    { label: t('nowState'), text: t(`stage.${state}`) },
    { label: t('due'), text: t('day', { on: startOfDay(theirs.dueOn) }) },
  ];
}

type Timed = { state: 'open' | 'met' | 'ended'; dueOn: string; openedAt: Date; endedAt: Date | null };

export type TimeWords = {
  stage: Stage;
  /** "督办中", "超期" */
  word: string;
  /** "已12天", "历时12天" */
  age: string;
  /** "10月14日" */
  due: string;
  /** "还有3天", "超期5天"; what has ended has none left. */
  left: string | null;
};

/** Stage, age and what is left of an item, in words. */
export function timeWords(item: Timed, today: string, locale: Locale): TimeWords {
  const t = translator(locale, 'supervision');
  const stage = stageOf(item, today);
  const endedOn = item.endedAt && item.state !== 'open' ? dayOf(item.endedAt) : null;
  const days = ageOf({ openedOn: dayOf(item.openedAt), endedOn }, today);
  const left = ageOf(
    { openedOn: stage === 'overdue' ? item.dueOn : today, endedOn: stage === 'overdue' ? today : item.dueOn },
    today,
  );
  return {
    stage,
    word: t(`stage.${stage}`),
    age: t(endedOn === null ? 'age' : 'lasted', { days }),
    due: t('day', { on: startOfDay(item.dueOn) }),
    left: stage === 'open' || stage === 'overdue' ? t(`left.${stage}`, { days: left }) : null,
  };
}
