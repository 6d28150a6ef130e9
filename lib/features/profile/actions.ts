'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { type Conflict, changeProfile } from './mutations.ts';
import { othersSaid, profileFault } from './view.ts';

export async function changeProfileByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => changeProfile(order));
  const done = ({ changed }: { changed: number }) => ({
    done: translator(sent.locale, 'profile')('saved', { changed }),
  });
  const state = formState(sent.input, outcome, profileFault(sent.locale), done);
  if (outcome.ok || outcome.code !== 'conflict' || !outcome.details) return state;
  // Sent once more, it takes the place of what is shown beside it.
  const { current, changed } = outcome.details as Conflict;
  const values = { ...state.values, seen: JSON.stringify(current) };
  return { ...state, values, told: othersSaid(current, changed, sent.locale) };
}
