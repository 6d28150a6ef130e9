'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { createAccounts, editAccount, resetAccount, switchAccount, type Told } from './mutations.ts';
import { faultSentence } from './view.ts';

export async function createAccountByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'accounts');
  const outcome = await act({ ...sent, input: { accounts: [sent.input] } }, (order) => createAccounts(order));
  return formState(sent.input, ofTheOne(outcome), faultSentence(sent.locale), (told) => ({
    done: t('created'),
    told: told.map(({ username, password }) => ({ label: username, text: password })),
  }));
}

export async function editAccountByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => editAccount(order));
  const done = () => ({ done: translator(sent.locale, 'accounts')('saved') });
  return formState(sent.input, outcome, faultSentence(sent.locale), done);
}

export async function switchAccountByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'accounts');
  const outcome = await act(sent, (order) => switchAccount(order));
  return formState(sent.input, outcome, faultSentence(sent.locale), ({ active }) => ({
    done: t(active ? 'switchedOn' : 'switchedOff'),
  }));
}

export async function resetAccountByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'accounts');
  const outcome = await act(sent, (order) => resetAccount(order));
  return formState(sent.input, outcome, faultSentence(sent.locale), ({ username, password }) => ({
    done: t('resetDone'),
    told: [{ label: username, text: password }],
  }));
}

/** One account was asked for, so its faults stand at its own fields. */
function ofTheOne(outcome: Outcome<Told[]>): Outcome<Told[]> {
  if (outcome.ok || !Array.isArray(outcome.details)) return outcome;
  const details = outcome.details.map((one: { path?: unknown[]; message?: unknown }) => ({
    ...one,
    path: one.path?.[0] === 'accounts' ? one.path.slice(2) : one.path,
  }));
  return { ...outcome, details };
}
