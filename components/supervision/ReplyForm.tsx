'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useFaultTitle } from '#components/office/fault-title.ts';
import { EVIDENCE_EXTENSIONS } from '#lib/domain/evidence/kind.ts';
import { newKey } from '#lib/shared/key.ts';
import type { Outcome } from '#lib/shared/outcome.ts';

type Words = {
  lead: string;
  text: string;
  files: string;
  hint: string;
  send: string;
  sending: string;
  sent: string;
  failed: string;
};

type ReplyProps = { locale: string; id: string; formKey: string; fault: string | null; words: Words };

/**
 * An answer with its files. Without a script the form is sent as it stands and the page comes back; with one nothing
 * typed or chosen is lost where it is not taken, and a press that is repeated answers once.
 */
export function ReplyForm({ locale, id, formKey, fault, words }: ReplyProps) {
  const router = useRouter();
  const field = useId();
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(fault ? { good: false, text: fault } : null);
  const [isSending, setSending] = useState(false);
  const [key, setKey] = useState(formKey);
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) summary.current?.focus();
  }, [said]);
  useFaultTitle(said?.good === false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    setSending(true);
    const outcome: Outcome<unknown> | null = await fetch(form.action, { method: 'POST', body: new FormData(form) })
      .then((response) => response.json())
      .catch(() => null);
    setSending(false);
    setSaid(outcome?.ok ? { good: true, text: words.sent } : { good: false, text: outcome?.sentence ?? words.failed });
    // Whatever the server has seen counts once; what never reached it is sent again as the same.
    if (outcome) setKey(newKey());
    if (!outcome?.ok) return;
    form.reset();
    router.refresh();
  }

  return (
    <form
      className="stack noprint"
      action="/api/supervision/replies"
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => void send(event)}
    >
      <p ref={summary} tabIndex={-1} role={said?.good === false ? 'alert' : 'status'} className="said">
        {said ? <span className={said.good ? 'note ce' : 'faults'}>{said.text}</span> : null}
      </p>
      <p className="mut sm">{words.lead}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="id" value={id} />
      <div className="field wide">
        <label htmlFor={`${field}text`}>{words.text}</label>
        <textarea id={`${field}text`} name="text" rows={4} required minLength={2} maxLength={1000} />
      </div>
      <div className="field wide">
        <label htmlFor={`${field}file`}>{words.files}</label>
        <small id={`${field}hint`}>{words.hint}</small>
        <input
          id={`${field}file`}
          type="file"
          name="file"
          multiple
          aria-describedby={`${field}hint`}
          accept={EVIDENCE_EXTENSIONS.map((extension) => `.${extension}`).join(',')}
        />
      </div>
      <button type="submit" className="btn main" aria-disabled={isSending}>
        {isSending ? words.sending : words.send}
      </button>
    </form>
  );
}
