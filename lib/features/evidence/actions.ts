'use server';

import { fileNameOf } from '#lib/domain/evidence/file-name.ts';
import { EVIDENCE_KINDS } from '#lib/domain/evidence/kind.ts';
import { act, refusal, type Sent } from '#lib/server/act.ts';
import { checkEvidence } from '#lib/server/evidence-check.ts';
import { holdEvidence } from '#lib/server/evidence-store.ts';
import { formIn } from '#lib/server/form.ts';
import { currentSession } from '#lib/server/session.ts';
import { Refusal } from '#lib/shared/errors.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { addEvidence as add, removeEvidence as remove } from './mutations.ts';
import { type EvidenceFile, evidenceFile, evidenceRefused } from './view.ts';

/**
 * Takes one file: fields `file`, `submissionId`, `key`, `locale`, and `unitId`, `indicatorCode`, `dimension` where it
 * stands behind a cell. It is looked through before anything is kept of it.
 */
export async function addEvidence(sent: FormData): Promise<Outcome<EvidenceFile>> {
  const form = formIn(sent);
  const text = (name: string) => String(form.get(name) ?? '');
  const locale = text('locale') === 'en' ? 'en' : 'zh';
  // Nobody unknown has a file looked through.
  if (!(await currentSession())) return refusal(new Refusal('signed_out', 'nobody is signed in'), locale);
  const file = form.get('file');
  if (!(file instanceof File)) return evidenceRefused('empty', locale);
  const bytes = Buffer.from(await file.arrayBuffer());
  const fileName = fileNameOf(file.name);
  const checked = await checkEvidence(fileName, bytes);
  if ('fault' in checked) return evidenceRefused(checked.fault, locale);
  const held = await holdEvidence(bytes);
  const { mediaType } = EVIDENCE_KINDS[checked.kind];
  const cell = form.has('unitId')
    ? { unitId: text('unitId'), indicatorCode: text('indicatorCode'), dimension: text('dimension') }
    : null;
  const { sha256 } = held;
  const input = { submissionId: text('submissionId'), cell, fileName, mediaType, bytes: bytes.length, sha256 };
  try {
    const outcome = await act({ locale, key: text('key'), input }, (order) => add(order, held.keep));
    return outcome.ok ? { ok: true, answer: evidenceFile(outcome.answer) } : outcome;
  } finally {
    await held.drop();
  }
}

export async function removeEvidence(sent: Sent): Promise<Outcome<{ id: string }>> {
  return act(sent, (order) => remove(order));
}
