import { impossible } from './bounds.ts';
import {
  type CheckContext,
  type CheckedFigure,
  type Finding,
  type Known,
  NOTE_RULES,
  type Note,
  type NoteRule,
} from './context.ts';
import { aboveTheWhole, changeTooFast, unlikely } from './history.ts';
import { offerFor } from './offer.ts';
import { unusual } from './ordinary.ts';

/**
 * What looks wrong about a figure, each rule with its numbers; empty where nothing speaks.
 * A note never blocks by itself, except that `bounds` cannot be.
 */
export function checkFigure(figure: CheckedFigure, given: CheckContext): Note[] {
  if (!Number.isFinite(figure.value)) return [];
  const context = { ...given, known: given.known.filter(isSound), whole: given.whole.filter(isSound) };
  if (figure.as === 'change') return changeTooFast(figure.value, context).map((found) => ({ ...found, offer: null }));
  const found = findings(figure, context);
  if (!found.some(({ rule }) => OFFERED.has(rule)) || found.some((finding) => isNoSlip(figure.value, finding)))
    return found.map(withoutOffer);
  const offer = offerFor(figure.value, context, (value) => findings({ value }, context).length === 0);
  const notes = found.map((finding) => ({ ...finding, offer: offer?.value ?? null }));
  if (!offer || offer.by === null) return notes;
  return [...notes, { rule: 'unit_factor', values: { by: offer.by }, offer: offer.value }];
}

/** Rules that a slip of the unit breaks; a total that falls by a little, or a running total, is no such slip. */
const OFFERED: ReadonlySet<NoteRule> = new Set(
  NOTE_RULES.filter((rule) => !['falls', 'part_of_period', 'pair', 'level'].includes(rule)),
);

/** Entered where none belongs, or the total of a longer time: what is wrong is not the unit. */
function isNoSlip(value: number, { rule, values }: Finding): boolean {
  return rule === 'level' || (rule === 'part_of_period' && value <= Number(values.whole) * 1.05);
}

function isSound({ value }: Known): boolean {
  return Number.isFinite(value);
}

function findings(figure: CheckedFigure, context: CheckContext): Finding[] {
  const { value } = figure;
  const found = [
    ...impossible(figure, context),
    ...unusual(value, context),
    ...unlikely(value, context),
    ...aboveTheWhole(value, context),
    ...abovePair(value, context),
  ];
  return found.map(({ rule, values }) => ({ rule, values: sound(values) }));
}

/** A number too large to be one is left out of the sentence; the rule still speaks. */
function sound(values: Finding['values']): Finding['values'] {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' && !Number.isFinite(value) ? '' : value,
  ]);
  return Object.fromEntries(entries);
}

/** One indicator is a part of another: pupils in classes of 66 and more sit in classes of 56 and more too. */
function abovePair(value: number, { rules, siblings }: CheckContext): Finding[] {
  return rules.flatMap(({ rule, of }) => {
    const other = rule === 'never_above' && Object.hasOwn(siblings, of) ? siblings[of] : undefined;
    return other !== undefined && value > other ? [{ rule: 'pair' as const, values: { of, other } }] : [];
  });
}

function withoutOffer(finding: Finding): Note {
  return { ...finding, offer: null };
}
