import { parseNumber } from '#lib/domain/number-parse.ts';
import { standingVersions } from '#lib/domain/target/answers.ts';
import { amountFault, baselineFault, forceFault, isAimed, pathFault, storedPath } from '#lib/domain/target/faults.ts';
import { sumProof } from '#lib/domain/target/split.ts';
import type { Target } from '#lib/generated/sqlite/whole/client.ts';
import type { AimRows } from '../target/data.ts';
import type { SetTargets } from '../target/schema.ts';

/** What is wrong with one field of what was sent; `message` names its sentence. */
export type Issue = { path: [string]; message: string; values?: Record<string, string | number> };
/** A target that somebody else set meanwhile, beside what was typed over it. */
export type Clash = { unitId: string; typed: string; version: number; target: number; setBy: string | null };
/** A version to be stored; a path is four shares or none. */
export type NewTarget = Pick<Target, 'unitId' | 'version' | 'baseline' | 'target'> & { before: Target | null };
export type Draft = { rows: NewTarget[]; path: number[] | null; issues: Issue[]; clashes: Clash[] };

type Given = SetTargets['targets'][number];
type Line = { given: Given; before: Target | null; target: number | null; baseline: number | null };

/**
 * What would be stored of what somebody typed: a new version of each target that is changed by it. Where figures add
 * up over townships, their targets have to add up to the county's, those that are not touched included.
 */
export function draftOf(aim: AimRows, input: SetTargets, today: string): Draft {
  const path = storedPath(input.path);
  const newest = newestByUnit(aim);
  const issues: Issue[] = [];
  const say = (field: string, message: string, values?: Issue['values']) =>
    issues.push({ path: [field], message, ...(values ? { values } : {}) });
  if (!isAimed(aim.version)) say('targets', 'not_aimed');
  const lines = input.targets.flatMap((given): Line[] => {
    const unit = aim.units.find(({ id }) => id === given.unitId);
    if (!unit) say('targets', 'unknown_unit');
    else if (unit.kind !== 'county' && aim.version.level === 'county') say(`t.${given.unitId}`, 'county_only');
    else return [lineOf(aim, given, newest.get(given.unitId) ?? null, say)];
    return [];
  });
  const clashes = lines.flatMap(({ given, before }) => clashOf(given, before));
  const changed = lines.filter((line) => isChanged(line, path));
  if (input.path) sayPath(input.path, say);
  const isFirst = changed.every(({ before }) => before === null);
  const day = forceFault(input.inForceFrom, { year: input.year, today, isFirst });
  if (day) say('inForceFrom', day);
  if (!isFirst && input.reason.length < 2) say('reason', 'reason_missing');
  if (issues.length === 0 && clashes.length === 0 && changed.length === 0) say('targets', 'nothing_changed');
  if (issues.length === 0) saySum(aim, lines, newest, say);
  const rows = changed.flatMap(({ given: { unitId }, before, target, baseline }) =>
    target === null ? [] : [{ unitId, version: (before?.version ?? 0) + 1, baseline, target, before }],
  );
  return { rows, path, issues, clashes };
}

type Say = (field: string, message: string, values?: Issue['values']) => void;

function newestByUnit({ targets }: Pick<AimRows, 'targets'>): Map<string, Target> {
  const units = [...new Set(targets.map(({ unitId }) => unitId))];
  return new Map(
    units.flatMap((unitId) => {
      const { newest } = standingVersions(
        targets.filter((one) => one.unitId === unitId),
        '',
      );
      return newest ? [[unitId, newest] as const] : [];
    }),
  );
}

function lineOf({ version }: AimRows, given: Given, before: Target | null, say: Say): Line {
  const { unitId } = given;
  const read = (text: string, field: string): number | null => {
    if (text === '') return null;
    const parsed = parseNumber(text, version);
    if ('problem' in parsed) say(field, 'not_number');
    else if (parsed.operator !== 'eq') say(field, 'operator');
    else return parsed.value;
    return null;
  };
  const [target, typedBase] = [read(given.target, `t.${unitId}`), read(given.baseline, `b.${unitId}`)];
  const baseline = version.kind === 'flow' && typedBase === null ? 0 : typedBase;
  const limits = { min: version.min ?? '', max: version.max ?? '', decimals: version.decimals };
  const fault = target === null ? null : amountFault(target, version);
  if (fault) say(`t.${unitId}`, fault, limits);
  const wrong = baselineFault(baseline, version);
  if (wrong) say(`b.${unitId}`, wrong, limits);
  // A target can be changed, and not taken back: what was asked of somebody was asked.
  if (given.target === '' && before) say(`t.${unitId}`, 'target_missing');
  return { given, before, target, baseline };
}

function clashOf({ unitId, version, target: typed }: Given, before: Target | null): Clash[] {
  if ((before?.version ?? 0) === version) return [];
  const { target = 0, setBy = null } = before ?? {};
  return [{ unitId, typed, version: before?.version ?? 0, target, setBy }];
}

function isChanged({ before, target, baseline }: Line, path: number[] | null): boolean {
  if (target === null) return false;
  if (!before) return true;
  const kept = Array.isArray(before.path) ? before.path : null;
  return target !== before.target || baseline !== before.baseline || JSON.stringify(kept) !== JSON.stringify(path);
}

function sayPath(percents: readonly number[], say: Say): void {
  const fault = pathFault(percents);
  if (!fault) return;
  const fallen = percents.findIndex((one, at) => one < (percents[at - 1] ?? 0));
  const odd = percents.findIndex((one) => !(one >= 0 && one <= 100));
  const at = fault === 'not_whole' ? 3 : fault === 'falls' ? fallen : Math.max(0, odd);
  say(`p${at + 1}`, `path_${fault}`);
}

/** The sum of townships, proved where the write touches one of them. */
function saySum(
  { version, units }: AimRows,
  lines: readonly Line[],
  newest: ReadonlyMap<string, Target>,
  say: Say,
): void {
  const typed = new Map(lines.map(({ given, target }) => [given.unitId, target]));
  const asked = (id: string) => typed.get(id) ?? newest.get(id)?.target ?? null;
  const county = units.find(({ kind }) => kind === 'county');
  const townships = units.filter(({ kind }) => kind === 'township');
  if (version.overUnits !== 'sum' || !county || !townships.some(({ id }) => (typed.get(id) ?? null) !== null)) return;
  const whole = asked(county.id);
  if (whole === null) {
    say(`t.${county.id}`, 'no_county_target');
    return;
  }
  const { sum, difference } = sumProof(
    whole,
    townships.map(({ id }) => asked(id)),
  );
  if (difference !== 0) say('sum', 'sum_differs', { sum, difference, whole });
}
