import { inputsOf, parseFormula } from '../computed.ts';
import type { Direction, IndicatorKind } from '../vocabulary.ts';
import { isWithin } from './bounds.ts';

type Level = 'county' | 'township' | 'village';
type Words = string | null;

/** A definition as far as its parts can contradict each other or the rest of the catalogue. */
export type DefinitionDraft = {
  code: string;
  level: Level;
  kind: IndicatorKind;
  decimals: number;
  numeratorZh: Words;
  numeratorEn: Words;
  denominatorZh: Words;
  denominatorEn: Words;
  denominatorCode: string | null;
  factor: number | null;
  direction: Direction;
  min: number | null;
  max: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  department: string;
  otherDepartments: readonly string[];
  officialOrigin: string;
  computedFrom: string | null;
  targetOperator: string | null;
  target: number | null;
  targetIncrease: number | null;
  targetNoteZh: Words;
  targetNoteEn: Words;
  targetBasis: string | null;
  referenceNoteZh: Words;
  referenceNoteEn: Words;
  referenceSourceZh: Words;
  referenceSourceEn: Words;
};

/** What the catalogue holds around it. */
export type Around = {
  /** Of the domain; null where there is no such domain. */
  prefix: string | null;
  departments: ReadonlySet<string>;
  /** Level of every indicator by its code, this one's too. */
  levels: ReadonlyMap<string, Level>;
};

/** field: where it is to be mended; value: what it is about. */
export type DefinitionFault = { kind: FaultKind; field: string; value: string };
export const FAULT_KINDS = [
  'unknown_code',
  'wrong_prefix',
  'decimals',
  'ratio_parts',
  'denominator_level',
  'formula',
  'min_max',
  'band_edges',
  'out_of_bounds',
  'target_form',
  'target_basis',
  'target_band',
  'target_neutral',
  'text_one_language',
] as const;
type FaultKind = (typeof FAULT_KINDS)[number];
type Say = (kind: FaultKind, field: string, value?: string | number) => void;

const DEPTH = { county: 0, township: 1, village: 2 };
/** More decimals than any figure is measured to. */
const MOST_DECIMALS = 6;

/** Everything in which a definition contradicts itself or the catalogue. */
export function definitionFaults(draft: DefinitionDraft, around: Around): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const say: Say = (kind, field, value = '') => faults.push({ kind, field, value: String(value) });
  if (around.prefix === null) say('unknown_code', 'domain');
  else if (!draft.code.startsWith(around.prefix)) say('wrong_prefix', 'code', around.prefix);
  if (!around.departments.has(draft.department)) say('unknown_code', 'department', draft.department);
  for (const other of draft.otherDepartments)
    if (!around.departments.has(other)) say('unknown_code', 'otherDepartments', other);
  if (draft.decimals < 0 || draft.decimals > MOST_DECIMALS) say('decimals', 'decimals', MOST_DECIMALS);
  checkRatio(draft, around, say);
  checkFormula(draft, around, say);
  checkBounds(draft, say);
  checkTarget(draft, say);
  checkLanguages(draft, say);
  return faults;
}

function checkRatio(draft: DefinitionDraft, { levels }: Around, say: Say): void {
  const parts = [draft.numeratorZh, draft.numeratorEn, draft.denominatorZh, draft.denominatorEn, draft.factor];
  if (parts.some((part) => (part !== null) !== (draft.kind === 'ratio'))) say('ratio_parts', 'kind');
  if (draft.denominatorCode === null) return;
  const level = levels.get(draft.denominatorCode);
  if (!level) say('unknown_code', 'denominatorCode', draft.denominatorCode);
  else if (DEPTH[level] < DEPTH[draft.level]) say('denominator_level', 'denominatorCode', draft.denominatorCode);
}

/** What is worked out says from what, and nothing else does. */
function checkFormula({ computedFrom, officialOrigin }: DefinitionDraft, { levels }: Around, say: Say): void {
  const formula = computedFrom === null ? null : parseFormula(computedFrom);
  if ((formula === null) !== (officialOrigin !== 'computed') || (computedFrom !== null && !formula))
    say('formula', 'computedFrom');
  for (const value of formula ? inputsOf(formula) : [])
    if (!levels.has(value)) say('unknown_code', 'computedFrom', value);
}

function checkBounds(draft: DefinitionDraft, say: Say): void {
  const { min, max, bandLow, bandHigh, target } = draft;
  if (min !== null && max !== null && min >= max) say('min_max', 'max');
  const isBand = draft.direction === 'band';
  const isWhole = bandLow !== null && bandHigh !== null;
  if (isBand !== isWhole || (isWhole && bandLow >= bandHigh)) say('band_edges', 'bandHigh');
  for (const [field, value] of Object.entries({ target, bandLow, bandHigh }))
    if (value !== null && !isWithin(draft, value)) say('out_of_bounds', field, value);
}

function checkTarget(draft: DefinitionDraft, say: Say): void {
  const { targetOperator, target, targetIncrease, targetBasis, direction } = draft;
  const given = [target, targetIncrease].filter((value) => value !== null).length;
  const wanted = targetOperator === null || targetOperator === 'band' ? 0 : 1;
  if (given !== wanted) say('target_form', 'target');
  if ((targetOperator === null) !== (targetBasis === null)) say('target_basis', 'targetBasis');
  if ((targetOperator === 'band') !== (direction === 'band')) say('target_band', 'targetOperator');
  if (direction === 'neutral' && targetOperator !== null) say('target_neutral', 'targetOperator');
}

/** What is said in one language is said in the other. */
function checkLanguages(draft: DefinitionDraft, say: Say): void {
  const texts = {
    targetNote: [draft.targetNoteZh, draft.targetNoteEn],
    referenceNote: [draft.referenceNoteZh, draft.referenceNoteEn],
    referenceSource: [draft.referenceSourceZh, draft.referenceSourceEn],
  };
  for (const [name, [zh, en]] of Object.entries(texts))
    if ((zh === null) !== (en === null)) say('text_one_language', `${name}${zh === null ? 'Zh' : 'En'}`, name);
}
