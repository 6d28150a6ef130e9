import { z } from 'zod';
import type { Target, TargetAnswer } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { chance } from './demonstration/chance.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
/** The demonstration's year: its targets were answered in January, two of them changed in August. */
const YEAR = 2022;
const ANSWERED = new Date('2022-01-25T02:00:00Z');
const REVISED = { setAt: new Date('2022-08-12T07:00:00Z'), inForceFrom: '2022-08-15' };
const OBJECTION = '有一处选址要调整，今年建不成，请调减。';
const REASON = '一处选址调整，今年少一个，由另一个乡镇补上，全县目标不变。';

type Put = { countyCode: string; now: Date };
type Asked = { targets: Target[]; headOf: ReadonlyMap<string, string>; reviewer: string };

/**
 * What townships said to the demonstration's own targets, and one exchange between two of them after an objection.
 * Accounts are there before, so that what their owners said bears their names. Real targets are left alone.
 */
export async function seedTargetAnswers(door: Door, { countyCode, now }: Put): Promise<{ answers: number }> {
  const schema = z.strictObject({ answered: z.literal('demonstration') });
  const intent = { countyCode, now, actor: SETUP, action: 'county.seed', subject: `county:${countyCode}` } as const;
  return write(
    { ...intent, schema, input: { answered: 'demonstration' } },
    async (tx) => {
      const asked = await readAsked(tx, countyCode);
      const revised = exchange(asked);
      const rows = [...answersOf(asked, revised), ...answersToRevised(asked, revised)];
      await insertRows(tx, 'TargetAnswer', rows);
      const data = revised.map(({ path, ...row }) => ({ ...row, ...(Array.isArray(path) ? { path } : {}) }));
      keepRows(tx, 'Target', data);
      await tx.target.createMany({ data });
      return { answer: { answers: rows.length }, after: { answers: rows.length, revised: data.length } };
    },
    door,
  );
}

async function readAsked(tx: Tx, countyCode: string): Promise<Asked> {
  const targets = await tx.target.findMany({
    where: { countyCode, year: YEAR, version: 1, demonstration: true, unit: { kind: 'township' } },
    orderBy: [{ indicatorCode: 'asc' }, { unitId: 'asc' }],
  });
  const grants = await tx.roleGrant.findMany({ where: { countyCode, departmentCode: null } });
  const heads = grants.filter(({ role }) => role === 'first_reviewer');
  const reviewer = grants.find(({ role }) => role === 'reviewer');
  return {
    targets,
    headOf: new Map(heads.map(({ unitId, userId }) => [unitId, `person:${userId}`])),
    reviewer: reviewer ? `person:${reviewer.userId}` : `office:${countyCode}`,
  };
}

/** Of an indicator that counts single things, one moves from the first township with a head's account to the next. */
function exchange({ targets, headOf, reviewer }: Asked): Target[] {
  const [from, to] = [...new Set(targets.map(({ unitId }) => unitId))].filter((id) => headOf.has(id)).reverse();
  const pairs = targets.flatMap((one) => {
    const other = targets.find((row) => row.unitId === to && row.indicatorCode === one.indicatorCode);
    const isWhole = Number.isInteger(one.target) && one.target - (one.baseline ?? one.target) >= 2 && one.target < 20;
    return one.unitId === from && other && isWhole ? [[one, other] as const] : [];
  });
  const [pair] = pairs;
  if (!pair) return [];
  const [less, more] = pair;
  const change = { version: 2, reason: REASON, setBy: reviewer, ...REVISED };
  return [
    { ...less, ...change, target: less.target - 1 },
    { ...more, ...change, target: more.target + 1 },
  ];
}

/** Most accepted; a township in six, and half of those with an account, still have something to answer. */
function answersOf({ targets, headOf }: Asked, revised: readonly Target[]): TargetAnswer[] {
  return targets.flatMap((target) => {
    const { unitId, indicatorCode } = target;
    const isMoved = revised[0]?.unitId === unitId && revised[0].indicatorCode === indicatorCode;
    const isLate = chance(`answers|${unitId}`) < 1 / 6 && !headOf.has(unitId);
    const isOpen = headOf.has(unitId) && chance(`answer|${unitId}|${indicatorCode}`) < 0.3;
    if (!isMoved && (isLate || isOpen)) return [];
    return [answer(target, headOf, isMoved ? { answer: 'objected', text: OBJECTION } : {})];
  });
}

/** Who takes one more has said so; who gave one up has not answered yet. */
function answersToRevised({ headOf }: Asked, revised: readonly Target[]): TargetAnswer[] {
  const [, more] = revised;
  return more ? [answer(more, headOf, { at: new Date('2022-08-16T01:30:00Z') })] : [];
}

function answer(target: Target, headOf: ReadonlyMap<string, string>, change: Partial<TargetAnswer>): TargetAnswer {
  const { countyCode, indicatorCode, unitId, year, version } = target;
  return {
    ...{ countyCode, id: `${indicatorCode}-${unitId}-${year}-${version}`, indicatorCode, unitId, year, version },
    ...{ answer: 'accepted', text: null, by: headOf.get(unitId) ?? `unit:${unitId}`, at: ANSWERED, ...change },
  };
}
