'use server';

import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { removeHoliday, saveHoliday } from './mutations.ts';
import { doneSentence, holidayFault } from './view.ts';

export async function saveHolidayByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => saveHoliday(order));
  return formState(sent.input, outcome, holidayFault(sent.locale), ({ moved }) => ({
    done: doneSentence(sent.locale, 'saved', moved),
  }));
}

export async function removeHolidayByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => removeHoliday(order));
  return formState(sent.input, outcome, holidayFault(sent.locale), () => ({
    done: doneSentence(sent.locale, 'removed', 0),
  }));
}
