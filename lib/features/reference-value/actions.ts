'use server';

import type { IndicatorReference } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { dropReference, setReference } from './mutations.ts';
import { referenceFault, theirReference } from './view.ts';

export async function setReferenceByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'reference');
  const outcome = await act(sent, (order) => setReference(order));
  const state = formState(sent.input, outcome, referenceFault(sent.locale), ({ year }) => ({
    done: t('saved', { year: String(year) }),
  }));
  if (outcome.ok || outcome.code !== 'conflict') return state;
  const { theirs } = (outcome.details ?? {}) as { theirs?: IndicatorReference | null };
  return theirs ? theirReference(state, theirs, sent.locale) : state;
}

export async function dropReferenceByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'reference');
  const outcome = await act(sent, (order) => dropReference(order));
  return formState(sent.input, outcome, referenceFault(sent.locale), () => ({ done: t('gone') }));
}
