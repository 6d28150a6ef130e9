'use server';

import { redirect } from 'next/navigation';
import { beginning } from '#lib/features/office-frame/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import { currentSession } from '#lib/server/session.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { changePassword } from './mutations.ts';

const SENTENCES = ['short', 'long', 'name', 'common', 'same', 'wrongCurrent', 'differs', 'empty'] as const;

export async function changePasswordByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'account');
  const session = await currentSession();
  const outcome = await act(sent, (order) => changePassword({ ...order, locale: sent.locale }));
  // Whoever had to choose a password goes on to what they came for.
  if (outcome.ok && session?.person.mustChangePassword) {
    const free = { ...session, person: { ...session.person, mustChangePassword: false } };
    redirect(officeHref(sent.locale, beginning(free)));
  }
  const sentence = (name: string) => {
    const known = SENTENCES.find((one) => one === name);
    return known ? t(`password.${known}`) : null;
  };
  return formState(sent.input, outcome, sentence, () => ({ done: t('password.done') }));
}
