'use server';

import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { askingState, formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { type Effect, effectSentence } from '../definition-effect/view.ts';
import { changeIndicator, createIndicator, endIndicator, type Saved } from './mutations.ts';
import type { Definition } from './schema.ts';
import { definitionFault, sentDefinition, theirState } from './view.ts';

export async function changeIndicatorByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act({ ...sent, input: sentDefinition(sent.input) }, (order) => changeIndicator(order));
  return stateOf(sent.input, outcome, sent.locale);
}

export async function createIndicatorByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act({ ...sent, input: sentDefinition(sent.input) }, (order) => createIndicator(order));
  if (outcome.ok) redirect(officeHref(sent.locale, { page: 'admin', part: 'indicators', id: outcome.answer.code }));
  return stateOf(sent.input, outcome, sent.locale);
}

export async function endIndicatorByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => endIndicator(order));
  return stateOf(sent.input, outcome, sent.locale);
}

function stateOf(input: Record<string, string>, outcome: Outcome<Saved>, locale: Locale): FormState {
  const t = translator(locale, 'catalogue');
  const words = { title: t('asks'), submit: t('allTheSame') };
  const asking = askingState<Effect>(input, outcome, words, effectSentence(locale));
  if (asking) return asking;
  const state = formState(input, outcome, definitionFault(locale), ({ version }) => ({
    done: t('saved', { version }),
  }));
  const theirs = outcome.ok
    ? null
    : (outcome.details as { theirs?: { version: number; definition: Definition } } | null);
  return theirs?.theirs ? theirState(state, theirs.theirs, locale) : state;
}
