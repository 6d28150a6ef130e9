'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState, useTransition } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { extendDeadline } from '#lib/features/deadline-extension/actions.ts';
import { newKey } from '#lib/shared/key.ts';

type Words = { to: string; reason: string; save: string; done: string; fault: Record<string, string> };
type ExtendProps = { locale: Locale; form: { id: string; version: number; dueOn: string }; words: Words };

/** Puts one form's deadline off; why it could not be is said beside the day. */
export function ExtendForm({ locale, form, words }: ExtendProps) {
  const router = useRouter();
  const id = useId();
  const [said, setSaid] = useState({ good: true, text: '' });
  const [waiting, start] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const input = { id: form.id, version: form.version, dueOn: given.get('dueOn'), reason: given.get('reason') };
    start(async () => {
      const outcome = await extendDeadline({ locale, key: newKey(), input });
      const text = outcome.ok ? words.done : (words.fault[faultOf(outcome.details)] ?? outcome.sentence);
      setSaid({ good: outcome.ok, text });
      if (outcome.ok) router.refresh();
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <p className="field">
        <label htmlFor={`${id}-to`}>{words.to}</label>
        <input
          id={`${id}-to`}
          name="dueOn"
          type="date"
          required
          defaultValue={form.dueOn}
          aria-describedby={`${id}-said`}
        />
      </p>
      <p className="field">
        <label htmlFor={`${id}-why`}>{words.reason}</label>
        <input id={`${id}-why`} name="reason" required minLength={2} maxLength={1000} />
      </p>
      <p className="row">
        <button type="submit" className="btn line" disabled={waiting}>
          {words.save}
        </button>
        <span id={`${id}-said`} role="status" className={said.good ? 'sm' : 'sm cin'}>
          {said.text}
        </span>
      </p>
    </form>
  );
}

function faultOf(details: unknown): string {
  const fault = typeof details === 'object' && details !== null && 'fault' in details ? details.fault : '';
  return typeof fault === 'string' ? fault : '';
}
