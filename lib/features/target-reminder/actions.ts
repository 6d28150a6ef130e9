'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { remindOfTargets } from './mutations.ts';

/** Reminds the heads of the units that a form names. */
export async function remindByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'target');
  const { unitIds = '', ...rest } = sent.input;
  const input = { ...rest, unitIds: unitIds.split(' ').filter(Boolean) };
  const outcome = await act({ ...sent, input }, (order) => remindOfTargets(order));
  const state = formState(
    {},
    outcome,
    () => null,
    ({ people }) => ({ done: t('who.done', { people }) }),
  );
  return !outcome.ok && outcome.code === 'not_found' ? { ...state, fault: t('who.empty') } : state;
}
