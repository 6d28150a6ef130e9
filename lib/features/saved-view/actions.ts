'use server';

import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { dropView, keepView, renameView } from './mutations.ts';
import { LONGEST_NAME } from './schema.ts';

/** What was wrong with a field, in the reader's language. */
function fault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'saved-view');
  return (name) => (name === 'name_missing' || name === 'name_long' ? t(name, { most: LONGEST_NAME }) : null);
}

export async function keepViewByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => keepView(order));
  return formState(sent.input, outcome, fault(sent.locale), ({ name }) => ({
    done: translator(sent.locale, 'saved-view')('kept', { name }),
  }));
}

export async function renameViewByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => renameView(order));
  return formState(sent.input, outcome, fault(sent.locale), ({ name }) => ({
    done: translator(sent.locale, 'saved-view')('renamed', { name }),
  }));
}

export async function dropViewByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => dropView(order));
  // Its form goes with it, so the list without it says what was done.
  if (outcome.ok) redirect(`${officeHref(sent.locale, { page: 'office', part: 'compare' })}#views`);
  return formState(sent.input, outcome, fault(sent.locale), () => ({ done: null }));
}
