import { actorName } from '#lib/domain/actor.ts';
import { type DefinitionFault, definitionFaults } from '#lib/domain/catalogue/definition-faults.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { canonical, sha256 } from '#lib/server/audit.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { type Effect, effectsOf } from '../definition-effect/view.ts';
import { followDefinition } from '../following/mutations.ts';
import { type DefinitionRows, readBearing, readDefinitions } from './data.ts';
import { changeSchema, type Definition, type DefinitionField, endSchema, newIndicatorSchema } from './schema.ts';
import { aroundOf, BEARING, changedFields, definitionOf, headlineOf, newestOf } from './view.ts';

export type Saved = { code: string; version: number };
type Told = { validFrom: string; reason: string; seen?: string | undefined };

/**
 * Changes a definition from a day on: a new version, beside which the earlier ones stay.
 * @throws Refusal `invalid` with what is wrong field by field, or with what it would do to others (`asks`) until that
 * was read; `conflict` where somebody else changed it meanwhile, with what they made of it.
 */
export function changeIndicator(order: Order, through?: Door): Promise<Saved> {
  return write(
    { ...intent(order), schema: changeSchema },
    async (tx, { code, version, validFrom, reason, seen, ...after }) => {
      const told = { validFrom, reason, seen };
      const { rows, domainCode, before } = await versionToChange(tx, order, code, version, told);
      const was = definitionOf(before);
      const fields = changedFields(was, after);
      if (fields.length === 0 && before.ended !== true) throw unfit('reason', 'nothing');
      refuseFaults(rows, domainCode, code, after, was);
      await refuseUnseen(tx, order, rows, { code, domainCode, validFrom, before: was, after }, seen);
      await demote(tx, order, rows, { code, domainCode, after }, told);
      await storeVersion(tx, order, { code, version: version + 1, definition: after, ended: null }, told);
      if (fields.some((field) => BEARING.includes(field))) await follow(tx, order, validFrom, code);
      const saved = { code, version: version + 1 };
      return {
        answer: saved,
        before: pick(was, fields),
        after: { ...saved, validFrom, reason, ...pick(after, fields) },
      };
    },
    through,
  );
}

/** Adds an indicator to the catalogue, asked for by no form yet. @throws Refusal as a change does. */
export function createIndicator(order: Order, through?: Door): Promise<Saved> {
  const { countyCode } = order;
  return write(
    { ...intent(order), schema: newIndicatorSchema },
    async (tx, { code, domain: domainCode, validFrom, reason, seen, ...after }) => {
      const rows = await readDefinitions(tx, countyCode);
      if (rows.indicators.some((one) => one.code === code)) throw unfit('code', 'taken');
      refuseFaults(rows, domainCode, code, after, null);
      await refuseUnseen(tx, order, rows, { code, domainCode, validFrom, before: null, after }, seen);
      await demote(tx, order, rows, { code, domainCode, after }, { validFrom, reason });
      const last = Math.max(-1, ...rows.indicators.map((row) => row.order));
      await tx.indicator.create({ data: { countyCode, code, domainCode, order: last + 1, currentVersion: 1 } });
      await storeVersion(tx, order, { code, version: 1, definition: after, ended: null }, { validFrom, reason });
      if (after.computedFrom) await follow(tx, order, validFrom, code);
      return { answer: { code, version: 1 }, after: { code, domainCode, validFrom, reason, ...after } };
    },
    through,
  );
}

function follow(tx: Tx, { countyCode, actor, now }: Order, from: string, indicatorCode: string): Promise<void> {
  const approvedBy = actor ? actorName(actor) : '';
  return followDefinition(tx, { from, indicatorCode }, { countyCode, submissionId: null, approvedBy, approvedAt: now });
}

/** Ends an indicator: from that day on it is no longer asked for nor shown, and its past stays. */
export function endIndicator(order: Order, through?: Door): Promise<Saved> {
  return write(
    { ...intent(order), schema: endSchema },
    async (tx, { code, version, validFrom, reason, seen }) => {
      const told = { validFrom, reason, seen };
      const { rows, domainCode, before } = await versionToChange(tx, order, code, version, told);
      if (before.ended === true) throw unfit('validFrom', 'ended');
      if (before.headline) throw unfit('validFrom', 'headline_needed');
      const was = definitionOf(before);
      await refuseUnseen(tx, order, rows, { code, domainCode, validFrom, before: was, after: null }, seen);
      await storeVersion(tx, order, { code, version: version + 1, definition: was, ended: true }, told);
      const saved = { code, version: version + 1 };
      return { answer: saved, before: { version }, after: { ...saved, validFrom, reason, ended: true } };
    },
    through,
  );
}

function intent(order: Order) {
  const { code } = (order.input ?? {}) as { code?: unknown };
  const subject = `indicator:${typeof code === 'string' ? code.slice(0, 60) : '?'}`;
  const scope = (tx: Tx) => countyScope(tx, order.countyCode);
  return { ...order, action: 'indicator.change' as const, subject, scope };
}

async function versionToChange(tx: Tx, { countyCode }: Order, code: string, version: number, { validFrom }: Told) {
  const rows = await readDefinitions(tx, countyCode);
  const domainCode = rows.indicators.find((one) => one.code === code)?.domainCode;
  const before = newestOf(rows, code);
  if (!before || domainCode === undefined) throw new Refusal('not_found', 'no such indicator');
  if (before.version !== version)
    throw new Refusal('conflict', 'the indicator was changed meanwhile', {
      theirs: { version: before.version, definition: definitionOf(before) },
    });
  if (validFrom <= before.validFrom) throw unfit('validFrom', 'not_later');
  return { rows, domainCode, before };
}

function refuseFaults(
  rows: DefinitionRows,
  domainCode: string,
  code: string,
  after: Definition,
  before: Definition | null,
): void {
  const faults: Pick<DefinitionFault, 'field' | 'kind'>[] = definitionFaults(
    { ...after, code },
    aroundOf(rows, domainCode, { code, level: after.level }),
  );
  const named = rows.indicators.find((one) => one.code !== code && newestOf(rows, one.code)?.nameZh === after.nameZh);
  const issues = faults.map(({ field, kind }) => ({ path: [field], message: kind as string }));
  if (named) issues.push({ path: ['nameZh'], message: 'taken' });
  const isBase = rows.domains.find((domain) => domain.code === domainCode)?.order === 0;
  if (after.headline && isBase) issues.push({ path: ['headline'], message: 'headline_base' });
  if (!after.headline && before?.headline) issues.push({ path: ['headline'], message: 'headline_needed' });
  if (issues.length > 0) throw new Refusal('invalid', 'the definition contradicts itself or the catalogue', issues);
}

/** What a change would do to others is read before it is done; where it would do something else by now, read again. */
async function refuseUnseen(
  tx: Tx,
  { countyCode }: Order,
  rows: DefinitionRows,
  change: Parameters<typeof effectsOf>[2],
  seen: string | undefined,
): Promise<void> {
  const asks: Effect[] = effectsOf(rows, await readBearing(tx, countyCode, change.code), change);
  const mark = sha256(canonical(asks));
  if (asks.length > 0 && seen !== mark)
    throw new Refusal('invalid', 'what it would do was not read', { asks, seen: mark });
}

/** A domain shows one indicator on the summary: whatever was that before is it no longer. */
async function demote(
  tx: Tx,
  order: Order,
  rows: DefinitionRows,
  { code, domainCode, after }: { code: string; domainCode: string; after: Definition },
  told: Told,
): Promise<void> {
  const other = after.headline ? headlineOf(rows, domainCode, code) : undefined;
  if (!other) return;
  const definition = { ...definitionOf(other), headline: false };
  const next = { code: other.indicatorCode, version: other.version + 1, definition, ended: null };
  await storeVersion(tx, order, next, told);
}

type Next = { code: string; version: number; definition: Definition; ended: true | null };

async function storeVersion(
  tx: Tx,
  { countyCode, actor, now }: Order,
  { code, version, definition, ended }: Next,
  { validFrom, reason }: Told,
): Promise<void> {
  const { department: departmentCode, dimension, ...rest } = definition;
  const row: Omit<IndicatorVersion, 'dimension' | 'otherDepartments'> & { otherDepartments: string[] } = {
    ...{ countyCode, indicatorCode: code, version, validFrom, departmentCode, ...rest },
    ...{ ended, reason, changedBy: actor ? actorName(actor) : '', changedAt: now },
  };
  await tx.indicatorVersion.create({ data: dimension ? { ...row, dimension } : row });
  await keepStored(tx, 'IndicatorVersion', { countyCode, indicatorCode: code });
  const where = { countyCode, code, currentVersion: { in: [version - 1, version] } };
  const { count } = await tx.indicator.updateMany({ where, data: { currentVersion: version } });
  if (count !== 1) throw new Refusal('conflict', 'the indicator was changed meanwhile');
  await keepStored(tx, 'Indicator', { countyCode, code });
}

function pick(definition: Definition, fields: readonly DefinitionField[]): Partial<Definition> {
  return Object.fromEntries(fields.map((field) => [field, definition[field]]));
}

function unfit(field: string, message: string): Refusal {
  return new Refusal('invalid', `${field}: ${message}`, [{ path: [field], message }]);
}
