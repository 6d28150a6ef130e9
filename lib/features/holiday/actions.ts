'use server';

import { redirect } from 'next/navigation';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { removeHoliday, saveHoliday } from './mutations.ts';
import { holidayFault, removedHref, savedSentence } from './view.ts';

export async function saveHolidayByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => saveHoliday(order));
  return formState(sent.input, outcome, holidayFault(sent.locale), ({ moved }) => ({
    done: savedSentence(sent.locale, moved),
  }));
}

export async function removeHolidayByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => removeHoliday(order));
  // What was removed is no longer on its page, so the year says that it is gone.
  if (outcome.ok) redirect(removedHref(sent.locale, outcome.answer.first));
  return formState(sent.input, outcome, holidayFault(sent.locale), () => ({ done: null }));
}
