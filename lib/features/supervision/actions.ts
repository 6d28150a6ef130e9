'use server';

import { refresh } from 'next/cache';
import { fileNameOf } from '#lib/domain/evidence/file-name.ts';
import { EVIDENCE_KINDS } from '#lib/domain/evidence/kind.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act, refusal } from '#lib/server/act.ts';
import { checkEvidence } from '#lib/server/evidence-check.ts';
import { type Held, holdEvidence } from '#lib/server/evidence-store.ts';
import { formIn, formState, sentForm } from '#lib/server/form.ts';
import { currentSession } from '#lib/server/session.ts';
import { Refusal } from '#lib/shared/errors.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { evidenceRefused } from '../evidence/view.ts';
import { type Answered, endItem, extendItem, replyTo } from './mutations.ts';
import { REPLY_FILES, type ReplyFile } from './schema.ts';
import { faultSentence, inReply, nowTold } from './view.ts';

export async function extendItemByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => extendItem(order));
  return decided(sent, outcome, 'extended');
}

export async function endItemByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => endItem(order));
  return decided(sent, outcome, 'ended');
}

/** Where somebody else was quicker, how the item stands now is told beside what was typed, and the page shows it too. */
function decided(
  { input, locale }: ReturnType<typeof sentForm>,
  outcome: Outcome<unknown>,
  said: 'extended' | 'ended',
): FormState {
  const done = () => ({ done: translator(locale, 'supervision')(`done.${said}`) });
  const state = formState(input, outcome, faultSentence(locale), done);
  if (outcome.ok || outcome.code !== 'conflict') return state;
  refresh();
  return { ...state, told: nowTold(outcome.details, locale) };
}

/**
 * Takes an answer and its files: fields `id`, `text`, `key`, `locale` and any number of `file`. Each file is looked
 * through before anything is kept of it; what was wrong with one names it.
 */
export async function replyToItem(sent: unknown): Promise<Outcome<Answered>> {
  const form = formIn(sent);
  const text = (name: string) => String(form.get(name) ?? '');
  const locale = text('locale') === 'en' ? 'en' : 'zh';
  // Nobody unknown has a file looked through.
  if (!(await currentSession())) return refusal(new Refusal('signed_out', 'nobody is signed in'), locale);
  const given = form.getAll('file').filter((one): one is File => one instanceof File && one.size > 0);
  if (given.length > REPLY_FILES) return inReply({ field: 'file', fault: 'files', locale });
  const held: Held[] = [];
  const files: ReplyFile[] = [];
  try {
    for (const file of given) {
      const bytes = Buffer.from(await file.arrayBuffer());
      const fileName = fileNameOf(file.name);
      const checked = await checkEvidence(fileName, bytes);
      if ('fault' in checked) return evidenceRefused(checked.fault, locale);
      const one = await holdEvidence(bytes);
      held.push(one);
      const { mediaType } = EVIDENCE_KINDS[checked.kind];
      files.push({ fileName, mediaType, bytes: bytes.length, sha256: one.sha256 });
    }
    const keepAll = async () => {
      for (const one of held) await one.keep();
    };
    const input = { id: text('id'), text: text('text'), files };
    const outcome = await act({ locale, key: text('key'), input }, (order) => replyTo(order, keepAll));
    const isShort = !outcome.ok && outcome.code === 'invalid';
    return isShort
      ? inReply({ field: 'text', fault: text('text').trim().length < 2 ? 'text' : 'long', locale })
      : outcome;
  } finally {
    for (const one of held) await one.drop();
  }
}
