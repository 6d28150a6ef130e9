'use server';

import { redirect } from 'next/navigation';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { faultSentence } from '../supervision/view.ts';
import { openSupervision } from './mutations.ts';

/** Opens an item and leads to it. */
export async function openSupervisionByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => openSupervision(order));
  if (outcome.ok) redirect(officeHref(sent.locale, { page: 'office', part: 'supervision', id: outcome.answer.id }));
  return formState(sent.input, outcome, faultSentence(sent.locale), () => ({ done: null }));
}
