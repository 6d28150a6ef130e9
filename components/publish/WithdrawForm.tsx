'use client';

import { type FormEvent, useState } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type Decide, decide } from './decide.ts';
import type { FaultWords } from './words.ts';

type WithdrawFormProps = {
  action: Decide;
  locale: Locale;
  releaseId: string;
  done: string;
  words: FaultWords & Record<'open' | 'about' | 'label' | 'after' | 'leaning' | 'submit' | 'waiting' | 'error', string>;
};

/** Folded away until it is wanted; says what visitors will see before it is done. */
export function WithdrawForm({ action, locale, releaseId, done, words }: WithdrawFormProps) {
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (waiting) return;
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason.length < 2) return setFault(words.faults.reason);
    setWaiting(true);
    const sent = await decide(action, { locale, input: { releaseId, reason }, words });
    if ('answer' in sent) return window.location.assign(done);
    setFault(sent.fault);
    setWaiting(false);
  };
  return (
    <details className="withdraw">
      <summary>
        {words.open}
        <span className="vh"> {words.about}</span>
      </summary>
      <form className="stack" onSubmit={send}>
        {fault ? (
          <p className="faults" role="alert">
            <strong>{words.error}</strong> {fault}
          </p>
        ) : null}
        <label className="field">
          <span>{words.label}</span>
          <textarea name="reason" rows={3} maxLength={500} required />
        </label>
        <p className="sm">
          {words.after} {words.leaning}
        </p>
        <button type="submit" className="btn" aria-disabled={waiting}>
          {waiting ? words.waiting : words.submit}
        </button>
      </form>
    </details>
  );
}
