'use server';

import { refresh } from 'next/cache';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { nameRevised } from './data.ts';
import { answerTargets } from './mutations.ts';
import { answersOf, revisedOf } from './view.ts';

export async function answerByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'target');
  let countyCode = '';
  const outcome = await act({ ...sent, input: answersOf(sent.input) }, (order) => {
    countyCode = order.countyCode;
    return answerTargets(order);
  });
  const sentence = (name: string) =>
    name === 'words_missing' || name === 'words_long' || name === 'none_chosen' ? t(`fault.${name}`) : t('fault.unfit');
  const state = formState(sent.input, outcome, sentence, ({ answered }) => ({
    done: t('own.done', { count: answered.length }),
  }));
  if (outcome.ok || outcome.code !== 'conflict') return state;
  // The page is drawn anew with what the targets are now; what was typed stays.
  refresh();
  const theirs = await nameRevised(countyCode, revisedOf(outcome.details), sent.locale);
  return { ...state, fault: theirs.map((one) => t('fault.revised', one)).join(sent.locale === 'zh' ? '' : ' ') };
}
