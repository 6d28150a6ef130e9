import { formFaults } from '#lib/domain/submission/form-faults.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { formEntries } from '../asked/view.ts';
import { readCatalogue } from './data.ts';
import { formChangeSchema } from './schema.ts';
import { formIndicator } from './view.ts';

/**
 * Changes what a form asks for, its days, its review or whether it is in use. Days count from the next period on.
 * @throws Refusal `invalid` with every fault, the same that the seed files are checked for; `conflict` where
 * somebody else changed it meanwhile.
 */
export function changeForm(order: Order, through?: Door): Promise<{ id: string; version: number }> {
  const { countyCode } = order;
  return write(
    {
      ...order,
      action: 'form.change',
      subject: subjectOf(order.input),
      schema: formChangeSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { id, version, ...change }) => {
      const forms = await tx.form.findMany({ where: { countyCode } });
      const before = forms.find((form) => form.id === id);
      if (!before) throw new Refusal('not_found', 'no such form');
      const indicators = new Map((await readCatalogue(tx, countyCode)).map((row) => [row.code, formIndicator(row)]));
      const others = forms
        .filter((form) => form.active)
        .map((form) => ({ ...form, indicatorCodes: formEntries(form) }));
      // A form that is out of use asks nobody, so it takes nothing from others.
      const faults = formFaults({ ...before, ...change }, indicators, change.active ? others : []);
      if (faults.length > 0)
        throw new Refusal('invalid', 'the form contradicts the catalogue or another form', { faults });
      const { count } = await tx.form.updateMany({
        where: { countyCode, id, version },
        data: { ...change, version: version + 1 },
      });
      if (count !== 1) throw new Refusal('conflict', 'the form was changed meanwhile', { theirs: before });
      await keepStored(tx, 'Form', { countyCode, id });
      const answer = { id, version: version + 1 };
      return { answer, before, after: { ...answer, ...change } };
    },
    through,
  );
}

/** For the audit, from input that is not parsed yet. */
function subjectOf(input: unknown): string {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return `form:${typeof id === 'string' ? id.slice(0, 120) : '?'}`;
}
