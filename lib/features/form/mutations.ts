import { randomUUID } from 'node:crypto';
import { actorName } from '#lib/domain/actor.ts';
import { type FormDraft, formFaults } from '#lib/domain/submission/form-faults.ts';
import { lastPeriod } from '#lib/domain/submission/opening.ts';
import type { Form } from '#lib/generated/sqlite/whole/client.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { formEntries } from '../asked/view.ts';
import { openForm } from '../opening/mutations.ts';
import { readCatalogue, readReportingDay } from './data.ts';
import { formChangeSchema, newFormSchema } from './schema.ts';
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
      // A form that is out of use asks nobody, so it takes nothing from others.
      await fits(tx, countyCode, { ...before, ...change }, change.active ? forms : []);
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

/**
 * Makes a form. Its tasks appear by themselves from the first period that opens after it was made, or at once.
 * @throws Refusal `invalid` with every fault, or where the county knows no such domain or department.
 */
export function createForm(order: Order, through?: Door): Promise<{ id: string; version: number; opened: number }> {
  const { countyCode, now, actor } = order;
  return write(
    {
      ...order,
      action: 'form.create',
      subject: `county:${countyCode}`,
      schema: newFormSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { atOnce, ...given }) => {
      const { domainCode, departmentCode, byDepartment } = given;
      const domain = await tx.domain.findUnique({ where: { countyCode_code: { countyCode, code: domainCode } } });
      const answers = await tx.department.findUnique({
        where: { countyCode_code: { countyCode, code: departmentCode } },
      });
      if (!domain || !answers) throw new Refusal('invalid', 'no such domain or department');
      const id = `${domainCode}-${randomUUID().slice(0, 8)}`;
      const filedBy = byDepartment ? ('county' as const) : ('township' as const);
      const form = { id, ...given, filedBy, version: 1, createdOn: dayOf(now) };
      await fits(tx, countyCode, form, await tx.form.findMany({ where: { countyCode } }));
      await tx.form.create({ data: { countyCode, ...form } });
      await keepStored(tx, 'Form', { countyCode, id });
      const period = atOnce ? lastPeriod(given.frequency, await readReportingDay(tx, countyCode, dayOf(now))) : null;
      const by = actor ? actorName(actor) : '';
      const opened = period ? await openForm(tx, { countyCode, formId: id, period, by, at: now }) : [];
      return { answer: { id, version: 1, opened: opened.length }, after: { ...form, opened } };
    },
    through,
  );
}

/** @throws Refusal `invalid` with every fault, the same that the seed files are checked for. */
async function fits(tx: Tx, countyCode: string, form: FormDraft, others: readonly Form[]): Promise<void> {
  const indicators = new Map((await readCatalogue(tx, countyCode)).map((row) => [row.code, formIndicator(row)]));
  const asking = others.filter(({ active }) => active).map((one) => ({ ...one, indicatorCodes: formEntries(one) }));
  const faults = formFaults(form, indicators, asking);
  if (faults.length > 0) throw new Refusal('invalid', 'the form contradicts the catalogue or another form', { faults });
}

/** For the audit, from input that is not parsed yet. */
function subjectOf(input: unknown): string {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return `form:${typeof id === 'string' ? id.slice(0, 120) : '?'}`;
}
