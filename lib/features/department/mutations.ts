import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { newDepartmentSchema, renameSchema } from './schema.ts';

/** Adds a department, which answers for nothing yet. @throws Refusal `invalid` where code or name are taken. */
export function createDepartment(order: Order, through?: Door): Promise<{ code: string }> {
  const { countyCode } = order;
  return write(
    { ...intent(order), schema: newDepartmentSchema },
    async (tx, given) => {
      const known = await tx.department.findMany({ where: { countyCode } });
      if (known.some(({ code }) => code === given.code)) throw unfit('code', 'taken');
      refuseTaken(known, given);
      await tx.department.create({ data: { countyCode, ...given } });
      await keepStored(tx, 'Department', { countyCode, code: given.code });
      return { answer: { code: given.code }, after: given };
    },
    through,
  );
}

/**
 * Gives a department another name. What it answers for stays with it, and releases keep the name of their time.
 * @throws Refusal `conflict` where somebody else renamed it meanwhile, with their name.
 */
export function renameDepartment(order: Order, through?: Door): Promise<{ code: string }> {
  const { countyCode } = order;
  return write(
    { ...intent(order), schema: renameSchema },
    async (tx, { code, wasZh, wasEn, ...names }) => {
      const known = await tx.department.findMany({ where: { countyCode } });
      const before = known.find((one) => one.code === code);
      if (!before) throw new Refusal('not_found', 'no such department');
      refuseTaken(
        known.filter((one) => one !== before),
        names,
      );
      const where = { countyCode, code, nameZh: wasZh, nameEn: wasEn };
      const { count } = await tx.department.updateMany({ where, data: names });
      if (count !== 1) throw new Refusal('conflict', 'the department was renamed meanwhile', { theirs: before });
      await keepStored(tx, 'Department', { countyCode, code });
      return { answer: { code }, before, after: { code, ...names } };
    },
    through,
  );
}

function intent(order: Order) {
  const { code } = (order.input ?? {}) as { code?: unknown };
  const subject = `department:${typeof code === 'string' ? code.slice(0, 60) : '?'}`;
  const scope = (tx: Tx) => countyScope(tx, order.countyCode);
  return { ...order, action: 'department.change' as const, subject, scope };
}

type Names = { nameZh: string; nameEn: string };

function refuseTaken(others: readonly Names[], given: Names): void {
  for (const field of ['nameZh', 'nameEn'] as const)
    if (others.some((one) => one[field] === given[field])) throw unfit(field, 'taken');
}

function unfit(field: string, message: string): Refusal {
  return new Refusal('invalid', `${field}: ${message}`, [{ path: [field], message }]);
}
