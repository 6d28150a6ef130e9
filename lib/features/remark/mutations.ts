import { randomUUID } from 'node:crypto';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readAskedBook } from '../asked/data.ts';
import { nameOf } from '../submission/mutations.ts';
import { figureRemarkSchema, remarkSchema } from './schema.ts';

/**
 * Adds a remark to one figure of one period, or says that it is, or no longer is, to be followed up.
 * @throws Refusal `invalid` where the form asks for no such cell.
 */
export function addRemark(order: Order, through?: Door): Promise<{ id: string }> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'remark.add',
      subject: 'remark',
      schema: remarkSchema,
      scope: (tx, { submissionId }) => submissionScope(tx, countyCode, submissionId),
    },
    async (tx, { submissionId, unitId, indicatorCode, dimension, kind, text }) => {
      const { form, ...submission } = await tx.submission.findUniqueOrThrow({
        where: { countyCode_id: { countyCode, id: submissionId } },
        select: { unitId: true, period: true, form: { select: { ofKind: true, indicatorCodes: true } } },
      });
      const cell = { unitId, indicatorCode, dimension };
      const book = await readAskedBook(tx, countyCode);
      const asked = book.cellsOf(form, submission.unitId, submission.period);
      if (!asked.some((one) => cellKey(one) === cellKey(cell)))
        throw new Refusal('invalid', 'the form asks for no such cell');
      const id = randomUUID();
      const said = { kind, text, by: nameOf(order.actor), at: now };
      await insertRows(tx, 'Remark', [{ countyCode, id, ...cell, period: submission.period, submissionId, ...said }]);
      return { answer: { id }, after: { id, ...cell, kind, text } };
    },
    through,
  );
}

/**
 * The same of a figure that no form at hand asks for: figures of earlier periods, sums, and what is worked out.
 * @throws Refusal `invalid` where the county holds no such figure.
 */
export function addFigureRemark(order: Order, through?: Door): Promise<{ id: string }> {
  const { countyCode, now } = order;
  return write(
    {
      ...{ ...order, action: 'figure.remark', subject: 'remark', schema: figureRemarkSchema },
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { kind, text, ...figure }) => {
      const where = { countyCode, ...figure };
      const isHeld = (await tx.figure.count({ where })) + (await tx.rollup.count({ where })) > 0;
      if (!isHeld) throw new Refusal('invalid', 'there is no such figure');
      const id = randomUUID();
      const said = { kind, text, by: nameOf(order.actor), at: now };
      await insertRows(tx, 'Remark', [{ countyCode, id, ...figure, submissionId: null, ...said }]);
      return { answer: { id }, after: { id, ...figure, kind, text } };
    },
    through,
  );
}
