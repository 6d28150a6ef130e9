'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { makeBackup, verifyBackup } from './mutations.ts';
import { backupFault } from './view.ts';

export async function makeBackupByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => makeBackup(order));
  return saying(sent, outcome, translator(sent.locale, 'backup')('begun'));
}

export async function verifyBackupByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => verifyBackup(order));
  return saying(sent, outcome, translator(sent.locale, 'backup')('trying'));
}

function saying(
  { locale, input }: ReturnType<typeof sentForm>,
  outcome: Parameters<typeof formState<unknown>>[1],
  done: string,
): FormState {
  const state = formState(input, outcome, backupFault(locale), () => ({ done }));
  const isBusy = !outcome.ok && outcome.code === 'conflict';
  return isBusy ? { ...state, fault: translator(locale, 'backup')('busy') } : state;
}
