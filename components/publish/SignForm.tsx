'use client';

import { type FormEvent, useRef, useState } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type Decide, decide } from './decide.ts';
import type { FaultWords } from './words.ts';

type Words = FaultWords &
  Record<
    'noteZh' | 'noteEn' | 'when' | 'whenAt' | 'whenNow' | 'hour' | 'nextReleaseOn' | 'sign' | 'signing' | 'error',
    string
  >;

type SignFormProps = {
  action: Decide<{ published: boolean }>;
  locale: Locale;
  period: string;
  /** Stands for the rows shown on this page. */
  seen: string;
  /** Hours are those of the county's clock, without a zone. */
  suggested: { noteZh: string; noteEn: string; publishAt: string; nextReleaseOn: string };
  /** Where to go afterwards. */
  done: { signed: string; published: string };
  words: Words;
};

/** The county's clock is always eight hours ahead, whatever zone the reader's machine is in. */
const ZONE = '+08:00';

export function SignForm({ action, locale, period, seen, suggested, done, words }: SignFormProps) {
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<{ text: string; field: string } | null>(null);
  const [atOnce, setAtOnce] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const fail = (text: string, field: string) => {
    setFault({ text, field });
    setWaiting(false);
    requestAnimationFrame(() => summary.current?.focus());
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (waiting) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    if (!text('noteZh') || !text('noteEn')) return fail(words.faults.note, text('noteZh') ? 'noteEn' : 'noteZh');
    if (!atOnce && !text('hour')) return fail(words.faults.hour, 'hour');
    setWaiting(true);
    const input = {
      period,
      seen,
      noteZh: text('noteZh'),
      noteEn: text('noteEn'),
      publishAt: atOnce ? null : `${text('hour').slice(0, 16)}:00${ZONE}`,
      nextReleaseOn: text('nextReleaseOn') || null,
    };
    const sent = await decide(action, { locale, input, words });
    if ('answer' in sent) return window.location.assign(sent.answer.published ? done.published : done.signed);
    fail(sent.fault, 'sign');
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      {fault ? (
        <div className="faults" role="alert" tabIndex={-1} ref={summary}>
          <strong>{words.error}</strong>
          <p>
            <a href={`#${fault.field}`}>{fault.text}</a>
          </p>
        </div>
      ) : null}
      <label className="field wide">
        <span>{words.noteZh}</span>
        <textarea id="noteZh" name="noteZh" lang="zh-CN" rows={3} maxLength={2000} defaultValue={suggested.noteZh} />
      </label>
      <label className="field wide">
        <span>{words.noteEn}</span>
        <textarea id="noteEn" name="noteEn" lang="en" rows={3} maxLength={2000} defaultValue={suggested.noteEn} />
      </label>
      <fieldset className="choice">
        <legend>{words.when}</legend>
        <label>
          <input type="radio" name="when" checked={!atOnce} onChange={() => setAtOnce(false)} /> {words.whenAt}
        </label>
        <label>
          <input type="radio" name="when" checked={atOnce} onChange={() => setAtOnce(true)} /> {words.whenNow}
        </label>
      </fieldset>
      {atOnce ? null : (
        <label className="field">
          <span>{words.hour}</span>
          <input id="hour" name="hour" type="datetime-local" defaultValue={suggested.publishAt} required />
        </label>
      )}
      <label className="field">
        <span>{words.nextReleaseOn}</span>
        <input name="nextReleaseOn" type="date" defaultValue={suggested.nextReleaseOn} />
      </label>
      <button id="sign" type="submit" className="btn main" aria-disabled={waiting}>
        {waiting ? words.signing : words.sign}
      </button>
    </form>
  );
}
