'use server';

import { refresh } from 'next/cache';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { refusedState, targetsOf } from '../target-sent/view.ts';
import { setTargets } from './mutations.ts';

export async function setTargetsByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act({ ...sent, input: targetsOf(sent.input) }, (order) => setTargets(order));
  if (!outcome.ok) {
    // The page is drawn anew with what is set now, under what was typed.
    if (outcome.code === 'conflict') refresh();
    return refusedState(sent.input, outcome, sent.locale);
  }
  const t = translator(sent.locale, 'target-aim');
  return formState(
    sent.input,
    outcome,
    () => null,
    ({ set }) => ({ done: t('form.done', { count: set.length }) }),
  );
}
