'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { endSessionsOf, revokeSessions } from './mutations.ts';

export async function revokeSessionsByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'account');
  const outcome = await act(sent, (order) => revokeSessions(order));
  return formState(
    sent.input,
    outcome,
    () => null,
    ({ ended }) => ({ done: t('sessions.done', { count: ended }) }),
  );
}

export async function endSessionsOfByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'account');
  const outcome = await act(sent, (order) => endSessionsOf(order));
  return formState(
    sent.input,
    outcome,
    () => null,
    ({ ended }) => ({ done: t('sessions.done', { count: ended }) }),
  );
}
