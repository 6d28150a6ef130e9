import { randomUUID } from 'node:crypto';
import { type Actor, actorName } from '#lib/domain/actor.ts';
import { MAX_EVIDENCE_FILES } from '#lib/domain/evidence/kind.ts';
import { askedEntry } from '#lib/domain/submission/asked.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';
import { type EvidenceInput, evidenceInput, removalInput } from './schema.ts';
import type { EvidenceRow } from './view.ts';

/**
 * Notes that a file stands behind a form or one of its cells.
 * @param keep gives the bytes their lasting place; called once it is known that the file may be added.
 * @throws Refusal `too_many` where the form has as many files as it may; `invalid` where it asks for no such cell;
 *   `too_late` where the cell is approved already, or nobody asks for the form any more.
 */
export function addEvidence(order: Order, keep: () => Promise<void>, through?: Door): Promise<EvidenceRow> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'evidence.add',
      subject: subjectOf(order.input),
      schema: evidenceInput,
      scope: (tx, { submissionId }) => submissionScope(tx, countyCode, submissionId),
    },
    async (tx, { cell, ...file }) => {
      const { submissionId } = file;
      const count = await tx.attachment.count({ where: { countyCode, submissionId, removedAt: null } });
      if (count >= MAX_EVIDENCE_FILES) throw new Refusal('too_many', 'the form holds no more files');
      await assertAskedFor(tx, countyCode, submissionId);
      if (cell && !(await isAsked(tx, countyCode, submissionId, cell))) {
        throw new Refusal('invalid', 'the form does not ask for this cell');
      }
      if (cell) await assertOpen(tx, { countyCode, submissionId, ...cell });
      const place = cell ?? { unitId: null, indicatorCode: null, dimension: null };
      const row = { countyCode, id: randomUUID(), ...file, ...place, uploadedBy: nameOf(order.actor), uploadedAt: now };
      await tx.attachment.create({ data: row });
      await keepStored(tx, 'Attachment', { countyCode, id: row.id });
      await keep();
      const { id, fileName, bytes } = row;
      return { answer: { id, fileName, bytes, ...place }, after: row };
    },
    through,
  );
}

/** Takes a file away from its form. Its bytes stay, since the audit names them. @throws Refusal `not_found`, `too_late` */
export function removeEvidence(order: Order, through?: Door): Promise<{ id: string }> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'evidence.remove',
      subject: subjectOf(order.input),
      schema: removalInput,
      scope: (tx, { submissionId }) => submissionScope(tx, countyCode, submissionId),
    },
    async (tx, { id, submissionId }) => {
      // The form is part of the condition, or a right over one form would reach the files of every other.
      const where = { countyCode, id, submissionId, removedAt: null };
      const before = await tx.attachment.findFirst({ where });
      if (before) await assertOpen(tx, before);
      const after = { removedBy: nameOf(order.actor), removedAt: now };
      const { count } = await tx.attachment.updateMany({ where, data: after });
      if (count !== 1) throw new Refusal('not_found', 'no such file');
      await keepStored(tx, 'Attachment', { countyCode, id });
      return { answer: { id }, before, after };
    },
    through,
  );
}

type Place = { countyCode: string; submissionId: string } & Record<
  'unitId' | 'indicatorCode' | 'dimension',
  string | null
>;

/** What somebody approved, they approved with the files behind it: of a returned form only the other cells are open. */
async function assertOpen(
  tx: Tx,
  { countyCode, submissionId, unitId, indicatorCode, dimension }: Place,
): Promise<void> {
  if (unitId === null || indicatorCode === null || dimension === null) return;
  const where = { countyCode, submissionId, unitId, indicatorCode, dimension, review: 'approved' } as const;
  if ((await tx.submissionCell.count({ where })) > 0) throw new Refusal('too_late', 'approved already');
}

/** Who was to fill it may have been closed meanwhile: then it becomes no figure, and nothing can stand behind it. */
async function assertAskedFor(tx: Tx, countyCode: string, id: string): Promise<void> {
  const found = await tx.submission.findUnique({ where: { countyCode_id: { countyCode, id } } });
  if (!found || !isAskedOf(await readUnitBook(tx, countyCode), found))
    throw new Refusal('too_late', 'nobody asks for it');
}

async function isAsked(tx: Tx, countyCode: string, id: string, cell: NonNullable<EvidenceInput['cell']>) {
  const found = await tx.submission.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { unitId: true, form: { select: { indicatorCodes: true, ofKind: true } } },
  });
  const [filer, unit] = await Promise.all(
    [found?.unitId, cell.unitId].map((one) =>
      tx.unit.findUnique({
        where: { countyCode_id: { countyCode, id: one ?? '' } },
        select: { path: true, kind: true },
      }),
    ),
  );
  const codes = Array.isArray(found?.form.indicatorCodes) ? found.form.indicatorCodes : [];
  const asks = codes.some((entry) => askedEntry(String(entry)).code === cell.indicatorCode);
  return asks && filer && unit?.kind === found?.form.ofKind && unit?.path.startsWith(filer.path);
}

/** The form, as far as the input names one: it is not parsed yet. */
function subjectOf(input: unknown): string {
  const { submissionId } = Object(input);
  return `submission:${typeof submissionId === 'string' ? submissionId.slice(0, 64) : ''}`;
}

function nameOf(actor: Actor | null): string {
  return actor ? actorName(actor) : '';
}
