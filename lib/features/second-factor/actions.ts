'use server';

import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { currentCaller, giveCookies } from '#lib/server/caller.ts';
import { formState, sentForm } from '#lib/server/form.ts';
import { currentSession } from '#lib/server/session.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { beginFactor, confirmFactor, endFactor } from './mutations.ts';
import { secretOf } from './view.ts';

const SENTENCES = ['wrongCurrent', 'wrongCode', 'empty'] as const;

export async function beginFactorByForm(_before: FormState, form: FormData): Promise<FormState> {
  const { sent, t, sentence, cookie } = await asked(form);
  const owner = (await currentSession())?.name ?? '';
  const outcome = await act(sent, (order) => beginFactor({ ...order, cookie }));
  return formState(withoutCode(sent.input), outcome, sentence, ({ address, backupCodes }) => {
    const { text, picture } = secretOf(address, owner);
    return {
      done: t('factor.begun'),
      picture: { ...picture, label: t('factor.picture') },
      told: [
        { label: t('factor.secret'), text },
        { label: t('factor.backup'), text: backupCodes.join('  ') },
      ],
    };
  });
}

export async function confirmFactorByForm(_before: FormState, form: FormData): Promise<FormState> {
  const { sent, t, sentence, cookie } = await asked(form);
  const outcome = await act(sent, (order) => confirmFactor({ ...order, cookie }));
  if (outcome.ok) await giveCookies(outcome.answer);
  return formState(withoutCode(sent.input), outcome, sentence, () => ({ done: t('factor.confirmed') }));
}

export async function endFactorByForm(_before: FormState, form: FormData): Promise<FormState> {
  const { sent, t, sentence, cookie } = await asked(form);
  const outcome = await act(sent, (order) => endFactor({ ...order, cookie }));
  if (outcome.ok) await giveCookies(outcome.answer);
  return formState(withoutCode(sent.input), outcome, sentence, () => ({ done: t('factor.ended') }));
}

async function asked(form: FormData) {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'account');
  const sentence = (name: string) => {
    const known = SENTENCES.find((one) => one === name);
    return known ? t(`factor.${known}`) : null;
  };
  return { sent, t, sentence, cookie: (await currentCaller()).cookie };
}

/** A code counts once, so that it is not shown again. */
function withoutCode({ code: _used, ...input }: Record<string, string>): Record<string, string> {
  return input;
}
