'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { markSeen } from './mutations.ts';

export async function markSeenByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'since-look');
  const outcome = await act(sent, (order) => markSeen(order));
  return formState(
    sent.input,
    outcome,
    () => null,
    ({ seenAt }) => ({ done: t('marked', { at: new Date(seenAt) }) }),
  );
}
