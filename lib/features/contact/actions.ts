'use server';

import { faultSentence } from '#lib/features/account/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { saveContact } from './mutations.ts';

export async function saveContactByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => saveContact(order));
  const done = () => ({ done: translator(sent.locale, 'account')('contact.done') });
  return formState(sent.input, outcome, faultSentence(sent.locale), done);
}
