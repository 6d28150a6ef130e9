'use client';

import { useState } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type Decide, decide } from './decide.ts';
import type { FaultWords } from './words.ts';

type CancelButtonProps = {
  action: Decide;
  locale: Locale;
  input: { id: string; rowVersion: number };
  /** Address to go to afterwards. */
  done: string;
  words: FaultWords & Record<'submit' | 'waiting' | 'error' | 'about', string>;
};

export function CancelButton({ action, locale, input, done, words }: CancelButtonProps) {
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async () => {
    if (waiting) return;
    setWaiting(true);
    const sent = await decide(action, { locale, input, words });
    if ('answer' in sent) return window.location.assign(done);
    setFault(sent.fault);
    setWaiting(false);
  };
  return (
    <>
      {fault ? (
        <p className="faults" role="alert">
          <strong>{words.error}</strong> {fault}
        </p>
      ) : null}
      <button type="button" className="btn" aria-disabled={waiting} onClick={send}>
        {waiting ? words.waiting : words.submit}
        <span className="vh"> {words.about}</span>
      </button>
    </>
  );
}
