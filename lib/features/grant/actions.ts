'use server';

import { faultSentence } from '#lib/features/account/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { giveGrant, handOver, standIn, takeGrant } from './mutations.ts';

export async function giveGrantByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => giveGrant(order));
  const done = () => ({ done: translator(sent.locale, 'accounts')('given') });
  return formState(sent.input, outcome, faultSentence(sent.locale), done);
}

export async function takeGrantByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => takeGrant(order));
  const done = () => ({ done: translator(sent.locale, 'accounts')('taken') });
  return formState(sent.input, outcome, faultSentence(sent.locale), done);
}

export async function standInByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => standIn(order));
  const done = ({ grants }: { grants: number }) => ({
    done: translator(sent.locale, 'accounts')('standInDone', { count: grants }),
  });
  return formState(sent.input, outcome, faultSentence(sent.locale), done);
}

export async function handOverByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  const outcome = await act(sent, (order) => handOver(order));
  const done = ({ grants }: { grants: number }) => ({
    done: translator(sent.locale, 'accounts')('handedOver', { count: grants }),
  });
  return formState(sent.input, outcome, faultSentence(sent.locale), done);
}
