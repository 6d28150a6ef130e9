'use server';

import { redirect } from 'next/navigation';
import { beginning } from '#lib/features/office-frame/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { currentCaller, dropCookies, giveCookies } from '#lib/server/caller.ts';
import { sentForm } from '#lib/server/form.ts';
import { currentSession, sessionBy } from '#lib/server/session.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { proveCode, type SignedIn, signIn, signOut } from './mutations.ts';
import { ownAddress } from './schema.ts';

/** What the form shows again: why it was not accepted, and the name that was typed. */
export type SignInState = { fault: string | null; username: string };

export async function signInByForm(_before: SignInState, form: FormData): Promise<SignInState> {
  const { locale, input } = sentForm(form);
  const { username, password, next } = input as Record<string, unknown>;
  const state = (fault: string) => ({ fault, username: String(username ?? '').slice(0, 64) });
  const t = translator(locale, 'sign-in');
  let done: SignedIn;
  try {
    done = await signIn({ username, password }, await currentCaller());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return state(error.code === 'too_many' ? t(isElsewhere(error) ? 'tooManyElsewhere' : 'tooMany') : t('wrong'));
  }
  await giveCookies(done.cookies);
  const back = ownAddress(next);
  if (done.step === 'in') return redirect(back ?? (await beginningOf(done.token, locale)));
  const page = officeHref(locale, { page: 'sign-in', part: 'code' });
  return redirect(back ? `${page}?next=${encodeURIComponent(back)}` : page);
}

export async function proveCodeByForm(_before: SignInState, form: FormData): Promise<SignInState> {
  const { locale, input } = sentForm(form);
  const { code, next } = input as Record<string, unknown>;
  const t = translator(locale, 'sign-in');
  let done: SignedIn;
  try {
    done = await proveCode({ code }, await currentCaller());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { fault: error.code === 'too_many' ? t('tooMany') : t('wrongCode'), username: '' };
  }
  await giveCookies(done.cookies);
  return redirect(ownAddress(next) ?? (done.step === 'in' ? await beginningOf(done.token, locale) : '/'));
}

export async function signOutByForm(form: FormData): Promise<void> {
  const { locale } = sentForm(form);
  const session = await currentSession();
  if (session) await signOut(session.sessionId, await currentCaller());
  await dropCookies();
  redirect(`${officeHref(locale, { page: 'sign-in' })}?out=1`);
}

/** Whether it is the account that too many tried, and not this address that tried too often. */
function isElsewhere({ details }: Refusal): boolean {
  return (details as { full?: string } | null)?.full === 'elsewhere';
}

async function beginningOf(token: string, locale: 'zh' | 'en'): Promise<string> {
  const session = await sessionBy(token);
  return officeHref(locale, session ? beginning(session) : { page: 'account' });
}
