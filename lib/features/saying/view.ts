import { targetSpan } from '#lib/domain/period-schedule.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import { isPercent } from '#lib/domain/unit-words.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { type FigureRow, shownValue, yearToDateLabel } from '#lib/features/figure/view.ts';
import { type IndicatorRow, namedParts, type TargetRow, valueWords } from '#lib/features/indicator/view.ts';
import { distanceInProse, valueInProse } from '#lib/features/prose/view.ts';
import { type Emphasised, emphasised, strong } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** An indicator with what stands for it and the target of that year. */
export type Candidate = { indicator: IndicatorRow; figure: FigureRow; target: TargetRow | null };

export type Saying = { code: string; domainCode: string; text: Emphasised; demonstration: boolean };

const BEHIND: readonly (Status | null)[] = ['behind', 'moving_away', 'slightly_behind', 'missed'];

/**
 * Up to three sentences for the front page: what is behind in the domain furthest behind, what the next one
 * still needs, and what is finished. `slowestFirst` are the domains in the order of their progress.
 */
export function sayings(candidates: readonly Candidate[], slowestFirst: readonly string[], locale: Locale): Saying[] {
  const behind = candidates.filter(isBehind).sort((a, b) => ratioOf(a) - ratioOf(b));
  const [first, second] = slowestFirst.flatMap((code) => {
    const own = behind.filter((one) => one.indicator.domainCode === code);
    // The figure that stands for its domain is the one people know; it speaks where it is behind at all.
    return own.find((one) => one.indicator.headline) ?? own[0] ?? [];
  });
  const taken = [first, second].map((one) => one?.indicator.domainCode);
  const done = finished(candidates);
  const third = done.find((one) => !taken.includes(one.indicator.domainCode)) ?? done[0];
  return [
    first && behindSaying(first, locale),
    second && neededSaying(second, locale),
    third && finishedSaying(third, locale),
  ].filter((saying) => !!saying);
}

/** "村级老人互助照料中心95所；按这个速度，到年底离目标120所还差10所。" */
function behindSaying(one: Candidate, locale: Locale): Saying {
  const t = translator(locale, 'summary');
  const short = paceOfCandidate(one)?.short ?? 0;
  const parts = { named: named(one, locale), aim: aim(one, locale), year: String(one.target?.year ?? ''), b: strong };
  if (short === 0) return saying(one, t.markup('sayBehind', parts));
  return saying(one, t.markup('sayShort', { ...parts, short: distanceInProse(short, one.indicator, locale) }));
}

/** "致富带头人培育118人，目标299人，还差181人。" */
function neededSaying(one: Candidate, locale: Locale): Saying {
  const t = translator(locale, 'summary');
  const value = shownValue(one.figure, one.indicator);
  if (!one.target || value === null) return behindSaying(one, locale);
  const left = distanceInProse(Math.abs(one.target.target - value), one.indicator, locale);
  const parts = { named: named(one, locale), aim: aim(one, locale), left, b: strong };
  const needed = paceOfCandidate(one)?.needed ?? 0;
  if (needed === 0 || isPercent(one.indicator)) return saying(one, t.markup('sayLeft', parts));
  const each = one.indicator.decimals === 0 ? Math.ceil(Math.abs(needed)) : Math.abs(needed);
  return saying(one, t.markup('sayNeeded', { ...parts, each: distanceInProse(each, one.indicator, locale) }));
}

function finishedSaying(one: Candidate, locale: Locale): Saying {
  const t = translator(locale, 'summary');
  return saying(one, t.markup('sayDone', { named: named(one, locale), aim: aim(one, locale), b: strong }));
}

/** Finished ones: real figures before demonstration, headline indicators before others, the undoubted first. */
function finished(candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ indicator, figure }: Candidate) =>
    (figure.demonstration ? 4 : 0) + (indicator.headline ? 0 : 2) + (figure.doubtKind === 'none' ? 0 : 1);
  return candidates
    .filter(({ figure, target }) => figure.status === 'achieved' && target)
    .sort((a, b) => rank(a) - rank(b));
}

function saying({ indicator, figure, target }: Candidate, marked: string): Saying {
  return {
    code: indicator.code,
    domainCode: indicator.domainCode,
    text: emphasised(marked),
    demonstration: figure.demonstration || (target?.demonstration ?? false),
  };
}

function named({ indicator, figure }: Candidate, locale: Locale): string {
  const words = valueInProse(shownValue(figure, indicator), indicator, figure.operator, locale);
  const loud = { ...words, text: strong(words.text), joined: strong(words.joined) };
  const clause = namedParts(indicator, loud, locale).join('');
  if (indicator.kind !== 'flow') return clause;
  return translator(locale, 'summary')('inSpan', { span: yearToDateLabel(figure.period, locale), clause });
}

function aim({ indicator, target }: Candidate, locale: Locale): string {
  return target ? valueWords(target.target, indicator, locale).joined : '';
}

function paceOfCandidate({ indicator, figure, target }: Candidate) {
  if (!target || indicator.direction === 'band') return null;
  const baseline = indicator.kind === 'flow' ? 0 : target.baseline;
  const quarter = targetSpan(figure.period)?.quarter ?? 0;
  return paceOf({ baseline, value: shownValue(figure, indicator), target: target.target, quarter });
}

function isBehind({ figure }: Candidate): boolean {
  return BEHIND.includes(figure.status) && figure.ratio !== null;
}

function ratioOf({ figure }: Candidate): number {
  return figure.ratio ?? 0;
}
