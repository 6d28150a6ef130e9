'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { createDepartment, renameDepartment } from './mutations.ts';
import { departmentFault, theirName } from './view.ts';

export async function createDepartmentByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => createDepartment(order));
  const done = () => ({ done: translator(sent.locale, 'department')('added') });
  return formState(sent.input, outcome, departmentFault(sent.locale), done);
}

export async function renameDepartmentByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => renameDepartment(order));
  const done = () => ({ done: translator(sent.locale, 'department')('saved') });
  const state = formState(sent.input, outcome, departmentFault(sent.locale), done);
  const details = outcome.ok ? null : (outcome.details as { theirs?: { nameZh: string; nameEn: string } } | null);
  return details?.theirs ? theirName(state, details.theirs, sent.locale) : state;
}
