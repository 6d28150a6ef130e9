'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useFaultTitle } from '#components/office/fault-title.ts';
import type { SignInState } from '#lib/features/sign-in/actions.ts';

type Words = Record<'username' | 'password' | 'code' | 'submit' | 'waiting' | 'error', string>;

type SignInFormProps = {
  action: (before: SignInState, form: FormData) => Promise<SignInState>;
  locale: string;
  next: string | null;
  fields: 'password' | 'code';
  words: Words;
};

/** Works before, and without, its script: then the server draws the page again with what was wrong. */
export function SignInForm({ action, locale, next, fields, words }: SignInFormProps) {
  const [state, submit, waiting] = useActionState(action, { fault: null, username: '' });
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.fault) summary.current?.focus();
  }, [state]);
  useFaultTitle(state.fault !== null);
  return (
    <form action={submit} className="stack">
      {state.fault ? (
        <div className="faults" role="alert" tabIndex={-1} ref={summary}>
          <strong>{words.error}</strong>
          <p>
            <a href={`#${fields === 'code' ? 'code' : 'username'}`}>{state.fault}</a>
          </p>
        </div>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      {fields === 'code' ? (
        <label className="field">
          <span>{words.code}</span>
          <input id="code" name="code" inputMode="text" autoComplete="one-time-code" maxLength={40} required />
        </label>
      ) : (
        <>
          <label className="field">
            <span>{words.username}</span>
            <input
              id="username"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={state.username}
              maxLength={200}
              required
            />
          </label>
          <label className="field">
            <span>{words.password}</span>
            <input name="password" type="password" autoComplete="current-password" required />
          </label>
        </>
      )}
      <button type="submit" className="btn main" aria-disabled={waiting}>
        {waiting ? words.waiting : words.submit}
      </button>
    </form>
  );
}
